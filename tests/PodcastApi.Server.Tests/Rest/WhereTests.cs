using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace PodcastApi.Server.Tests.Rest;

/// <summary><c>where</c> of REST: what GraphQL takes under that name, with errors that name the place.</summary>
public sealed class WhereTests(SampleServer server) : IClassFixture<SampleServer>
{
    public static TheoryData<string, string> Filters => new()
    {
        { "episodes", """{"slug":{"eq":"s05e09-gama-space"}}""" },
        { "episodes", """{"title":{"contains":"Number 1"},"number":{"gt":3,"lte":9.0}}""" },
        { "episodes", """{"number":{"eq":null}}""" },
        { "episodes", """{"number":{"in":[null,4,7]},"season":{"nin":[2]}}""" },
        { "episodes", """{"number":{"neq":4},"podcast":{"slug":{"eq":"numbers"}}}""" },
        { "episodes", """{"guests":{"some":{"name":{"startsWith":"Sebastian"},"company":{"slug":{"eq":"gama-space"}}}}}""" },
        { "episodes", """{"guests":{"any":false},"type":{"in":["TRAILER"]}}""" },
        { "episodes", """{"guests":{"none":{"role":{"eq":"GUEST"}}},"season":{"eq":3}}""" },
        { "episodes", """{"appearances":{"all":{"name":{"eq":"Sebastian Scholz"}}},"season":{"neq":null}}""" },
        { "episodes", """{"or":[{"slug":{"eq":"twin"}},{"and":[{"season":{"eq":1}},{"number":{"lt":3}}]}]}""" },
        { "episodes", """{"or":[]}""" },
        { "episodes", """{"or":[{}]}""" },
        { "episodes", """{"and":{"season":{"eq":5}}}""" },
        { "episodes", """{}""" },
        { "episodes", """{"title":{"or":[{"eq":"Twin"},{"endsWith":"Space"}]}}""" },
        { "episodes", """{"publishedAt":{"gte":"2025-01-20T12:00:00+00:00","lt":"2026-01-01T00:00:00Z"}}""" },
        { "episodes", """{"publishedOn":{"eq":"2026-01-22"}}""" },
        { "episodes", """{"links":{"some":{"host":{"eq":"github.com"},"context":{"eq":"ITEM"}}}}""" },
        { "episodes", """{"pageUrl":{"contains":"gama"}}""" },
        { "episodes", """{"aliases":{"some":{"or":[{"startsWith":"/p/"},{"eq":"x"}]}}}""" },
        { "episodes", """{"aliases":{"any":false},"season":{"eq":3}}""" },
        { "episodes", """{"sources":{"some":{"fields":{"none":{"eq":"guid"}}}},"season":{"eq":3}}""" },
        { "episodes", """{"audio":{"mediaType":{"neq":"audio/ogg"}}}""" },
        { "people", """{"name":{"ncontains":"Scholz"}}""" },
        { "guests", """{"episodeCount":{"gte":1}}""" },
        { "companies", """{"name":{"in":["Gama Space","Other"]}}""" },
        { "links", """{"kind":{"nin":["HOMEPAGE"]},"episodes":{"some":{"season":{"eq":5}}}}""" },
        { "podcasts", """{"language":{"nstartsWith":"e"},"episodes":{"any":true}}""" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task The_answer_is_that_of_GraphQL(string collection, string where)
    {
        var rest = await server.JsonAsync($"/v1/{collection}?first=100&fields=id&where={Uri.EscapeDataString(where)}");

        var type = collection switch { "people" or "guests" => "Person", "companies" => "Company", _ => char.ToUpperInvariant(collection[0]) + collection[1..^1] };
        using var response = await server.Client.PostAsJsonAsync("/graphql", new JsonObject
        {
            ["query"] = $"query ($where: {type}FilterInput) {{ {collection}(first: 50, where: $where) {{ nodes {{ id }} }} }}",
            ["variables"] = new JsonObject { ["where"] = JsonNode.Parse(where) },
        });
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Null(answer["errors"]);
        Assert.Equal(answer["data"]![collection]!["nodes"]!.ToJsonString(), rest["data"]!.ToJsonString());
    }

    [Fact]
    public async Task It_holds_beside_the_filters_by_name_and_binds_cursors()
    {
        var where = Uri.EscapeDataString("""{"number":{"gt":2}}""");
        var page = await server.JsonAsync($"/v1/episodes?podcast=numbers&season=1&sort=number&first=3&count=true&where={where}");

        Assert.Equal("n-03 n-04 n-06", page.Each("slug"));
        Assert.Equal(6, (int)page["page"]!["totalCount"]!);
        Assert.Equal("n-07 n-08 n-09", (await server.JsonAsync(page["page"].Text("next")!)).Each("slug"));
        await server.ProblemAsync($"/v1/episodes?podcast=numbers&season=1&sort=number&after={page["page"].Text("endCursor")}", 400, "INVALID_CURSOR");
        Assert.Equal("n-25", (await server.JsonAsync($"/v1/podcasts/numbers/episodes?first=1&where={Uri.EscapeDataString("""{"slug":{"startsWith":"n-"}}""")}")).Each("slug"));
    }

    [Theory]
    [InlineData("""{"titel":{"eq":"x"}}""", "/titel", "'title'")]
    [InlineData("""{"title":{"equals":"x"}}""", "/title/equals", "")]
    [InlineData("""{"guests":{"some":{"nam":{"eq":"x"}}}}""", "/guests/some/nam", "'name'")]
    [InlineData("""{"guests":{"sum":{}}}""", "/guests/sum", "'some'")]
    [InlineData("""{"and":[{},{"season":{"eq":"1"}}]}""", "/and/1/season/eq", "whole number")]
    [InlineData("""{"season":{"in":[1,true]}}""", "/season/in/1", "whole number")]
    [InlineData("""{"aliases":{"eq":"/p/x"}}""", "/aliases/eq", "")]
    [InlineData("""{"aliases":{"all":{"gt":"x"}}}""", "/aliases/all/gt", "")]
    [InlineData("""{"aliases":{"some":{"eq":1}}}""", "/aliases/some/eq", "'aliases' is compared with a text")]
    [InlineData("""{"season":{"contains":1}}""", "/season/contains", "")]
    [InlineData("""{"season":3}""", "/season", "object")]
    [InlineData("""{"season":null}""", "/season", "object")]
    [InlineData("""{"season":{"gt":null}}""", "/season/gt", "null")]
    [InlineData("""{"type":{"eq":"FUL"}}""", "/type/eq", "'FULL'")]
    [InlineData("""{"publishedAt":{"gt":"yesterday"}}""", "/publishedAt/gt", "instant")]
    [InlineData("""{"publishedOn":{"gt":"2026-02-30"}}""", "/publishedOn/gt", "2026-01-22")]
    [InlineData("""{"title":{"eq":"a"},"title":{"eq":"b"}}""", "/title", "more than once")]
    [InlineData("""{"a/b~c":1}""", "/a~1b~0c", "a/b~c")]
    [InlineData("""{"notesText":{"contains":"x"}}""", "/notesText", "")]
    [InlineData("[]", "", "object")]
    [InlineData("{\"title\":", null, "no JSON")]
    [InlineData("title", null, "no JSON")]
    public async Task What_is_wrong_is_named_with_its_place(string where, string? pointer, string words)
    {
        var problem = await server.ProblemAsync($"/v1/episodes?where={Uri.EscapeDataString(where)}", 400, "INVALID_FILTER");

        var error = Assert.Single(problem["errors"]!.AsArray());
        Assert.Equal("where", error.Text("parameter"));
        Assert.Equal(pointer, error.Text("pointer"));
        Assert.Contains(words, error.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_named()
    {
        var problem = await server.ProblemAsync($"/v1/episodes?season=x&where={Uri.EscapeDataString("""{"a":1,"season":{"eq":"x"}}""")}", 400, "INVALID_FILTER");

        Assert.Equal(3, problem["errors"]!.AsArray().Count);
    }

    [Fact]
    public async Task Nesting_has_an_end()
    {
        var where = string.Concat(Enumerable.Repeat("{\"and\":[", 40)) + "{}" + string.Concat(Enumerable.Repeat("]}", 40));

        await server.ProblemAsync($"/v1/episodes?where={Uri.EscapeDataString(where)}", 400, "INVALID_FILTER");
    }
}
