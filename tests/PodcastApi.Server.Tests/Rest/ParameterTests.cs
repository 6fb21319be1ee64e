using System.Text.Json.Nodes;
using PodcastApi.Content;

namespace PodcastApi.Server.Tests.Rest;

public sealed class ParameterTests(SampleServer server) : IClassFixture<SampleServer>
{
    [Theory]
    [InlineData("podcast=rust-in-production", "s05e09-gama-space twin")]
    [InlineData("season=5", "s05e09-gama-space")]
    [InlineData("season=1&number=3", "n-03")]
    [InlineData("type=TRAILER", "n-01")]
    [InlineData("guest=sebastian-scholz&season=3", "n-24 n-22")]
    [InlineData("guest=matthias-endler", "")]
    [InlineData("company=gama-space", "s05e09-gama-space")]
    [InlineData("link=https://www.ada-lang.io", "s05e09-gama-space")]
    [InlineData("host=GitHub.com", "s05e09-gama-space")]
    [InlineData("linkKind=REPOSITORY", "s05e09-gama-space")]
    [InlineData("q=sails", "s05e09-gama-space")]
    [InlineData("publishedAfter=2026-01-22", "s05e09-gama-space")]
    [InlineData("publishedAfter=2026-01-22T00:00:00Z", "s05e09-gama-space")]
    [InlineData("publishedAfter=2026-01-22T02:00:00%2B02:00", "s05e09-gama-space")]
    [InlineData("publishedAfter=2026-01-22T02:00:00+02:00", "s05e09-gama-space")]
    [InlineData("publishedAfter=2026-01-22T00:00:01Z", "")]
    [InlineData("publishedBefore=2025-01-02T12:00Z", "n-01")]
    [InlineData("publishedBefore=2025-01-03", "n-02 n-01")]
    [InlineData("podcast=numbers&publishedAfter=2025-01-05&publishedBefore=2025-01-07", "n-06 n-05")]
    public async Task A_filter_by_name_keeps_what_fulfils_it(string query, string slugs)
        => Assert.Equal(slugs, (await server.JsonAsync("/v1/episodes?" + query)).Each("slug"));

    [Fact]
    public async Task Filters_take_ids_as_they_take_slugs()
    {
        var guest = SampleServer.IdText(ContentKind.Person, SampleServer.Sebastian);
        var link = SampleServer.IdText(ContentKind.Link, SampleServer.Ada);

        Assert.Equal("n-24 n-22", (await server.JsonAsync($"/v1/episodes?guest={guest}&season=3")).Each("slug"));
        Assert.Equal("s05e09-gama-space", (await server.JsonAsync($"/v1/episodes?link={link}")).Each("slug"));
        Assert.Equal("", (await server.JsonAsync($"/v1/episodes?company={guest}")).Each("slug"));
    }

    [Theory]
    [InlineData("podcasts?language=de", "numbers")]
    [InlineData("podcasts?host=matthias-endler", "rust-in-production")]
    [InlineData("podcasts?q=production", "rust-in-production")]
    [InlineData("people?company=gama-space", "sebastian-scholz")]
    [InlineData("people?podcast=numbers", "sebastian-scholz")]
    [InlineData("guests?q=scholz", "sebastian-scholz")]
    [InlineData("companies?guest=sebastian-scholz", "gama-space")]
    [InlineData("companies?podcast=numbers", "")]
    public async Task Other_collections_have_filters_too(string path, string slugs)
        => Assert.Equal(slugs, (await server.JsonAsync("/v1/" + path)).Each("slug"));

    [Theory]
    [InlineData("links?host=github.com", "https://github.com/mozilla/grcov")]
    [InlineData("links?kind=HOMEPAGE", "https://ada-lang.io/")]
    [InlineData("links?podcast=rust-in-production&kind=REPOSITORY", "https://github.com/mozilla/grcov")]
    [InlineData("links?episode=n-01", "")]
    [InlineData("episodes/s05e09-gama-space/links?kinds=REPOSITORY,VIDEO", "https://github.com/mozilla/grcov")]
    [InlineData("episodes/s05e09-gama-space/links?sections=ABOUT_COMPANY", "")]
    public async Task Links_are_filtered(string path, string urls)
        => Assert.Equal(urls, (await server.JsonAsync("/v1/" + path)).Each("url"));

