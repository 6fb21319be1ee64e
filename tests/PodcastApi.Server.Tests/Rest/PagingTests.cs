using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PodcastApi.Server.Tests.Rest;

public sealed partial class PagingTests(SampleServer server) : IClassFixture<SampleServer>
{
    private const string Gama = "s05e09-gama-space";

    [Theory]
    [InlineData("/v1/episodes", "slug")]
    [InlineData("/v1/episodes?sort=number,-title", "slug")]
    [InlineData("/v1/episodes?sort=-number", "slug")]
    [InlineData("/v1/episodes?sort=type,season&podcast=numbers", "slug")]
    [InlineData("/v1/podcasts/numbers/episodes?sort=title", "title")]
    [InlineData("/v1/people/sebastian-scholz/episodes", "slug")]
    [InlineData("/v1/people/sebastian-scholz/appearances", "id")]
    [InlineData("/v1/episodes/s05e09-gama-space/links", "text")]
    [InlineData("/v1/podcasts/numbers/seasons", "number")]
    [InlineData("/v1/people", "name")]
    [InlineData("/v1/links?sort=url", "url")]
    public async Task Links_lead_through_all_pages_and_back(string path, string field)
    {
        var whole = await server.JsonAsync(path + (path.Contains('?') ? "&" : "?") + "first=100&count=true");
        var forwards = new List<string>();
        var pages = new List<string>();
        var page = await server.JsonAsync(path + (path.Contains('?') ? "&" : "?") + "first=2");
        Assert.Null(page["page"]!["previous"]);
        while (true)
        {
            pages.Add(page["data"]!.ToJsonString());
            forwards.AddRange(page.Data().Select(item => item![field]!.ToJsonString()));
            if (page["page"].Text("next") is not { } next)
                break;
            Assert.True((bool)page["page"]!["hasNextPage"]!);
            page = await server.JsonAsync(next);
            Assert.True((bool)page["page"]!["hasPreviousPage"]!);
        }

        Assert.Equal(whole.Data().Select(item => item![field]!.ToJsonString()), forwards);
        Assert.Equal(forwards.Count, (int)whole["page"]!["totalCount"]!);
        for (var i = pages.Count - 2; i >= 0; i--)
        {
            page = await server.JsonAsync(page["page"].Text("previous")!);
            Assert.Equal(pages[i], page["data"]!.ToJsonString());
        }

        Assert.False((bool)page["page"]!["hasPreviousPage"]!);
        Assert.Null(page["page"]!["previous"]);
    }

