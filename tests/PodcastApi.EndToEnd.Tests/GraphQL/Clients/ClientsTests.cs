using PodcastApi.EndToEnd.Tests.Running;

namespace PodcastApi.EndToEnd.Tests.GraphQL.Clients;

/// <summary>The clients that people use, against the running server on the bundled sample. Each script says what it holds against the answers.</summary>
[Collection(SampleServerCollection.Name)]
public sealed class ClientsTests(SampleServer server, NpmPackages packages) : IClassFixture<NpmPackages>
{
    [NpmFact]
    public Task Graphql_js_reads_the_same_schema_from_introspection_and_from_sdl() => RunAsync("introspection.mjs");

    [NpmFact]
    public Task Graphql_codegen_makes_types_that_compile() => RunAsync("codegen.mjs");

    [NpmFact]
    public Task Relay_compiler_accepts_the_schema_and_paginated_fragments() => RunAsync("relay.mjs");

    [NpmFact]
    public Task Apollo_client_walks_all_episodes_forwards_and_backwards() => RunAsync("apollo.mjs");

    [NpmFact]
    public Task Urql_walks_all_episodes_forwards_and_backwards() => RunAsync("urql.mjs");

    private async Task RunAsync(string script)
    {
        var (exitCode, output) = await packages.RunAsync(script, $"{server.Client.BaseAddress}graphql");

        Assert.True(exitCode == 0, $"{script} found fault with the server:\n{output}");
    }
}
