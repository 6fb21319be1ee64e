using PodcastApi.EndToEnd.Tests.GraphQL.Clients;
using PodcastApi.EndToEnd.Tests.Running;

namespace PodcastApi.EndToEnd.Tests.OpenApi;

/// <summary>Tools that people feed with the OpenAPI document, given that of the running server.</summary>
[Collection(SampleServerCollection.Name)]
public sealed class ToolsTests(SampleServer server, ToolsTests.Packages packages) : IClassFixture<ToolsTests.Packages>
{
    [NpmFact(Packages.Folder)]
    public Task A_linter_finds_nothing_wrong() => RunAsync("lint.mjs");

    [NpmFact(Packages.Folder)]
    public Task Openapi_typescript_makes_types_that_compile() => RunAsync("types.mjs");

    private async Task RunAsync(string script)
    {
        var (exitCode, output) = await packages.RunAsync(script, server.Client.BaseAddress!.ToString());

        Assert.True(exitCode == 0, $"{script} found fault with the document:\n{output}");
    }

    public sealed class Packages() : NpmPackages(Folder)
    {
        public const string Folder = "OpenApi";
    }
}