    [Fact]
    public async Task Roles_keep_the_episodes_and_credits_with_one_of_them()
    {
        Assert.Equal("s05e09-gama-space", (await server.JsonAsync("/v1/people/matthias-endler/episodes?roles=HOST,GUEST")).Each("slug"));
        Assert.Equal("", (await server.JsonAsync("/v1/people/matthias-endler/episodes?roles=GUEST")).Each("slug"));
        Assert.Equal("", (await server.JsonAsync("/v1/people/matthias-endler/appearances?roles=GUEST")).Each("role"));
        Assert.Equal("HOST", (await server.JsonAsync("/v1/people/matthias-endler/appearances?roles=HOST")).Each("role"));
    }

    [Theory]
    [InlineData("season=x", "INVALID_FILTER", "season", "whole number")]
    [InlineData("type=full", "INVALID_FILTER", "type", "'FULL'")]
    [InlineData("linkKind=REPO", "INVALID_FILTER", "linkKind", "REPOSITORY")]
    [InlineData("publishedAfter=yesterday", "INVALID_FILTER", "publishedAfter", "2026-01-22")]
    [InlineData("publishedAfter=2026-02-30", "INVALID_FILTER", "publishedAfter", "2026-01-22")]
    [InlineData("publishedBefore=2026-01-22T00:00:00", "INVALID_FILTER", "publishedBefore", "offset")]
    [InlineData("link=ada", "INVALID_FILTER", "link", "absolute URL")]
    [InlineData("host=github.com/mozilla", "INVALID_FILTER", "host", "without scheme")]
    [InlineData("count=1", "BAD_REQUEST", "count", "true or false")]
    [InlineData("q=", "BAD_REQUEST", "q", "no value")]
    [InlineData("season=99999999999", "INVALID_FILTER", "season", "at most 2147483647")]
    [InlineData("season=1&season=2", "BAD_REQUEST", "season", "more than once")]
    [InlineData("pocast=numbers", "BAD_REQUEST", "pocast", "'podcast'")]
    [InlineData("First=1", "BAD_REQUEST", "First", "'first'")]
    [InlineData("wrd=1", "BAD_REQUEST", "wrd", "publishedBefore")]
    [InlineData("sort=published", "UNKNOWN_FIELD", "sort", "'publishedAt'")]
    [InlineData("sort=summary", "UNKNOWN_FIELD", "sort", "publishedAt")]
    [InlineData("sort=--title", "BAD_REQUEST", "sort", "more than one sign")]
    [InlineData("sort=title,-title", "BAD_REQUEST", "sort", "more than once")]
    [InlineData("sort=title,,slug", "BAD_REQUEST", "sort", "empty item")]
    [InlineData("fields=titel", "UNKNOWN_FIELD", "fields", "'title'")]
    [InlineData("fields=guests.nam", "UNKNOWN_FIELD", "fields", "'name'")]
    [InlineData("fields=audio.size", "UNKNOWN_FIELD", "fields", "bytes")]
    [InlineData("fields=title.length", "UNKNOWN_FIELD", "fields", "single value")]
    [InlineData("include=guest", "UNKNOWN_FIELD", "include", "'guests'")]
    [InlineData("include=title", "UNKNOWN_FIELD", "include", "not a relation")]
    [InlineData("include=podcast.episodes", "UNKNOWN_FIELD", "include", "/v1/podcasts/{podcast}/episodes")]
    [InlineData("include=guests.persons", "UNKNOWN_FIELD", "include", "'person'")]
    [InlineData("include=links.episode.links", "COST_EXCEEDED", "include", "leads back")]
    [InlineData("fields=sections.links.episode.sections.html", "COST_EXCEEDED", "fields", "leads back")]
    [InlineData("include=next.next.next.next.next", "DEPTH_EXCEEDED", "include", "4 levels")]
    [InlineData("fields=next.next.next.next.next.slug", "DEPTH_EXCEEDED", "fields", "4 levels")]
    public async Task A_bad_parameter_is_named_with_what_would_be_right(string query, string code, string parameter, string advice)
    {
        var problem = await server.ProblemAsync("/v1/episodes?" + query, 400, code);

        Assert.Equal(parameter, problem["errors"]![0].Text("parameter"));
        Assert.Contains(advice, problem["errors"]![0].Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_errors_of_a_request_are_named_at_once()
    {
        var problem = await server.ProblemAsync("/v1/episodes?fields=titel&include=guest&season=x&nonsense=1", 400, "BAD_REQUEST");

        Assert.Equal(["fields", "include", "nonsense", "season"], problem["errors"]!.AsArray().Select(error => error.Text("parameter")).Order());
    }

    [Theory]
    [InlineData("/v1/episodes/n-01?sort=title", "sort")]
    [InlineData("/v1/episodes/n-01/links?sort=text", "sort")]
    [InlineData("/v1/people/sebastian-scholz/appearances?season=1", "season")]
    [InlineData("/v1/links/lookup?url=https://ada-lang.io&host=x", "host")]
    public async Task A_parameter_that_belongs_elsewhere_is_unknown(string path, string parameter)
        => Assert.Equal(parameter, (await server.ProblemAsync(path, 400, "BAD_REQUEST"))["errors"]![0].Text("parameter"));

    [Fact]
    public async Task A_parameter_that_is_needed_is_asked_for()
    {
        Assert.Contains("?url=", (await server.ProblemAsync("/v1/links/lookup", 400, "BAD_REQUEST")).Text("detail"), StringComparison.Ordinal);
        Assert.Contains("?path=", (await server.ProblemAsync("/v1/resolve", 400, "BAD_REQUEST")).Text("detail"), StringComparison.Ordinal);
        await server.ProblemAsync("/v1/links/lookup?url=nowhere", 400, "BAD_REQUEST");
    }

    [Fact]
    public async Task Sorting_follows_each_key_in_turn_and_puts_nulls_last()
    {
        var page = await server.JsonAsync("/v1/podcasts/numbers/episodes?sort=-number&first=100");
        var numbers = page.Data().Select(item => (int?)item!["number"]).ToList();

        Assert.Equal(numbers.OrderByDescending(number => number ?? int.MinValue), numbers);
        var ascending = (await server.JsonAsync("/v1/podcasts/numbers/episodes?sort=number&first=100")).Data().Select(item => (int?)item!["number"]).ToList();
        Assert.Equal(ascending.OrderBy(number => number ?? int.MaxValue), ascending);
        var seasons = (await server.JsonAsync("/v1/podcasts/numbers/episodes?sort=-season,title&first=100")).Data();
        Assert.Equal(
            seasons.OrderByDescending(item => (int?)item!["season"] ?? int.MinValue).ThenBy(item => item.Text("title"), StringComparer.Ordinal).Select(item => item.Text("slug")),
            seasons.Select(item => item.Text("slug")));
    }

    [Theory]
    [InlineData("fields=title", "title")]
    [InlineData("fields=slug,title", "slug title")]
    [InlineData("fields=title,slug", "slug title")]
    [InlineData("fields=title&fields=slug", "slug title")]
    [InlineData("fields=title&include=guests", "title guests")]
    [InlineData("fields=title,guests.name", "title guests")]
    [InlineData("fields=notesText", "notesText")]
    public async Task Fields_leaves_only_what_it_names(string query, string keys)
        => Assert.Equal(keys, (await server.JsonAsync("/v1/podcasts/rust-in-production/episodes?first=1&" + query)).Data()[0].Keys());

    [Fact]
    public async Task Dots_in_fields_lead_into_objects_and_relations()
    {
        var episode = await server.JsonAsync("/v1/episodes/s05e09-gama-space?fields=audio.bytes,podcast.language,guests.name,guests.company.slug,links");

        Assert.Equal("podcast audio guests links", episode.Keys());
        Assert.Equal("{\"bytes\":1}", episode["audio"]!.ToJsonString());
        Assert.Equal("{\"language\":\"en\"}", episode["podcast"]!.ToJsonString());
        Assert.Equal("[{\"name\":\"Sebastian Scholz\",\"company\":{\"slug\":\"gama-space\"}}]", episode["guests"]!.ToJsonString());
        Assert.Equal(3, episode["links"]!.AsArray().Count);
    }

    [Fact]
    public async Task Include_brings_relations_of_every_kind()
    {
        var episode = await server.JsonAsync(
            "/v1/episodes/s05e09-gama-space?include=guests.person.profiles,appearances,chapters,transcripts,sources,previous,next,podcast.hosts,sections.links");

        Assert.Equal("GITHUB", episode["guests"]![0]!["person"]!["profiles"]![0].Text("kind"));
        Assert.Equal(2, episode["appearances"]!.AsArray().Count);
        Assert.Equal("{\"startSeconds\":0,\"endSeconds\":12.5,\"title\":\"Intro\",\"url\":null,\"imageUrl\":null}", episode["chapters"]![0]!.ToJsonString());
        Assert.Equal("text/vtt", episode["transcripts"]![0].Text("mediaType"));
        Assert.Equal("gama.md", episode["sources"]![0].Text("location"));
        Assert.Equal("twin", episode["previous"].Text("slug"));
        Assert.Null(episode["next"]);
        Assert.True(episode.ContainsKey("next"));
        Assert.Equal("matthias-endler", episode["podcast"]!["hosts"]![0].Text("slug"));
        Assert.Equal("en", episode["podcast"].Text("language"));
        Assert.Equal(3, episode["sections"]![2]!["links"]!.AsArray().Count);
    }

    [Fact]
    public async Task Include_works_on_other_types_and_their_lists()
    {
        var podcast = await server.JsonAsync("/v1/podcasts/rust-in-production?include=hosts,seasons,feeds");
        var person = await server.JsonAsync("/v1/people/sebastian-scholz?include=profiles,companies");
        var credits = await server.JsonAsync("/v1/people/sebastian-scholz/appearances?include=episode.podcast,person&first=1");

        Assert.Equal("id slug name imageUrl", podcast["hosts"]![0].Keys());
        Assert.Equal("number title episodeCount firstPublishedAt lastPublishedAt", podcast["seasons"]![0].Keys());
        Assert.Equal($"{server.BaseUrl}/v1/podcasts/rust-in-production/feed.xml", podcast["feeds"]![0].Text("url"));
        Assert.Equal("gama-space", person["companies"]![0].Text("slug"));
        Assert.Equal("2026-01-22", credits.Data()[0]!["episode"].Text("publishedOn"));
        Assert.Equal("id personId slug name creditedAs role position title company episode", (await server.JsonAsync("/v1/people/sebastian-scholz/appearances")).Data()[0].Keys());
        Assert.Equal("id slug title", (await server.JsonAsync("/v1/people/sebastian-scholz/appearances")).Data()[0]!["episode"].Keys());
        Assert.NotNull(credits.Data()[0]!["person"].Text("name"));
    }

    [Fact]
    public async Task Include_of_a_union_shows_a_reference()
    {
        await server.ExecuteAsync($"update link set target_type = 'EPISODE', target_id = '{SampleServer.Gama}' where id = '{SampleServer.Grcov}'");
        var link = await server.JsonAsync($"/v1/links/lookup?url=https://github.com/mozilla/grcov&include=target");

        Assert.Equal("s05e09-gama-space", link["target"].Text("slug"));
        Assert.Null((await server.JsonAsync("/v1/links/lookup?url=https://ada-lang.io&include=target"))["target"]);
    }

    [Fact]
    public async Task Resolve_takes_the_fields_and_includes_of_the_type_that_it_finds()
    {
        Assert.Equal("name profiles", (await server.JsonAsync("/v1/resolve?path=sebastian-scholz&fields=name,profiles")).Keys());
        await server.ProblemAsync("/v1/resolve?path=gama-space&fields=name,profiles", 400, "UNKNOWN_FIELD");
        await server.ProblemAsync("/v1/resolve?path=gama-space&fields=nonsense", 400, "UNKNOWN_FIELD");
    }

    [Theory]
    [InlineData("/v1/search", "'q' is missing, for example ?q=partitioning.")]
    [InlineData("/v1/search?q=", "'q' has no value; leave it out, or give it one.")]
    public async Task A_mistake_is_told_once(string path, string detail)
    {
        var problem = await server.ProblemAsync(path, 400, "BAD_REQUEST");

        Assert.Equal(detail, problem.Text("detail"));
        Assert.Single(problem["errors"]!.AsArray());
    }

    [Fact]
    public async Task Any_text_is_taken_as_a_filter_without_harm()
    {
        foreach (var text in (string[])["%00", "'", "\\", "%F0%9F%98%80", "%", "%25", "%ED%A0%80", "\"unclosed", "-", "a:*|b%26!c"])
            Assert.IsType<JsonArray>((await server.JsonAsync($"/v1/episodes?q={text}&podcast={text}"))["data"]);
    }
}
