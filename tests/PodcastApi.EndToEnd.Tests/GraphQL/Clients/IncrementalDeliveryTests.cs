using System.Text.Json;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Validation;

namespace PodcastApi.EndToEnd.Tests.GraphQL.Clients;

/// <summary>What <c>@defer</c> and <c>@stream</c> deliver, against graphql-js.</summary>
public sealed class IncrementalDeliveryTests(NpmPackages packages) : IClassFixture<NpmPackages>
{
    private const int Operations = 300;

    [NpmFact]
    public async Task Random_operations_are_delivered_in_the_parts_of_graphql_js()
    {
        var file = Path.Combine(Path.GetTempPath(), $"podcastapi-incremental-{Guid.NewGuid():N}.json");
        var cases = new List<object>();
        for (var seed = 1; seed <= Operations; seed++)
            cases.Add(new { seed, query = new IncrementalOperations(seed).Make(), answers = await ExecuteAsync(seed) });
        try
        {
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { sdl = IncrementalOperations.Sdl, cases }));
            var (exitCode, output) = await packages.RunAsync("incremental.mjs", file);
            Assert.True(exitCode == 0, output);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<List<JsonElement>> ExecuteAsync(int seed)
    {
        var schema = SchemaBuilder.Build(
            IncrementalOperations.Sdl, new SchemaBuilderOptions { IncrementalDelivery = true, Resolver = (_, _) => IncrementalOperations.Resolver(seed) });
        var document = Parser.Parse(new IncrementalOperations(seed).Make());
        Assert.Empty(DocumentValidator.Validate(schema, document));
        await using var execution = await GraphQLExecutor.ExecuteIncrementallyAsync(schema, document);
        var answers = new List<JsonElement> { JsonElement.Parse(execution.Initial.ToJson()) };
        await foreach (var payload in execution.ReadAsync())
            answers.Add(JsonElement.Parse(payload.ToJson()));
        return answers;
    }
}
