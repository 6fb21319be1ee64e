using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Execution.Incremental;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Validation;

namespace PodcastApi.GraphQL.Tests.Execution.Incremental;

/// <summary>Runs operations that put parts off, on a schema of shows and hosts.</summary>
internal static class IncrementalRun
{
    private const string Sdl = """
        type Show { name: String hosts: [Host!] guests: [Host] top: Host! self: Show matrix: [[Int]] }
        type Host { name: String age: Int! show: Show }
        type Query { show: Show shows: [Show!] host: Host must: Host! number: Int }
        type Mutation { rename: Show }
        type Subscription { show: Show }
        """;

    public static Schema Build(Dictionary<string, FieldResolver>? resolvers = null) => SchemaBuilder.Build(
        Sdl, new SchemaBuilderOptions { IncrementalDelivery = true, Resolver = (_, field) => resolvers?.GetValueOrDefault(field.Name.Value) });

    /// <summary>The answer and all payloads after it.</summary>
    public static async Task<List<string>> All(string query, object root, Dictionary<string, FieldResolver>? resolvers = null)
    {
        await using var execution = await Start(query, root, resolvers);
        var answers = new List<string> { execution.Initial.ToJson() };
        await foreach (var payload in execution.ReadAsync())
            answers.Add(payload.ToJson());
        return answers;
    }

    public static async Task<IncrementalExecution> Start(
        string query, object root, Dictionary<string, FieldResolver>? resolvers = null, CancellationToken cancellationToken = default)
    {
        var schema = Build(resolvers);
        var document = Parser.Parse(query);
        Assert.Empty(DocumentValidator.Validate(schema, document));
        return await GraphQLExecutor.ExecuteIncrementallyAsync(
            schema, document, options: new ExecutionOptions { RootValue = root }, cancellationToken: cancellationToken);
    }

    public static Dictionary<string, object?> Map(params (string Key, object? Value)[] entries) => entries.ToDictionary(entry => entry.Key, entry => entry.Value);

    public static Dictionary<string, object?> Host(string name, int? age = 1) => Map(("name", name), ("age", age));
}