    [Fact]
    public async Task The_link_header_says_what_the_page_says()
    {
        var first = await server.JsonAsync("/v1/episodes?first=3&podcast=numbers");
        using var response = await server.Client.GetAsync(first["page"].Text("next"));
        var page = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["page"];
        var links = LinkPattern().Matches(string.Join(", ", response.Headers.GetValues("Link"))).ToDictionary(match => match.Groups[2].Value, match => match.Groups[1].Value);

        Assert.Equal(page.Text("next"), links["next"]);
        Assert.Equal(page.Text("previous"), links["prev"]);
        Assert.StartsWith($"{server.BaseUrl}/v1/episodes?podcast=numbers&first=3&after=", page.Text("next"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/episodes")]
    [InlineData("/v1/episodes/s05e09-gama-space/links")]
    public async Task A_page_that_is_too_large_becomes_the_largest_and_says_so(string path)
    {
        Assert.Equal(100, (int)(await server.JsonAsync(path + "?first=5000"))["page"]!["first"]!);
        Assert.Equal(100, (int)(await server.JsonAsync(path + "?first=99999999999999999999"))["page"]!["first"]!);
        Assert.Equal(100, (int)(await server.JsonAsync(path + "?last=101"))["page"]!["first"]!);
    }

    [Theory]
    [InlineData("/v1/episodes")]
    [InlineData("/v1/people/sebastian-scholz/episodes")]
    [InlineData("/v1/episodes/s05e09-gama-space/links")]
    public async Task A_page_of_nothing_is_empty(string path)
    {
        var page = await server.JsonAsync(path + "?first=0&count=true");

        Assert.Empty(page.Data());
        Assert.Equal(0, (int)page["page"]!["first"]!);
        Assert.Null(page["page"]!["endCursor"]);
        Assert.Null(page["page"]!["next"]);
        Assert.True((int)page["page"]!["totalCount"]! > 0);
    }

    [Theory]
    [InlineData("/v1/episodes", "slug", Gama, "n-01")]
    [InlineData("/v1/episodes/s05e09-gama-space/links", "text", "Ada", "UART")]
    public async Task Last_gives_the_end_and_first_the_beginning(string path, string field, string beginning, string end)
    {
        Assert.Equal(beginning, (await server.JsonAsync(path + "?first=1")).Each(field));
        Assert.Equal(end, (await server.JsonAsync(path + "?last=1")).Each(field));
    }

    [Theory]
    [InlineData("/v1/episodes?podcast=numbers&type=FULL", "slug")]
    [InlineData("/v1/episodes/s05e09-gama-space/links", "text")]
    public async Task Before_gives_what_stands_just_before_the_cursor_in_the_same_order(string path, string field)
    {
        var join = path.Contains('?') ? "&" : "?";
        var all = await server.JsonAsync($"{path}{join}first=3");
        var cursor = all["page"].Text("endCursor");
        var expected = string.Join(' ', all.Data().Take(2).Select(item => item.Text(field)));

        Assert.Equal(expected, (await server.JsonAsync($"{path}{join}first=2&before={cursor}")).Each(field));
        Assert.Equal(expected, (await server.JsonAsync($"{path}{join}last=2&before={cursor}")).Each(field));
    }

    [Fact]
    public async Task Totals_are_given_when_asked_for()
    {
        Assert.Equal(28, (int)(await server.JsonAsync("/v1/episodes?count=true"))["page"]!["totalCount"]!);
        Assert.Equal(26, (int)(await server.JsonAsync("/v1/episodes?count=true&podcast=numbers&first=1"))["page"]!["totalCount"]!);
        Assert.Null((await server.JsonAsync("/v1/episodes?count=false"))["page"]!["totalCount"]);
    }

    [Theory]
    [InlineData("/v1/episodes")]
    [InlineData("/v1/episodes/s05e09-gama-space/links")]
    [InlineData("/v1/people/sebastian-scholz/episodes")]
    public async Task Arguments_that_do_not_go_together_are_refused(string path)
    {
        var cursor = (await server.JsonAsync(path + "?first=1"))["page"].Text("endCursor");

        await server.ProblemAsync(path + "?first=1&last=1", 400, "BAD_REQUEST");
        await server.ProblemAsync($"{path}?after={cursor}&before={cursor}", 400, "BAD_REQUEST");
        await server.ProblemAsync(path + "?first=-1", 400, "BAD_REQUEST");
        await server.ProblemAsync(path + "?last=-1", 400, "BAD_REQUEST");
        await server.ProblemAsync(path + "?first=many", 400, "BAD_REQUEST");
        await server.ProblemAsync(path + "?after=nonsense", 400, "INVALID_CURSOR");
        await server.ProblemAsync(path + "?before=!", 400, "INVALID_CURSOR");
    }

    [Fact]
    public async Task A_cursor_of_another_sort_filter_or_list_is_refused()
    {
        var cursor = (await server.JsonAsync("/v1/episodes?first=1"))["page"].Text("endCursor");
        var ofLinks = (await server.JsonAsync("/v1/episodes/s05e09-gama-space/links?first=1"))["page"].Text("endCursor");

        var problem = await server.ProblemAsync($"/v1/episodes?sort=title&after={cursor}", 400, "INVALID_CURSOR");
        Assert.Equal("after", problem["errors"]![0].Text("parameter"));
        await server.ProblemAsync($"/v1/episodes?season=1&after={cursor}", 400, "INVALID_CURSOR");
        await server.ProblemAsync($"/v1/people?after={cursor}", 400, "INVALID_CURSOR");
        await server.ProblemAsync($"/v1/episodes/s05e09-gama-space/sections?after={ofLinks}", 400, "INVALID_CURSOR");
        await server.ProblemAsync($"/v1/episodes/s05e09-gama-space/links?kinds=REPOSITORY&after={ofLinks}", 400, "INVALID_CURSOR");
    }

    [Fact]
    public async Task The_order_of_filters_in_the_address_does_not_matter_to_a_cursor()
    {
        var cursor = (await server.JsonAsync("/v1/episodes?season=1&type=FULL&first=2"))["page"].Text("endCursor");

        Assert.Equal(2, (await server.JsonAsync($"/v1/episodes?after={cursor}&type=FULL&first=2&season=1")).Data().Count);
    }

    [GeneratedRegex("<([^>]+)>; rel=\"(\\w+)\"")]
    private static partial Regex LinkPattern();
}
