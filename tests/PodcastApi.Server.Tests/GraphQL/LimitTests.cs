using System.Text;

namespace PodcastApi.Server.Tests.GraphQL;

/// <summary>Each limit has its code, and its message names the limit and its value.</summary>
public sealed class LimitTests(LimitTests.LimitedServer server) : IClassFixture<LimitTests.LimitedServer>
{
    [Theory]
    [InlineData("{ tree { trees { trees { name } } } }", "DEPTH_EXCEEDED", "Limits:MaxDepth", 4, 3)]
    [InlineData("{ tree { ...A } } fragment A on Tree { trees { ...B } } fragment B on Tree { trees { name } }", "DEPTH_EXCEEDED", "Limits:MaxDepth", 4, 3)]
    [InlineData("{ a: hello b: hello c: hello d: hello }", "COST_EXCEEDED", "Limits:MaxRootFields", 4, 3)]
    [InlineData("{ ...A } fragment A on Query { hello ... on Query { x: hello y: hello z: hello } }", "COST_EXCEEDED", "Limits:MaxRootFields", 4, 3)]
    [InlineData("{ tree { a: name b: name c: name } }", "COST_EXCEEDED", "Limits:MaxAliases", 3, 2)]
    [InlineData("{ tree { ...A ...A ...A } } fragment A on Tree { a: name }", "COST_EXCEEDED", "Limits:MaxAliases", 3, 2)]
    [InlineData("{ tree { name name name name name name } }", "COST_EXCEEDED", "Limits:MaxFields", 7, 6)]
    public async Task An_operation_beyond_a_limit_is_refused_with_the_limit_and_its_value(string query, string code, string limit, int requested, int maximum)
    {
        using var response = await server.AskAsync(query);

        var error = await response.ErrorAsync(400, code);
        Assert.Contains($"the limit {limit} is {maximum}", error.Message(), StringComparison.Ordinal);
        Assert.Equal(limit, (string?)error["extensions"]!["limit"]);
        Assert.Equal(requested, (int)error["extensions"]!["requested"]!);
        Assert.Equal(maximum, (int)error["extensions"]!["maximum"]!);
    }

    [Theory]
    [InlineData("{ tree { trees { name } } }")]
    [InlineData("{ hello x: hello y: hello }")]
    [InlineData("query Q { hello } query Other { a: hello b: hello c: hello d: hello }")]
    [InlineData("{ __schema { types { fields { args { name } } } } }")]
    public async Task An_operation_at_the_limit_runs_whatever_others_there_are(string query)
    {
        using var response = await server.AskAsync(query, operationName: query.Contains("query Q", StringComparison.Ordinal) ? "Q" : null);

        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_document_with_too_many_tokens_is_not_read_to_its_end()
    {
        using var response = await server.AskAsync($"{{ {string.Join(' ', Enumerable.Repeat("hello", 60))} }}");

        Assert.Contains("more than 50 tokens, the limit Limits:MaxTokens", (await response.ErrorAsync(400, "GRAPHQL_PARSE_FAILED")).Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validation_stops_after_so_many_errors()
    {
        using var response = await server.AskAsync("{ a b c d e f g h }");

        var errors = (await response.BodyAsync())["errors"]!.AsArray();
        Assert.Equal(4, errors.Count);
        Assert.Contains("Limits:MaxValidationErrors", errors[3]!.AsObject().Message(), StringComparison.Ordinal);
    }

    public sealed class LimitedServer : GraphQLServer
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
        {
            ["Limits:MaxDepth"] = "3",
            ["Limits:MaxRootFields"] = "3",
            ["Limits:MaxAliases"] = "2",
            ["Limits:MaxFields"] = "6",
            ["Limits:MaxTokens"] = "50",
            ["Limits:MaxValidationErrors"] = "3",
        };
    }
}

/// <summary>Documents that are short and stand for much.</summary>
public sealed class ExplosiveDocumentTests(GraphQLServer server) : IClassFixture<GraphQLServer>
{
    [Fact]
    public async Task Fragments_that_use_the_next_one_twice_are_measured_in_linear_time()
    {
        var query = new StringBuilder("{ tree { ...F0 } }");
        for (var i = 0; i < 60; i++)
            query.Append($" fragment F{i} on Tree {{ a{i}: name ...F{i + 1} ... on Tree {{ ...F{i + 1} }} }}");
        query.Append(" fragment F60 on Tree { name }");

        using var response = await server.AskAsync(query.ToString());

        var error = await response.ErrorAsync(400, "COST_EXCEEDED");
        Assert.Contains("more than two billion", error.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_that_each_open_two_of_the_next_fragment_are_refused_before_they_are_executed()
    {
        var query = new StringBuilder("{ tree { ...F0 } }");
        for (var i = 0; i < 12; i++)
            query.Append($" fragment F{i} on Tree {{ a: trees {{ ...F{i + 1} }} b: trees {{ ...F{i + 1} }} }}");
        query.Append(" fragment F12 on Tree { name }");
        var executed = server.Executed;

        using var response = await server.AskAsync(query.ToString());

        await response.ErrorAsync(400, "COST_EXCEEDED");
        Assert.Equal(executed, server.Executed);
    }

    [Fact]
    public async Task A_chain_of_a_thousand_fragments_is_refused_for_its_depth()
    {
        var query = new StringBuilder("{ tree { ...F0 } }");
        for (var i = 0; i < 900; i++)
            query.Append($" fragment F{i} on Tree {{ trees {{ ...F{i + 1} }} }}");
        query.Append(" fragment F900 on Tree { name }");

        using var response = await server.AskAsync(query.ToString());

        await response.ErrorAsync(400, "DEPTH_EXCEEDED");
    }
}

/// <summary>Introspection, switched off.</summary>
public sealed class IntrospectionSwitchTests(IntrospectionSwitchTests.ClosedServer server) : IClassFixture<IntrospectionSwitchTests.ClosedServer>
{
    [Theory]
    [InlineData("{ __schema { types { name } } }")]
    [InlineData("{ __type(name: \"Query\") { name } }")]
    [InlineData("{ ...A } fragment A on Query { x: __schema { types { name } } }")]
    public async Task What_asks_for_the_schema_is_refused(string query)
    {
        using var response = await server.AskAsync(query);

        var error = await response.ErrorAsync(400, "GRAPHQL_VALIDATION_FAILED");
        Assert.Contains("switched off", error.Message(), StringComparison.Ordinal);
        Assert.NotNull(error["locations"]);
    }

    [Fact]
    public async Task Errors_suggest_no_names_and_the_sdl_is_not_served()
    {
        using var response = await server.AskAsync("{ helo }");
        using var sdl = await server.Client.GetAsync("/graphql/schema.graphql");

        Assert.DoesNotContain("hello", (await response.ErrorAsync(400, "GRAPHQL_VALIDATION_FAILED")).Message(), StringComparison.Ordinal);
        Assert.Equal(404, (int)sdl.StatusCode);
    }

    [Fact]
    public async Task Names_of_types_are_still_told()
    {
        using var response = await server.AskAsync("{ __typename }");

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.Content.ReadAsStringAsync());
    }

    public sealed class ClosedServer : GraphQLServer
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["GraphQL:Introspection"] = "false" };
    }
}
