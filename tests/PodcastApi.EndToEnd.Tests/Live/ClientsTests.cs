using PodcastApi.EndToEnd.Tests.GraphQL.Clients;
using PodcastApi.EndToEnd.Tests.Running;

namespace PodcastApi.EndToEnd.Tests.Live;

/// <summary>Clients of server-sent events that people use, against the running server on the bundled sample. What they change of it they take back.</summary>
[Collection(SampleServerCollection.Name)]
public sealed class ClientsTests(SampleServer server, ClientsTests.Packages packages) : IClassFixture<ClientsTests.Packages>
{
    [NpmFact(Packages.Folder)]
    public Task EventSource_hears_of_changes_and_misses_none_while_it_is_away() => RunAsync("eventsource.mjs");

    [NpmFact(Packages.Folder)]
    public Task Graphql_sse_subscribes_to_changes() => RunAsync("graphql-sse.mjs");

    [NpmFact(Packages.Folder)]
    public Task Graphql_sse_runs_several_operations_on_one_connection() => RunAsync("graphql-sse-single.mjs");

    private async Task RunAsync(string script)
    {
        var (exitCode, output) = await packages.RunAsync(script, server.Client.BaseAddress!.ToString(), SampleServer.AdminKey);

        Assert.True(exitCode == 0, $"{script} found fault with the server:\n{output}");
    }

    public sealed class Packages() : NpmPackages(Folder)
    {
        public const string Folder = "Live";
    }
}
