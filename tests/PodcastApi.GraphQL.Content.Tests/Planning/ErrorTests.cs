using System.Text.Json;
using PodcastApi.Query.Changes;

namespace PodcastApi.GraphQL.Content.Tests.Planning;

public sealed class ErrorTests(PlanningDatabase database) : IClassFixture<PlanningDatabase>
{
    [Theory]
    [InlineData("first: 101", "PAGE_SIZE_EXCEEDED")]
    [InlineData("last: 101", "PAGE_SIZE_EXCEEDED")]
    [InlineData("first: -1", "BAD_REQUEST")]
    [InlineData("last: -1", "BAD_REQUEST")]
    [InlineData("first: 1, last: 1", "BAD_REQUEST")]
    [InlineData("after: \"AA\", before: \"AA\"", "BAD_REQUEST")]
    [InlineData("after: \"AA\"", "INVALID_CURSOR")]
    [InlineData("before: \"\"", "INVALID_CURSOR")]
    [InlineData("order: [{ title: ASC, number: DESC }]", "BAD_REQUEST")]
    [InlineData("where: { title: null }", "INVALID_FILTER")]
    [InlineData("where: { title: { contains: null } }", "INVALID_FILTER")]
    [InlineData("where: { number: { gt: null } }", "INVALID_FILTER")]
    [InlineData("where: { guests: { any: null } }", "INVALID_FILTER")]
    [InlineData("where: { and: null }", "INVALID_FILTER")]
    public async Task A_refused_root_field_is_null_with_one_error(string arguments, string code)
    {
        var answer = await database.AnswerAsync($"{{ episodes({arguments}) {{ totalCount }} podcast(slug: \"podcast-1\") {{ slug }} }}");

        using var json = JsonDocument.Parse(answer);
        var error = Assert.Single(json.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("""["episodes"]""", error.GetProperty("path").GetRawText());
        Assert.Equal("""[{"line":1,"column":3}]""", error.GetProperty("locations").GetRawText());
        Assert.Equal("""{"episodes":null,"podcast":{"slug":"podcast-1"}}""", json.RootElement.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task A_page_that_is_too_large_says_what_was_asked_for_and_what_is_allowed()
    {
        var answer = await database.AnswerAsync("{ episodes(first: 101) { totalCount } }");

        Assert.Contains("""
            "extensions":{"code":"PAGE_SIZE_EXCEEDED","requested":101,"maximum":100}
            """.Trim(), answer);
    }

    [Fact]
    public async Task A_refused_field_below_lists_is_null_at_each_place_with_its_indexes()
    {
        var answer = await database.AnswerAsync("""
            { p: podcasts(first: 2) { edges { node { slug bad: episodes(first: 101) { totalCount } } } nodes { episodes(last: -1) { totalCount } } } }
            """);

        using var json = JsonDocument.Parse(answer);
        Assert.Equal(
            ["""["p","edges",0,"node","bad"]""", """["p","edges",1,"node","bad"]""", """["p","nodes",0,"episodes"]""", """["p","nodes",1,"episodes"]"""],
            json.RootElement.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetRawText()));
        Assert.Equal(
            """{"p":{"edges":[{"node":{"slug":"podcast-2","bad":null}},{"node":{"slug":"podcast-0","bad":null}}],"nodes":[{"episodes":null},{"episodes":null}]}}""",
            json.RootElement.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task A_refused_field_says_nothing_where_its_owner_is_not_there()
    {
        var answer = await database.AnswerAsync("""{ person(slug: "nobody") { episodes(first: -1) { totalCount } } }""");

        Assert.Equal("""{"data":{"person":null}}""", answer);
    }

    [Fact]
    public async Task A_refused_field_beside_a_refused_root_keeps_the_order_of_the_operation()
    {
        var answer = await database.AnswerAsync("""
            { a: podcast(slug: "podcast-1") { x: episodes(first: -1) { totalCount } } b: episodes(first: -1) { totalCount } c: podcast(slug: "podcast-0") { y: episodes(first: -1) { totalCount } } }
            """);

        using var json = JsonDocument.Parse(answer);
        Assert.Equal(
            ["""["a","x"]""", """["b"]""", """["c","y"]"""],
            json.RootElement.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetRawText()));
        Assert.Equal("""{"a":{"x":null},"b":null,"c":{"y":null}}""", json.RootElement.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task A_null_goes_up_to_the_root_where_nothing_between_may_be_null()
    {
        var answer = await database.AnswerAsync("{ changes(first: 1001) { next } podcast(slug: \"podcast-1\") { slug } }");

        Assert.StartsWith("""{"errors":[{"message":"'first' is 1001, but at most 1000 may be asked for at once.",""", answer);
        Assert.EndsWith("\"data\":null}", answer);
    }

    [Fact]
    public async Task More_ids_than_allowed_are_refused()
    {
        var ids = string.Join(' ', Enumerable.Repeat("\"x\"", 101));

        var answer = await database.AnswerAsync($"{{ nodes(ids: [{ids}]) {{ id }} }}");

        Assert.Contains("\"code\":\"PAGE_SIZE_EXCEEDED\",\"requested\":101,\"maximum\":100", answer);
        Assert.EndsWith("\"data\":null}", answer);
    }

    [Fact]
    public async Task An_ambiguous_slug_is_null_with_its_candidates()
    {
        var answer = await database.AnswerAsync("""{ episode(slug: "shared") { title } revision }""");

        using var json = JsonDocument.Parse(answer);
        var extensions = Assert.Single(json.RootElement.GetProperty("errors").EnumerateArray()).GetProperty("extensions");
        Assert.Equal("AMBIGUOUS_SLUG", extensions.GetProperty("code").GetString());
        Assert.Equal(
            ["podcast-0", "podcast-1", "podcast-2"],
            extensions.GetProperty("candidates").EnumerateArray().Select(candidate => candidate.GetProperty("podcast").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal("""{"episode":null,"revision":100}""", json.RootElement.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task A_podcast_makes_a_slug_clear()
    {
        Assert.Equal(
            """{"a":{"podcast":{"slug":"podcast-1"}},"b":null}""",
            await database.DataAsync("""{ a: episode(slug: "shared", podcast: "podcast-1") { podcast { slug } } b: episode(slug: "shared", podcast: "podcast-9") { id } }"""));
    }

    [Theory]
    [InlineData(false, "BAD_REQUEST")]
    [InlineData(true, "SYNC_TOKEN_EXPIRED")]
    public async Task A_token_that_is_of_no_use_is_refused(bool isToken, string code)
    {
        var token = isToken ? new ChangeToken(Guid.Empty, 1, 0, Guid.Empty, 1).ToString() : "x";

        var answer = await database.AnswerAsync($"{{ changes(since: \"{token}\") {{ hasMore }} }}");

        Assert.Contains($"\"path\":[\"changes\"],\"extensions\":{{\"code\":\"{code}\"}}", answer);
        Assert.EndsWith("\"data\":null}", answer);
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        var cursor = await CursorAsync("episodes(first: 1) { pageInfo { endCursor } }");

        var answer = await database.AnswerAsync($"{{ episodes(after: \"{cursor}\", order: [{{ title: ASC }}]) {{ totalCount }} }}");

        Assert.Contains("\"code\":\"INVALID_CURSOR\"", answer);
    }

    [Fact]
    public async Task An_operation_that_is_too_dear_is_refused_before_anything_is_read()
    {
        var plan = database.Plan("{ episodes(first: 100) { nodes { podcast { episodes(first: 100) { nodes { podcast { episodes(first: 100) { nodes { id } } } } } } } } }");

        Assert.Null(plan.Query);
        Assert.Equal(1_010_100, plan.Cost.Nodes);
        var result = plan.Complete();
        Assert.False(result.HasData);
        Assert.Equal("COST_EXCEEDED", Assert.Single(result.Errors).Extensions!["code"]);
        await Task.CompletedTask;
    }

    private async Task<string> CursorAsync(string field)
    {
        using var json = JsonDocument.Parse(await database.DataAsync($"{{ c: {field} }}"));
        return json.RootElement.GetProperty("c").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
    }
}
