using System.Text.Json;

namespace PodcastApi.GraphQL.Content.Tests.Planning;

public sealed class SearchTests(PlanningDatabase database) : IClassFixture<PlanningDatabase>
{
    [Fact]
    public async Task What_is_found_comes_as_a_connection_of_things_of_any_type()
    {
        using var json = JsonDocument.Parse(await database.DataAsync("""
            { s: search(query: "Person", types: [PERSON], first: 2) { __typename totalCount didYouMean pageInfo { hasNextPage }
                nodes { __typename ... on Person { name } } edges { rank cursor node { ... on Person { slug } } highlights { field html } } } }
            """));

        var found = json.RootElement.GetProperty("s");
        Assert.Equal("SearchConnection", found.GetProperty("__typename").GetString());
        Assert.True(found.GetProperty("totalCount").GetInt32() > 2);
        Assert.True(found.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.All(found.GetProperty("nodes").EnumerateArray(), node => Assert.StartsWith("Person", node.GetProperty("name").GetString()));
        Assert.All(found.GetProperty("edges").EnumerateArray(), edge => Assert.True(edge.GetProperty("rank").GetDouble() > 0));
        Assert.All(found.GetProperty("edges").EnumerateArray(), edge => Assert.StartsWith("person-", edge.GetProperty("node").GetProperty("slug").GetString()));
    }

    [Fact]
    public async Task A_cursor_leads_to_what_is_found_next()
    {
        const string Query = "query ($after: String) { search(query: \"Person\", first: 2, after: $after) { nodes { ... on Person { id } ... on Company { id } } pageInfo { endCursor hasNextPage } } }";
        var seen = new List<string>();
        string? after = null;
        while (true)
        {
            using var json = JsonDocument.Parse(await database.DataAsync(Query, JsonSerializer.Serialize(new { after })));
            var found = json.RootElement.GetProperty("search");
            seen.AddRange(found.GetProperty("nodes").EnumerateArray().Select(node => node.GetRawText()));
            after = found.GetProperty("pageInfo").GetProperty("endCursor").GetString();
            if (!found.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
                break;
        }

        Assert.True(seen.Count > 4);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("search(query: \" \") { totalCount }", "BAD_REQUEST", "\"data\":{\"x\":null}}")]
    [InlineData("search(query: \"a\", first: 101) { totalCount }", "PAGE_SIZE_EXCEEDED", "\"data\":{\"x\":null}}")]
    [InlineData("search(query: \"a\", after: \"a\") { totalCount }", "INVALID_CURSOR", "\"data\":{\"x\":null}}")]
    [InlineData("suggest(prefix: \"\") { text }", "BAD_REQUEST", "\"data\":null}")]
    [InlineData("suggest(prefix: \"a\", first: -1) { text }", "BAD_REQUEST", "\"data\":null}")]
    public async Task A_search_that_is_refused_says_why(string field, string code, string data)
    {
        var answer = await database.AnswerAsync($"{{ x: {field} }}");

        Assert.Contains($"\"path\":[\"x\"],\"extensions\":{{\"code\":\"{code}\"", answer);
        Assert.EndsWith(data, answer);
    }

    [Fact]
    public async Task A_refused_size_of_related_episodes_makes_the_episode_null()
    {
        var answer = await database.AnswerAsync("""{ podcast(slug: "podcast-1") { episodes(first: 1) { totalCount nodes { related(first: -1) { score } } } } }""");

        Assert.Contains("""
            "path":["podcast","episodes","nodes",0,"related"],"extensions":{"code":"BAD_REQUEST"}
            """.Trim(), answer);
        Assert.Contains("\"nodes\":null}}}}", answer);
    }

    [Fact]
    public async Task Suggestions_and_related_episodes_are_lists()
    {
        using var json = JsonDocument.Parse(await database.DataAsync("""
            { s: suggest(prefix: "Comp", first: 3) { __typename type id slug text url }
              e: episode(slug: "episode-1") { related(first: 2) { __typename score episode { slug } reasons { kind node { __typename ... on Person { name } } } } } }
            """));

        Assert.All(json.RootElement.GetProperty("s").EnumerateArray(), suggestion => Assert.StartsWith("Comp", suggestion.GetProperty("text").GetString()));
        var related = json.RootElement.GetProperty("e").GetProperty("related").EnumerateArray().ToList();
        Assert.True(related.Count <= 2);
        Assert.All(related, episode => Assert.NotEmpty(episode.GetProperty("reasons").EnumerateArray()));
    }
}
