using System.Text.Json.Nodes;

namespace PodcastApi.Server.Tests.GraphQL;

/// <summary>Statuses of the released edition. https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes</summary>
public sealed class StatusCodeTests(GraphQLServer server) : IClassFixture<GraphQLServer>
{
    [Theory]
    [InlineData("{", "GRAPHQL_PARSE_FAILED")]
    [InlineData("", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ nothing }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query A { hello } query B { hello }", "BAD_REQUEST")]
    [InlineData("query ($value: Int!) { number(value: $value) }", "BAD_REQUEST")]
    [InlineData("fragment F on Query { hello }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("subscription { hello }", "GRAPHQL_VALIDATION_FAILED")]
    public async Task A_document_that_cannot_run_is_400_and_to_clients_of_plain_json_200(string query, string code)
    {
        using var graphQL = await server.AskAsync(query, GraphQLAnswers.GraphQLResponse);
        using var json = await server.AskAsync(query, GraphQLAnswers.Json);

        await graphQL.ErrorAsync(400, code);
        await json.ErrorAsync(200, code);
    }

    [Fact]
    public async Task A_parse_error_has_line_and_column_and_says_what_was_expected()
    {
        using var response = await server.AskAsync("{\n  hello(name: )\n}");

        var error = await response.ErrorAsync(400, "GRAPHQL_PARSE_FAILED");
        Assert.Equal(2, (int)error["locations"]![0]!["line"]!);
        Assert.Equal(15, (int)error["locations"]![0]!["column"]!);
        Assert.Contains("Unexpected \")\"", error.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_of_fields_are_200_with_what_data_there_is()
    {
        using var response = await server.AskAsync("{ hello tree { broken } }");

        var body = await response.BodyAsync();
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("Hello world", (string?)body["data"]!["hello"]);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task What_a_resolver_throws_is_logged_and_not_told()
    {
        using var response = await server.AskAsync("{ tree { broken } }");

        var body = await response.BodyAsync();
        var error = body["errors"]![0]!;
        Assert.Equal("INTERNAL", (string?)error["extensions"]!["code"]);
        Assert.Equal("""["tree","broken"]""", error["path"]!.ToJsonString());
        Assert.DoesNotContain("swordfish", body.ToJsonString(), StringComparison.Ordinal);
        var traceId = (string?)error["extensions"]!["traceId"];
        Assert.Contains(server.Log.Lines, line => line.Contains(traceId!, StringComparison.Ordinal) && line.Contains("swordfish", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(GraphQLAnswers.Json)]
    [InlineData(GraphQLAnswers.GraphQLResponse)]
    public async Task A_mutation_by_get_is_405_and_does_nothing(string accept)
    {
        var executed = server.Executed;

        using var anonymous = await server.GetAsync("mutation { touch }", accept);
        using var named = await server.GetAsync("query Q { hello } mutation M { touch }", accept, "&operationName=M");
        using var query = await server.GetAsync("query Q { hello } mutation M { touch }", accept, "&operationName=Q");

        var error = await anonymous.ErrorAsync(405, "BAD_REQUEST");
        Assert.Contains("POST", error.Message(), StringComparison.Ordinal);
        Assert.Equal("POST", Assert.Single(anonymous.Content.Headers.Allow));
        await named.ErrorAsync(405, "BAD_REQUEST");
        Assert.Equal(200, (int)query.StatusCode);
        Assert.Equal(executed + 1, server.Executed);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("QUERY")]
    public async Task Another_method_is_405_with_the_methods_that_are_taken(string method)
    {
        using var response = await server.GetAsync("{ hello }", method: new HttpMethod(method));

        await response.ErrorAsync(405, "BAD_REQUEST");
        Assert.Equal("GET, HEAD, POST, OPTIONS", string.Join(", ", response.Content.Headers.Allow));
    }

    [Theory]
    [InlineData("query Late { hello }", 503, "TIMEOUT", "Limits:StatementTimeoutSeconds")]
    [InlineData("query Unreachable { hello }", 503, "TIMEOUT", "cannot be reached")]
    [InlineData("query Broken { hello }", 500, "INTERNAL", "logged")]
    public async Task A_failure_of_ours_is_5xx_for_all_clients_and_tells_no_secrets(string query, int status, string code, string words)
    {
        foreach (var accept in (string[])[GraphQLAnswers.Json, GraphQLAnswers.GraphQLResponse])
        {
            using var response = await server.AskAsync(query, accept);

            var error = await response.ErrorAsync(status, code);
            Assert.Contains(words, error.Message(), StringComparison.Ordinal);
            Assert.DoesNotContain("swordfish", error.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Variables_that_do_not_fit_name_the_variable_and_the_place()
    {
        using var response = await server.AskAsync("query ($value: Int!) { number(value: $value) }", variables: new JsonObject { ["value"] = "seven" });

        var error = await response.ErrorAsync(400, "BAD_REQUEST");
        Assert.Contains("$value", error.Message(), StringComparison.Ordinal);
        Assert.Equal(1, (int)error["locations"]![0]!["line"]!);
    }
}

/// <summary>Statuses of the draft, behind its switch.</summary>
public sealed class DraftStatusCodeTests(DraftStatusCodeTests.DraftServer server) : IClassFixture<DraftStatusCodeTests.DraftServer>
{
    [Theory]
    [InlineData("{", 400, "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ nothing }", 422, "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query A { hello } query B { hello }", 422, "BAD_REQUEST")]
    [InlineData("query ($value: Int!) { number(value: $value) }", 422, "BAD_REQUEST")]
    public async Task All_clients_get_the_same_status_and_errors_say_what_they_are(string query, int status, string code)
    {
        foreach (var accept in (string?[])[GraphQLAnswers.GraphQLResponse, GraphQLAnswers.Json, null])
        {
            using var response = await server.AskAsync(query, accept);

            await response.ErrorAsync(status, code);
            Assert.Equal(GraphQLAnswers.GraphQLResponse, response.Content.Headers.ContentType!.MediaType);
        }
    }

    [Theory]
    [InlineData(GraphQLAnswers.GraphQLResponse, 294)]
    [InlineData(GraphQLAnswers.Json, 200)]
    public async Task Data_with_errors_is_294_where_the_media_type_makes_that_known(string accept, int status)
    {
        using var response = await server.AskAsync("{ hello tree { broken } }", accept);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(accept, response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("""{"qeury": "{ hello }"}""", 422)]
    [InlineData("""{"query": "{ hello }", "variables": [7]}""", 422)]
    [InlineData("NONSENSE", 400)]
    public async Task A_request_that_is_json_but_no_request_is_422(string body, int status)
    {
        using var response = await server.PostAsync(body);

        await response.ErrorAsync(status, "BAD_REQUEST");
    }

    [Fact]
    public async Task A_client_without_preference_gets_the_media_type_of_the_draft()
    {
        using var response = await server.AskAsync("{ hello }", null);

        Assert.Equal(GraphQLAnswers.GraphQLResponse, response.Content.Headers.ContentType!.MediaType);
    }

    public sealed class DraftServer : GraphQLServer
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["GraphQL:StatusCodes"] = "Draft" };
    }
}
