using PodcastApi.EndToEnd.Tests.GraphQL.Clients;
using PodcastApi.EndToEnd.Tests.Running;

namespace PodcastApi.EndToEnd.Tests.Feeds;

/// <summary>Parsers of feeds that people use, against the running server on the bundled sample.</summary>
[Collection(SampleServerCollection.Name)]
public sealed class ParsersTests(SampleServer server, ParsersTests.Parsers packages) : IClassFixture<ParsersTests.Parsers>
{
    [NpmFact(Parsers.Folder)]
    public async Task Parsers_find_in_our_feeds_what_rest_tells()
    {
        var (exitCode, output) = await packages.RunAsync("parsers.mjs", server.Client.BaseAddress!.ToString());

        Assert.True(exitCode == 0, $"parsers.mjs found fault with the feeds:\n{output}");
    }

    public sealed class Parsers() : NpmPackages(Folder)
    {
        public const string Folder = "Feeds";
    }
}
