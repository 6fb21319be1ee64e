using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PodcastApi.Content;

namespace PodcastApi.Server.Tests.Rest;

/// <summary>Many things by name at a time.</summary>
public sealed class LookupTests(SampleServer server) : IClassFixture<SampleServer>
{
    [Fact]
    public async Task Things_come_once_in_the_order_in_which_they_are_named_and_what_is_unknown_is_told()
    {
        var gama = SampleServer.IdText(ContentKind.Episode, SampleServer.Gama);
        var person = SampleServer.IdText(ContentKind.Person, SampleServer.Sebastian);
        var answer = await server.JsonAsync(
            $"/v1/episodes/lookup?ids={gama},{person},nonsense&slugs=n-07,n-03,s05e09-gama-space,nothing&urls=http://corrode.example/podcast/s05e09-gama-space,https://media.example/none.mp3&fields=slug");

        Assert.Equal("s05e09-gama-space n-07 n-03", answer.Each("slug"));
        Assert.Equal(
            [("ids", person), ("ids", "nonsense"), ("slugs", "nothing"), ("urls", "https://media.example/none.mp3")],
            answer["notFound"]!.AsArray().Select(name => (name.Text("parameter")!, name.Text("value")!)));
    }

    [Fact]
    public async Task A_slug_that_several_podcasts_have_gives_each_unless_the_podcast_is_named()
    {
        Assert.Equal(2, (await server.JsonAsync("/v1/episodes/lookup?slugs=twin")).Data().Count);
        var one = await server.JsonAsync("/v1/episodes/lookup?slugs=twin&podcast=numbers&include=podcast");
        Assert.Equal("numbers", Assert.Single(one.Data())!["podcast"].Text("slug"));
    }

    [Theory]
    [InlineData("podcasts/lookup?slugs=numbers,rust-in-production&urls=https://corrode.example/podcast/", "numbers rust-in-production")]
    [InlineData("people/lookup?urls=https://github.com/sebastian&slugs=matthias-endler", "matthias-endler sebastian-scholz")]
    [InlineData("companies/lookup?slugs=gama-space", "gama-space")]
    [InlineData("episodes/lookup?urls=https://media.example/gama.mp3", "s05e09-gama-space")]
    public async Task Every_type_has_its_names(string path, string slugs)
    {
        var answer = await server.JsonAsync("/v1/" + path);

        Assert.Equal(slugs, answer.Each("slug"));
        Assert.Empty(answer["notFound"]!.AsArray());
    }

    [Fact]
    public async Task Links_are_looked_up_by_url_in_any_spelling()
    {
        var id = SampleServer.IdText(ContentKind.Link, SampleServer.Grcov);
        var many = await server.JsonAsync($"/v1/links/lookup?ids={id}&urls=http://www.ada-lang.io,https://nowhere.example/a,b");

        Assert.Equal("https://github.com/mozilla/grcov https://ada-lang.io/", many.Each("url"));
        Assert.Equal("https://nowhere.example/a,b", Assert.Single(many["notFound"]!.AsArray()).Text("value"));
        Assert.Equal("https://ada-lang.io/", (await server.JsonAsync("/v1/links/lookup?url=http://ada-lang.io")).Text("url"));
        await server.ProblemAsync($"/v1/links/lookup?ids={id}&url=https://ada-lang.io/", 400, "BAD_REQUEST");
        await server.ProblemAsync("/v1/links/lookup", 400, "BAD_REQUEST");
    }

    [Fact]
    public async Task Nothing_is_found_where_nothing_is_named_and_too_many_names_are_refused()
    {
        Assert.Equal("""{"data":[],"notFound":[]}""", (await server.JsonAsync("/v1/episodes/lookup")).ToJsonString());
        var problem = await server.ProblemAsync($"/v1/episodes/lookup?slugs={string.Join(',', Enumerable.Range(1, 101))}", 400, "PAGE_SIZE_EXCEEDED");
        Assert.Contains("Limits:MaxPageSize", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_found_is_shown_as_a_collection_shows_it()
    {
        var looked = await server.JsonAsync("/v1/episodes/lookup?slugs=n-02&include=guests");
        var listed = await server.JsonAsync($$$"""/v1/episodes?where={"slug":{"eq":"n-02"}}&include=guests""");

        Assert.True(JsonNode.DeepEquals(listed["data"], looked["data"]));
    }

    [Theory]
    [InlineData("episodes/lookup?slugs=n-07,n-03,nothing&urls=http://corrode.example/podcast/s05e09-gama-space,https://media.example/none.mp3", "n-07 n-03 s05e09-gama-space")]
    [InlineData("episodes/lookup?slugs=twin&podcast=numbers&include=podcast,guests", "twin")]
    [InlineData("podcasts/lookup?slugs=numbers,none&include=hosts", "numbers")]
    [InlineData("people/lookup?urls=https://github.com/sebastian&ids=nonsense", "sebastian-scholz")]
    [InlineData("companies/lookup?slugs=gama-space", "gama-space")]
    [InlineData("links/lookup?urls=http://www.ada-lang.io,https://nowhere.example/", "")]
    public async Task GraphQL_finds_the_same_under_the_same_names(string path, string slugs)
    {
        var rest = await server.JsonAsync("/v1/" + path);
        var request = await server.JsonAsync($"/v1/{path}&explain=graphql");
        using var response = await server.Client.PostAsync("/graphql", JsonContent.Create(request));
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.True(answer["errors"] is null, answer.ToJsonString());
        var lookup = Assert.Single(answer["data"]!.AsObject()).Value!;
        Assert.True(JsonNode.DeepEquals(rest["notFound"], lookup["notFound"]), lookup.ToJsonString());
        Assert.Equal(rest.Data().Select(item => item.Text("id")), lookup["nodes"]!.AsArray().Select(item => item.Text("id")));
        if (slugs.Length > 0)
            Assert.Equal(slugs, string.Join(' ', lookup["nodes"]!.AsArray().Select(item => item.Text("slug"))));
    }
}
