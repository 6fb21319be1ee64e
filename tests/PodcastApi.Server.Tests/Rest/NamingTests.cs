using PodcastApi.Content;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Server.Tests.Rest;

/// <summary>Names that are unknown, old, gone or those of several things. Renames of its own: a server of its own.</summary>
public sealed class NamingTests(SampleServer server) : IClassFixture<SampleServer>
{
    [Theory]
    [InlineData("podcasts/nobody")]
    [InlineData("podcasts/nobody/episodes")]
    [InlineData("podcasts/nobody/seasons")]
    [InlineData("podcasts/nobody/episodes/n-01")]
    [InlineData("podcasts/numbers/episodes/nothing")]
    [InlineData("podcasts/rust-in-production/episodes/n-01")]
    [InlineData("episodes/nothing")]
    [InlineData("episodes/nothing/links")]
    [InlineData("people/nobody")]
    [InlineData("people/nobody/episodes")]
    [InlineData("guests/matthias-endler")]
    [InlineData("guests/matthias-endler/episodes")]
    [InlineData("companies/nobody")]
    [InlineData("companies/nobody/guests")]
    [InlineData("links/nothing")]
    [InlineData("links/lookup?url=https://nowhere.example/")]
    [InlineData("resolve?path=/p/nothing")]
    [InlineData("resolve?path=https://corrode.example/other")]
    [InlineData("resolve?path=/")]
    [InlineData("people/per_0000000000000000000000000g")]
    public async Task An_unknown_name_is_not_found(string path) => await server.ProblemAsync("/v1/" + path, 404, "NOT_FOUND");

    [Fact]
    public async Task An_id_of_something_else_is_not_found_and_says_what_it_is()
    {
        var id = SampleServer.IdText(ContentKind.Person, SampleServer.Sebastian);

        Assert.Contains("person", (await server.ProblemAsync($"/v1/episodes/{id}", 404, "NOT_FOUND")).Text("detail"), StringComparison.Ordinal);
        await server.ProblemAsync($"/v1/guests/{SampleServer.IdText(ContentKind.Person, SampleServer.Matthias)}", 404, "NOT_FOUND");
    }

    [Theory]
    [InlineData("episodes/twin")]
    [InlineData("episodes/twin/links")]
    public async Task A_slug_of_several_episodes_is_ambiguous_and_names_them(string path)
    {
        var problem = await server.ProblemAsync("/v1/" + path, 409, "AMBIGUOUS_SLUG");
        var candidates = problem["candidates"]!.AsArray();

        Assert.Equal(["numbers", "rust-in-production"], candidates.Select(candidate => candidate.Text("podcast")).Order());
        foreach (var candidate in candidates)
            Assert.Equal(candidate.Text("id"), (await server.JsonAsync(candidate.Text("url")!)).Text("id"));
    }

    [Fact]
    public async Task A_thing_tells_its_canonical_address()
    {
        async Task<string> CanonicalOf(string path)
        {
            using var response = await server.Client.GetAsync("/v1/" + path);
            return response.Headers.GetValues("Link").Single();
        }

        string Canonical(string path) => $"<{server.BaseUrl}/v1/{path}>; rel=\"canonical\"";
        Assert.Equal(Canonical("podcasts/numbers/episodes/n-01"), await CanonicalOf("episodes/n-01"));
        Assert.Equal(Canonical("podcasts/numbers/episodes/n-01"), await CanonicalOf("podcasts/numbers/episodes/n-01?fields=title"));
        Assert.Equal(Canonical("people/sebastian-scholz"), await CanonicalOf("guests/sebastian-scholz"));
        Assert.Equal(Canonical("people/sebastian-scholz"), await CanonicalOf($"people/{SampleServer.IdText(ContentKind.Person, SampleServer.Sebastian)}"));
        Assert.Equal(Canonical("podcasts/rust-in-production/episodes/s05e09-gama-space"), await CanonicalOf("resolve?path=/p/s05e09"));
        Assert.Equal(Canonical("podcasts/numbers"), await CanonicalOf($"podcasts/{SampleServer.IdText(ContentKind.Podcast, SampleServer.Numbers)}"));
    }

