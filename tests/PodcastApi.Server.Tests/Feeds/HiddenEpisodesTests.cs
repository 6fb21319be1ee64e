using System.Net;
using PodcastApi.Content;
using PodcastApi.Server.Tests.Rest;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Server.Tests.Feeds;

/// <summary>What is not published yet, and text that is hard to write, behind each of the doors.</summary>
public sealed class HiddenEpisodesTests(HiddenEpisodesTests.HiddenServer server) : IClassFixture<HiddenEpisodesTests.HiddenServer>
{
    private const string Odd = "A ]]> B & <b> \u0001 \uD83D\uDE80 \uFFFE \u00E9";

    [Theory]
    [InlineData("/v1/podcasts/show/feed.xml")]
    [InlineData("/v1/podcasts/show/feed.json")]
    [InlineData("/v1/episodes/feed.xml")]
    [InlineData("/v1/episodes/feed.json")]
    [InlineData("/v1/people/guest/feed.xml")]
    [InlineData("/v1/people/guest/feed.json")]
    [InlineData("/v1/companies/firm/feed.xml")]
    [InlineData("/v1/companies/firm/feed.json")]
    [InlineData("/v1/episodes/feed.xml?where={\"status\":{\"in\":[\"DRAFT\",\"SCHEDULED\"]}}")]
    [InlineData("/sitemap.xml?podcast=show")]
    public async Task No_draft_and_nothing_scheduled_is_told(string path)
    {
        var text = await server.Client.GetStringAsync(path);

        Assert.DoesNotContain("hidden", text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(!path.Contains("where", StringComparison.Ordinal), text.Contains("shown", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("hidden-draft")]
    [InlineData("hidden-scheduled")]
    public async Task Hidden_chapters_are_not_there(string slug)
        => Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync($"/v1/podcasts/show/episodes/{slug}/chapters.json")).StatusCode);

    [Fact]
    public async Task Text_that_xml_cannot_hold_is_left_out_and_the_rest_is_escaped()
    {
        var feed = System.Xml.Linq.XDocument.Parse(await server.Client.GetStringAsync("/v1/podcasts/show/feed.xml"));
        var item = feed.Descendants("item").Single();
        var clean = Odd.Replace("\u0001", "", StringComparison.Ordinal).Replace("\uFFFE", "", StringComparison.Ordinal);

        Assert.Equal("Shown " + clean, item.Element("title")!.Value);
        Assert.Equal($"<p>{clean}</p>", item.Element("{http://purl.org/rss/1.0/modules/content/}encoded")!.Value);
        Assert.Equal(clean, WebUtility.HtmlDecode(item.Element("description")!.Value));
    }

    [Fact]
    public async Task A_sitemap_that_would_be_too_long_is_an_index_of_parts()
    {
        var parts = FeedTests.Locations(await server.Client.GetStringAsync("/sitemap.xml"));
        Assert.Contains($"{server.BaseUrl}/sitemap.xml?podcast=show", parts);
        Assert.Equal(
            ["https://site.example/show/shown", "https://site.example/podcast/show"],
            FeedTests.Locations(await server.Client.GetStringAsync("/sitemap.xml?podcast=show")).OrderDescending(StringComparer.Ordinal));
        Assert.Equal([$"{server.BaseUrl}/v1/people/guest"], FeedTests.Locations(await server.Client.GetStringAsync("/sitemap.xml?people=g")));
        await server.ProblemAsync("/sitemap.xml?podcast=none", 404, "NOT_FOUND");
    }

    public sealed class HiddenServer : RestServer
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
        {
            ["Limits:MaxSitemapUrls"] = "2",
            ["Sitemap:Podcast"] = "https://site.example/podcast/{slug}",
            ["Sitemap:Episode"] = "https://site.example/{podcast}/{slug}",
        };

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            var (podcast, person, company) = (SampleServer.Id(ContentKind.Podcast, "show"), SampleServer.Id(ContentKind.Person, "guest"), SampleServer.Id(ContentKind.Company, "firm"));
            await WriteAsync(new ContentBatch
            {
                Podcasts = [new PodcastRow { Id = podcast, Slug = "show", Title = "Show" }],
                People = [new PersonRow { Id = person, Slug = "guest", Name = "Guest", NameKey = "guest" }],
                Companies = [new CompanyRow { Id = company, Slug = "firm", Name = "Firm", NameKey = "firm" }],
                Episodes =
                [
                    Episode("shown", "Shown " + Odd, EpisodeStatus.Published),
                    Episode("hidden-draft", "Hidden", EpisodeStatus.Draft),
                    Episode("hidden-scheduled", "Hidden", EpisodeStatus.Scheduled),
                ],
            });

            EpisodeRow Episode(string slug, string title, EpisodeStatus status) => new()
            {
                Id = SampleServer.Id(ContentKind.Episode, slug),
                PodcastId = podcast,
                Slug = slug,
                Title = title,
                SourceTitle = title,
                Status = status,
                PublishedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
                PublishedOn = new DateOnly(2026, 1, 1),
                Summary = Odd,
                NotesHtml = $"<p>{Odd}</p>",
                NotesText = Odd,
                Appearances = [new AppearanceRow(SampleServer.Id(ContentKind.Appearance, slug), person, AppearanceRole.Guest, 1, "Guest", "CTO", company)],
                Companies = [company],
                Chapters = [new ChapterRow(0, null, "Intro", null, null)],
            };
        }
    }
}
