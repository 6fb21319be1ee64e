using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PodcastApi.Content;
using PodcastApi.GraphQL.Content.Schemas;
using PodcastApi.GraphQL.Types;
using PodcastApi.Ingestion.Resolution.Review;

namespace PodcastApi.Server.Tests.Rest;

/// <summary>The list of what is doubtful, on the sample.</summary>
public sealed class ReviewTests(SampleServer server) : IClassFixture<SampleServer>
{
    [Fact]
    public async Task The_review_needs_the_admin_key() => await server.ProblemAsync("/v1/ingest/review", 401, "UNAUTHENTICATED");

    [Fact]
    public async Task Pages_lead_through_all_that_is_doubtful()
    {
        var whole = await GetAsync("/v1/ingest/review?first=100");
        Assert.Equal("data page", whole.Keys());
        var seen = new List<string>();
        for (var page = await GetAsync("/v1/ingest/review?first=1"); ; page = await GetAsync(page["page"].Text("next")!))
        {
            seen.AddRange(page.Data().Select(item => item!.ToJsonString()));
            if (page["page"].Text("next") is null)
                break;
        }

        Assert.Equal(whole.Data().Select(item => item!.ToJsonString()), seen);
        Assert.All(whole.Data(), item => Assert.Equal("kind summary confidence things evidence", item!.AsObject().Keys()));
    }

    [Fact]
    public async Task Kinds_and_cursors_that_there_are_not_are_refused()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync("/v1/ingest/review?kind=NONSENSE")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync("/v1/ingest/review?after=nonsense")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync("/v1/ingest/review?kind=LINK_TITLES")).StatusCode);
    }

    [Fact]
    public async Task GraphQL_lists_the_same_to_whoever_has_the_key()
    {
        var rest = await GetAsync("/v1/ingest/review?first=100");
        const string Item = "kind summary confidence things { type id name } evidence";
        var twin = (await QueryAsync($"{{ review(first: 100) {{ nodes {{ {Item} }} pageInfo {{ hasNextPage endCursor }} }} revision }}"))["data"]!;
        Assert.Equal(rest.Data().Select(item => item!.ToJsonString()), twin["review"]!["nodes"]!.AsArray().Select(item => item!.ToJsonString()));
        Assert.Equal(rest["page"].Text("endCursor"), twin["review"]!["pageInfo"].Text("endCursor"));

        var first = (await QueryAsync($"{{ review(first: 1, kind: LINK_TITLES) {{ edges {{ cursor node {{ {Item} }} }} }} }}"))["data"]!["review"]!["edges"]!.AsArray();
        var after = (await QueryAsync("query($c: String) { review(after: $c, kind: LINK_TITLES) { nodes { summary } } }", first.Count == 0 ? null : first[0].Text("cursor")))["data"]!["review"]!["nodes"]!.AsArray();
        Assert.Equal(rest.Data().Where(item => item.Text("kind") == "LINK_TITLES").Skip(1).Select(item => item.Text("summary")), after.Select(item => item.Text("summary")));
    }

    [Fact]
    public async Task GraphQL_refuses_the_review_without_the_key_and_answers_the_rest()
    {
        var answer = await QueryAsync("{ review { nodes { summary } } revision }", isAdmin: false);
        Assert.Equal("UNAUTHENTICATED", answer["errors"]![0]!["extensions"].Text("code"));
        Assert.Null(answer["data"]!["review"]);
        Assert.NotNull(answer["data"]!["revision"]);
    }

    [Fact]
    public async Task What_the_key_has_been_shown_is_kept_for_nobody()
    {
        const string Path = "/graphql?query=%7Breview%7Bnodes%7Bsummary%7D%7D%20revision%7D";
        using var shown = await SendAsync(Path);
        Assert.DoesNotContain("UNAUTHENTICATED", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(shown.Headers.ETag);
        using var refused = await server.Client.GetAsync(Path);
        Assert.Contains("UNAUTHENTICATED", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("first: 101", "PAGE_SIZE_EXCEEDED")]
    [InlineData("first: -1", "BAD_REQUEST")]
    [InlineData("after: \"nonsense\"", "INVALID_CURSOR")]
    public async Task GraphQL_refuses_pages_that_there_are_not(string arguments, string code) =>
        Assert.Equal(code, (await QueryAsync($"{{ review({arguments}) {{ nodes {{ summary }} }} }}"))["errors"]![0]!["extensions"].Text("code"));

    [Fact]
    public void GraphQL_knows_every_kind() =>
        Assert.Equal(EnumNames<ReviewKind>.All, ContentSchema.Instance.Types.OfType<EnumType>().Single(type => type.Name == "ReviewKind").Values.Select(value => value.Name));

    private async Task<JsonObject> QueryAsync(string query, string? cursor = null, bool isAdmin = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = JsonContent.Create(new { query, variables = new { c = cursor } });
        if (isAdmin)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RestServer.AdminKeyText);
        using var response = await server.Client.SendAsync(request);
        Assert.True(response.Headers.CacheControl?.NoStore);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }

    private async Task<JsonObject> GetAsync(string path)
    {
        using var response = await SendAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }

    private Task<HttpResponseMessage> SendAsync(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RestServer.AdminKeyText);
        return server.Client.SendAsync(request);
    }
}
