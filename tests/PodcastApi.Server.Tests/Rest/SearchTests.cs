using PodcastApi.Content;

namespace PodcastApi.Server.Tests.Rest;

/// <summary>Search, suggestions and related episodes as REST serves them.</summary>
public sealed class SearchTests(SampleServer server) : IClassFixture<SampleServer>
{
    [Fact]
    public async Task An_item_has_type_rank_highlights_and_resource()
    {
        var page = await server.JsonAsync("/v1/search?q=sails");

        Assert.Equal("data page didYouMean", page.Keys());
        Assert.Equal("first hasNextPage hasPreviousPage startCursor endCursor next previous", page["page"].Keys());
        var item = Assert.Single(page.Data());
        Assert.Equal("type rank highlights resource", item.Keys());
        Assert.Equal("EPISODE", item.Text("type"));
        Assert.True((double)item!["rank"]! > 0);
        Assert.Equal("s05e09-gama-space", item["resource"].Text("slug"));
        Assert.Equal("rust-in-production", item["resource"]!["podcast"].Text("slug"));
        Assert.Equal(
            """[{"field":"summary","html":"Solar \u003Cmark\u003Esails\u003C/mark\u003E \u0026amp; \u0026quot;unit\u0026quot; tests. In space."},{"field":"notesText","html":"About Gama Space \u003Cmark\u003ESails\u003C/mark\u003E."}]""",
            item["highlights"]!.ToJsonString());
    }

    [Fact]
    public async Task A_resource_is_what_its_collection_shows()
    {
        var found = (await server.JsonAsync("/v1/search?q=sebastian&types=PERSON")).Data()[0]!["resource"]!;
        var listed = (await server.JsonAsync("/v1/people?q=sebastian")).Data()[0]!;

        Assert.Equal(listed.ToJsonString(), found.ToJsonString());
    }

    [Theory]
    [InlineData("gama space", "COMPANY EPISODE")]
    [InlineData("gama space&types=EPISODE", "EPISODE")]
    [InlineData("gama space&types=PERSON,COMPANY", "COMPANY")]
    [InlineData("rust in production&types=PODCAST", "PODCAST")]
    [InlineData("ada-lang.io&types=LINK", "LINK")]
    public async Task Types_narrow_what_is_found(string query, string types)
        => Assert.Equal(types, (await server.JsonAsync($"/v1/search?q={query}")).Each("type"));

    [Fact]
    public async Task A_podcast_by_slug_or_id_narrows_what_is_found()
    {
        var id = SampleServer.IdText(ContentKind.Podcast, SampleServer.Numbers);

        Assert.Equal("2", (await server.JsonAsync("/v1/search?q=twin&count=true"))["page"]!["totalCount"]!.ToJsonString());
        foreach (var podcast in new[] { "numbers", id })
        {
            var page = await server.JsonAsync($"/v1/search?q=twin&podcast={podcast}&count=true");
            Assert.Equal(1, (int)page["page"]!["totalCount"]!);
            Assert.Equal("numbers", page.Data()[0]!["resource"]!["podcast"].Text("slug"));
        }

        Assert.Equal("PERSON", (await server.JsonAsync("/v1/search?q=sebastian&podcast=numbers&types=PERSON")).Each("type"));
        Assert.Empty((await server.JsonAsync("/v1/search?q=gama&podcast=numbers")).Data());
        Assert.Empty((await server.JsonAsync("/v1/search?q=twin&podcast=unknown")).Data());
    }

    [Fact]
    public async Task A_walk_over_the_pages_has_each_thing_once()
    {
        var seen = new List<string>();
        for (var path = "/v1/search?q=number&types=EPISODE&first=4&count=true"; path is not null;)
        {
            var page = await server.JsonAsync(path);
            Assert.Equal(25, (int)page["page"]!["totalCount"]!);
            seen.AddRange(page.Data().Select(item => item!["resource"].Text("id")!));
            path = page["page"].Text("next");
        }

        Assert.Equal(25, seen.Count);
        Assert.Equal(25, seen.Distinct().Count());

        var last = await server.JsonAsync("/v1/search?q=number&types=EPISODE&last=4");
        Assert.Equal(seen.TakeLast(4), last.Data().Select(item => item!["resource"].Text("id")!));
        var before = await server.JsonAsync(last["page"].Text("previous")!);
        Assert.Equal(seen.SkipLast(4).TakeLast(4), before.Data().Select(item => item!["resource"].Text("id")!));
        Assert.True((bool)before["page"]!["hasNextPage"]!);
        Assert.True((bool)before["page"]!["hasPreviousPage"]!);
        var first = await server.JsonAsync("/v1/search?q=number&types=EPISODE&first=4");
        Assert.False((bool)first["page"]!["hasPreviousPage"]!);
    }

    [Fact]
    public async Task A_cursor_of_other_words_is_refused()
    {
        var cursor = (await server.JsonAsync("/v1/search?q=number&first=4"))["page"].Text("endCursor");

        await server.ProblemAsync($"/v1/search?q=twin&after={cursor}", 400, "INVALID_CURSOR");
        await server.ProblemAsync($"/v1/search?q=number&types=PERSON&after={cursor}", 400, "INVALID_CURSOR");
        await server.ProblemAsync($"/v1/search?q=number&podcast=numbers&after={cursor}", 400, "INVALID_CURSOR");
    }

