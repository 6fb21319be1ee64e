using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PodcastApi.Server.Tests.Rest;

namespace PodcastApi.Server.Tests.GraphQL;

/// <summary>GraphQL on our content, through the whole server.</summary>
public sealed class ContentTests(SampleServer server) : IClassFixture<SampleServer>
{
    [Fact]
    public async Task An_episode_comes_with_its_guests_and_links()
    {
        var data = await AskAsync("""
            { episode(slug: "s05e09-gama-space", podcast: "rust-in-production") {
                __typename title publishedAt guests { name title company { name } } links { text url link { host } } } }
            """);

        Assert.Equal("""
            {"episode":{"__typename":"Episode","title":"Gama Space","publishedAt":"2026-01-22T00:00:00Z","guests":[{"name":"Sebastian Scholz","title":"Engineer","company":{"name":"Gama Space"}}],"links":[{"text":"Ada","url":"https://ada-lang.io/","link":{"host":"ada-lang.io"}},{"text":"grcov","url":"https://github.com/mozilla/grcov","link":{"host":"github.com"}},{"text":"UART","url":null,"link":null}]}}
            """.Trim(), data.ToJsonString());
    }

    [Fact]
    public async Task Variables_page_through_a_collection()
    {
        const string Query = "query ($first: Int!, $after: String) { episodes(first: $first, after: $after) { nodes { slug } pageInfo { endCursor hasNextPage } } }";

        var slugs = new List<string>();
        string? after = null;
        do
        {
            var page = (await AskAsync(Query, new { first = 10, after }))["episodes"]!;
            slugs.AddRange(page["nodes"]!.AsArray().Select(node => (string)node!["slug"]!));
            after = (bool)page["pageInfo"]!["hasNextPage"]! ? (string)page["pageInfo"]!["endCursor"]! : null;
        }
        while (after is not null);

        Assert.Equal(28, slugs.Count);
        Assert.Equal("s05e09-gama-space", slugs[0]);
    }

    [Theory]
    [InlineData("{ episodes(first: 101) { nodes { id } } }", "PAGE_SIZE_EXCEEDED", "Limits:MaxPageSize")]
    [InlineData("{ changes(first: 1001) { next } }", "PAGE_SIZE_EXCEEDED", "Limits:MaxChangesPageSize")]
    [InlineData("{ episodes(first: 100) { nodes { podcast { episodes(first: 100) { nodes { next { related(first: 100) { score } } } } } } } }", "COST_EXCEEDED", "Limits:MaxNodes")]
    public async Task A_limit_is_told_by_the_name_of_its_setting(string query, string code, string setting)
    {
        using var response = await server.Client.PostAsJsonAsync("/graphql", new { query });
        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]![0]!;

        Assert.Equal(code, (string?)error["extensions"]!["code"]);
        Assert.Equal(setting, (string?)error["extensions"]!["limit"]);
        Assert.Contains(setting, (string)error["message"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ episodes(first: 101) { nodes { id } } }", "PAGE_SIZE_EXCEEDED")]
    [InlineData("{ episodes(first: -1) { nodes { id } } }", "BAD_REQUEST")]
    [InlineData("{ episodes(after: \"nonsense\") { nodes { id } } }", "INVALID_CURSOR")]
    [InlineData("{ episode(slug: \"twin\") { id } }", "AMBIGUOUS_SLUG")]
    public async Task What_a_field_is_refused_for_stands_at_the_field_with_its_code(string query, string code)
    {
        using var response = await server.Client.PostAsJsonAsync("/graphql", new { query });
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var error = Assert.Single(body["errors"]!.AsArray())!;
        Assert.Equal(code, (string?)error["extensions"]!["code"]);
        Assert.NotNull(error["path"]);
        Assert.NotNull(error["locations"]);
        Assert.Null(body["data"]!.AsObject().Single().Value);
    }

    [Fact]
    public async Task A_query_by_get_is_answered_304_at_the_same_revision()
    {
        using var first = await server.Client.GetAsync("/graphql?query={podcasts{nodes{title}}}");
        var again = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={podcasts{nodes{title}}}");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Client.SendAsync(again);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task The_answer_may_be_read_by_pages_of_other_sites()
    {
        var preflight = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        preflight.Headers.Add("Origin", "https://site.example");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "content-type");
        using var allowed = await server.Client.SendAsync(preflight);
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ revision }" }) };
        request.Headers.Add("Origin", "https://site.example");
        using var response = await server.Client.SendAsync(request);

        Assert.Equal("*", allowed.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("Content-Revision", response.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task The_cost_is_reported_when_it_is_asked_for()
    {
        var body = await CostAsync("report", "{ episodes(first: 20) { nodes { podcast { episodes(first: 5) { nodes { id } } } } } }");

        Assert.NotNull(body["data"]);
        Assert.Equal(120, (int)body["extensions"]!["cost"]!["nodes"]!);
        Assert.Equal(100_000, (int)body["extensions"]!["cost"]!["maxNodes"]!);
        Assert.True((int)body["extensions"]!["cost"]!["cost"]! is > 120 and < 1000, body.ToJsonString());
        Assert.Equal(200_000, (int)body["extensions"]!["cost"]!["maxCost"]!);
    }

    [Fact]
    public async Task The_cost_is_told_without_reading_when_only_that_is_asked_for()
    {
        var body = await CostAsync("validate", "{ episodes(first: 20) { nodes { id } } }");

        Assert.Equal("extensions", body.Keys());
        Assert.Equal(20, (int)body["extensions"]!["cost"]!["nodes"]!);
    }

    [Theory]
    [InlineData("{ episodes(first: 100) { nodes { podcast { episodes(first: 100) { nodes { podcast { episodes(first: 100) { nodes { id } } } } } } } } }", 1_010_100)]
    [InlineData("query ($n: Int = 100) { podcasts(first: $n) { nodes { episodes(first: $n) { nodes { podcast { episodes(first: $n) { nodes { id } } } } } } } }", 1_010_100)]
    public async Task An_operation_that_asks_for_too_much_is_refused_before_it_is_read(string query, int nodes)
    {
        using var response = await server.Client.PostAsJsonAsync("/graphql", new { query });
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();

        var error = Assert.Single(body["errors"]!.AsArray())!;
        Assert.False(body.ContainsKey("data"));
        Assert.Equal("COST_EXCEEDED", (string?)error["extensions"]!["code"]);
        Assert.Equal(nodes, (int)error["extensions"]!["requested"]!);
        Assert.Equal(100_000, (int)error["extensions"]!["maximum"]!);
    }

    [Fact]
    public async Task Introspection_needs_no_database()
    {
        var data = await AskAsync("{ __schema { queryType { name } } __type(name: \"Episode\") { kind } }");

        Assert.Equal("""{"__schema":{"queryType":{"name":"Query"}},"__type":{"kind":"OBJECT"}}""", data.ToJsonString());
    }

    private async Task<JsonObject> CostAsync(string wish, string query)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Add("GraphQL-Cost", wish);
        using var response = await server.Client.SendAsync(request);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }

    private async Task<JsonObject> AskAsync(string query, object? variables = null)
    {
        using var response = await server.Client.PostAsJsonAsync("/graphql", new { query, variables });
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
        Assert.False(body.ContainsKey("errors"), body.ToJsonString());
        return body["data"]!.AsObject();
    }
}