    [Fact]
    public async Task A_renamed_thing_is_found_under_its_old_name_by_a_redirect_that_keeps_the_query()
    {
        var person = SampleServer.Id(ContentKind.Person, "renamed");
        var episode = SampleServer.Id(ContentKind.Episode, "renamed");
        PersonRow Person(string slug) => new() { Id = person, Slug = slug, Name = "Renamed", NameKey = "renamed" };
        EpisodeRow Episode(string slug) => new()
        {
            Id = episode,
            PodcastId = SampleServer.Numbers,
            Slug = slug,
            Title = "R",
            SourceTitle = "R",
            PublishedAt = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero),
            PublishedOn = new DateOnly(2024, 1, 1),
            Appearances = [new AppearanceRow(SampleServer.Id(ContentKind.Appearance, "renamed"), person, AppearanceRole.Guest, 1, "R")],
        };
        await server.WriteAsync(new ContentBatch { People = [Person("old-name")], Episodes = [Episode("old-episode")] });
        await server.WriteAsync(new ContentBatch { People = [Person("new-name")], Episodes = [Episode("new-episode")] });
        var id = SampleServer.IdText(ContentKind.Episode, episode);

        Assert.Equal("/v1/people/new-name?fields=name", await server.MovedAsync("/v1/people/old-name?fields=name"));
        Assert.Equal("/v1/guests/new-name", await server.MovedAsync("/v1/guests/old-name"));
        Assert.Equal("/v1/people/new-name/episodes?first=2", await server.MovedAsync("/v1/people/old-name/episodes?first=2"));
        Assert.Equal("/v1/podcasts/numbers/episodes/new-episode?include=guests,links", await server.MovedAsync("/v1/podcasts/numbers/episodes/old-episode?include=guests,links"));
        Assert.Equal("/v1/podcasts/numbers/episodes/new-episode", await server.MovedAsync("/v1/episodes/old-episode"));
        Assert.Equal($"/v1/episodes/{id}/links", await server.MovedAsync("/v1/episodes/old-episode/links"));
        Assert.Equal("/v1/people/new-name?fields=name", await server.MovedAsync("/v1/resolve?path=old-name&fields=name"));
        Assert.Equal("/v1/people/new-name", await server.MovedAsync("/v1/resolve?path=/v1/people/old-name"));
        Assert.Equal("new-name", (await server.JsonAsync("/v1/resolve?path=new-name")).Text("slug"));
    }

    [Fact]
    public async Task A_merged_thing_leads_to_the_one_that_stayed()
    {
        var loser = SampleServer.Id(ContentKind.Company, "loser");
        var episode = SampleServer.Id(ContentKind.Episode, "merged");
        var row = new EpisodeRow
        {
            Id = episode,
            PodcastId = SampleServer.Numbers,
            Slug = "about-the-loser",
            Title = "M",
            SourceTitle = "M",
            PublishedAt = new DateTimeOffset(2024, 2, 1, 0, 0, 0, TimeSpan.Zero),
            PublishedOn = new DateOnly(2024, 2, 1),
            Companies = [loser],
        };
        await server.WriteAsync(new ContentBatch { Companies = [new CompanyRow { Id = loser, Slug = "loser", Name = "Loser", NameKey = "loser" }], Episodes = [row] });
        await server.WriteAsync(new ContentBatch(), writer => writer.Merge(ContentKind.Company, loser, SampleServer.GamaSpace));

        Assert.Equal(
            $"/v1/companies/{SampleServer.IdText(ContentKind.Company, SampleServer.GamaSpace)}?fields=slug",
            await server.MovedAsync($"/v1/companies/{SampleServer.IdText(ContentKind.Company, loser)}?fields=slug"));
        Assert.Equal("/v1/companies/gama-space/episodes", await server.MovedAsync("/v1/companies/loser/episodes"));
    }

    [Fact]
    public async Task A_deleted_thing_is_gone()
    {
        var episode = SampleServer.Id(ContentKind.Episode, "deleted");
        await server.WriteAsync(new ContentBatch
        {
            Episodes =
            [
                new EpisodeRow
                {
                    Id = episode,
                    PodcastId = SampleServer.Numbers,
                    Slug = "deleted",
                    Title = "D",
                    SourceTitle = "D",
                    PublishedAt = new DateTimeOffset(2024, 3, 1, 0, 0, 0, TimeSpan.Zero),
                    PublishedOn = new DateOnly(2024, 3, 1),
                    Aliases = ["/p/deleted"],
                },
            ],
        });
        await server.WriteAsync(new ContentBatch(), writer => writer.DeleteEpisodes([episode]));

        await server.ProblemAsync($"/v1/episodes/{SampleServer.IdText(ContentKind.Episode, episode)}", 410, "GONE");
        await server.ProblemAsync($"/v1/episodes/{SampleServer.IdText(ContentKind.Episode, episode)}/links", 410, "GONE");
        await server.ProblemAsync("/v1/podcasts/numbers/episodes/deleted", 410, "GONE");
        await server.ProblemAsync("/v1/episodes/deleted", 410, "GONE");
        await server.ProblemAsync("/v1/resolve?path=/p/deleted", 410, "GONE");
    }
}