    [Theory]
    [InlineData("/v1/search")]
    [InlineData("/v1/search?q=")]
    [InlineData("/v1/search?q=%20%20")]
    [InlineData("/v1/suggest")]
    [InlineData("/v1/suggest?q=%20")]
    public async Task Words_are_needed(string path)
    {
        var problem = await server.ProblemAsync(path, 400, "BAD_REQUEST");

        Assert.Equal("q", problem["errors"]![0].Text("parameter"));
    }

    [Fact]
    public async Task An_unknown_type_is_refused_with_the_nearest_one()
        => Assert.Contains("EPISODE", (await server.ProblemAsync("/v1/search?q=x&types=EPISODES", 400, "INVALID_FILTER")).Text("detail"), StringComparison.Ordinal);

    [Theory]
    [InlineData("sebstian", "sebastian")]
    [InlineData("Sebastain Scholtz", "sebastian scholz")]
    public async Task Mistakes_are_mended_and_told_of(string query, string meant)
    {
        var page = await server.JsonAsync($"/v1/search?q={query}");

        Assert.Equal(meant, page.Text("didYouMean"));
        Assert.Equal("sebastian-scholz", page.Data()[0]!["resource"].Text("slug"));
        Assert.Null((await server.JsonAsync($"/v1/search?q={meant}"))["didYouMean"]);
    }

    [Theory]
    [InlineData("'; drop table episode; --")]
    [InlineData("\"unclosed")]
    [InlineData("a & | ! <-> :* ()")]
    [InlineData("\\ %5C %25 _")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("-only -without")]
    [InlineData("***")]
    [InlineData("\u0000\uD800x")]
    [InlineData("OR OR OR")]
    public async Task Any_text_is_answered(string query)
    {
        using var response = await server.Client.GetAsync($"/v1/search?q={Uri.EscapeDataString(query.Replace("\uD800", "", StringComparison.Ordinal))}");
        Assert.True((int)response.StatusCode is 200 or 400, await response.Content.ReadAsStringAsync());
        using var suggested = await server.Client.GetAsync($"/v1/suggest?q={Uri.EscapeDataString(query.Replace("\uD800", "", StringComparison.Ordinal))}");
        Assert.True((int)suggested.StatusCode is 200 or 400, await suggested.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Suggestions_name_things_and_their_addresses()
    {
        var page = await server.JsonAsync("/v1/suggest?q=gam");

        Assert.Equal("type id slug text url", page.Data()[0].Keys());
        Assert.Equal("COMPANY EPISODE", page.Each("type"));
        Assert.Equal($"{server.BaseUrl}/v1/companies/gama-space {server.BaseUrl}/v1/podcasts/rust-in-production/episodes/s05e09-gama-space", page.Each("url"));
        foreach (var item in page.Data())
            await server.JsonAsync(item.Text("url")!);
    }

    [Theory]
    [InlineData("scho", "sebastian-scholz")]
    [InlineData("Sebastian  Sch", "sebastian-scholz")]
    [InlineData("END", "matthias-endler")]
    public async Task Suggestions_come_from_the_middle_of_a_name(string prefix, string slug)
        => Assert.Equal(slug, (await server.JsonAsync($"/v1/suggest?q={prefix}&types=PERSON")).Each("slug"));

    [Fact]
    public async Task Suggestions_have_a_size()
    {
        Assert.Equal(8, (await server.JsonAsync("/v1/suggest?q=number")).Data().Count);
        Assert.Equal(20, (await server.JsonAsync("/v1/suggest?q=number&first=1000")).Data().Count);
        Assert.Empty((await server.JsonAsync("/v1/suggest?q=number&first=0")).Data());
        var link = (await server.JsonAsync("/v1/suggest?q=github.com")).Data()[0]!;
        Assert.Equal(("LINK", SampleServer.IdText(ContentKind.Link, SampleServer.Grcov)), (link.Text("type"), link.Text("id")));
        Assert.Null(link["slug"]);
    }

    [Fact]
    public async Task Related_episodes_have_score_reasons_and_episode()
    {
        var page = await server.JsonAsync("/v1/podcasts/numbers/episodes/n-02");
        var related = await server.JsonAsync($"/v1/episodes/{page.Text("id")}/related?first=3");

        Assert.Equal(3, related.Data().Count);
        Assert.Equal("score reasons episode", related.Data()[0].Keys());
        Assert.Equal("s05e09-gama-space", related.Data()[0]!["episode"].Text("slug"));
        var reason = Assert.Single(related.Data()[0]!["reasons"]!.AsArray());
        Assert.Equal(("PERSON", "sebastian-scholz"), (reason.Text("kind"), reason!["node"].Text("slug")));
        Assert.Equal(related.ToJsonString(), (await server.JsonAsync($"/v1/episodes/n-02/related?first=3")).ToJsonString());
        Assert.Equal(5, (await server.JsonAsync("/v1/episodes/n-02/related")).Data().Count);
        Assert.Equal("title", (await server.JsonAsync("/v1/episodes/n-02/related?first=1&fields=title")).Data()[0]!["episode"].Keys());
        await server.ProblemAsync("/v1/episodes/nothing/related", 404, "NOT_FOUND");
    }
}
