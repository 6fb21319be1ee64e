using System.Text;
using PodcastApi.Content;
using PodcastApi.Ingestion.Sources.Markdown;

namespace PodcastApi.Ingestion.Tests.Sources.Markdown;

public sealed class PodcastTomlTests
{
    private static PodcastToml Read(string text) => PodcastToml.Read(Encoding.UTF8.GetBytes(text), "podcast.toml");

    [Fact]
    public void All_keys_are_read()
    {
        var toml = Read("""
            slug = "show"
            title = "The Show"
            description = "What it is about."
            hosts = ["Ada Quill", { name = "Bo Reed", github = "bo" }]
            author = "Ada Quill"
            language = "en"
            timeZone = "Europe/Berlin"
            site_url = "https://show.example"
            feedUrl = "/feed.xml"
            image = "/cover.png"
            categories = ["Technology"]
            explicit = false
            guid = "917393e3"
            [seasons]
            1 = "The first year"
            2 = "The second"
            """);
        Assert.Empty(toml.Diagnostics);
        var podcast = toml.Podcast!;
        Assert.Equal(("show", "The Show", "What it is about.", "Ada Quill", "en"), (podcast.Slug, podcast.Title, podcast.Description, podcast.Author, podcast.Language));
        Assert.Equal(("Europe/Berlin", "https://show.example", "https://show.example/feed.xml"), (podcast.TimeZone, podcast.WebsiteUrl, podcast.FeedUrl));
        Assert.Equal(("https://show.example/cover.png", false, "917393e3"), (podcast.ImageUrl, podcast.Explicit, podcast.Guid));
        Assert.Equal(["Technology"], podcast.Categories);
        Assert.Equal("The second", podcast.SeasonTitles[2]);
        Assert.Equal([("Ada Quill", AppearanceRole.Host), ("Bo Reed", AppearanceRole.Host)], podcast.Hosts.Select(host => (host.Name, host.Role)));
        Assert.Equal(["https://github.com/bo"], podcast.Hosts[1].ProfileUrls);
    }

    [Fact]
    public void The_keys_may_stand_in_a_table_and_seasons_in_a_list()
    {
        var podcast = Read("[podcast]\nname = \"The Show\"\nurl = \"https://show.example\"\nseasons = [{ number = 3, title = \"Third\" }]\n").Podcast!;
        Assert.Equal(("The Show", "https://show.example", "Third"), (podcast.Title, podcast.WebsiteUrl, podcast.SeasonTitles[3]));
    }

    [Theory]
    [InlineData("titel = \"x\"", "podcast-key-unknown", 1, 1)]
    [InlineData("timeZone = \"Mars/Olympus\"", "front-matter-type", 1, 12)]
    [InlineData("title = [1]", "front-matter-type", 1, 9)]
    [InlineData("\nfeedUrl = \"/feed.xml\"", "front-matter-url", 2, 11)]
    [InlineData("seasons = { one = \"x\" }", "front-matter-type", 1, 19)]
    [InlineData("seasons = [{ number = 1 }]", "front-matter-type", 1, 12)]
    public void A_key_that_does_not_fit_is_told_with_its_place(string text, string code, int line, int column)
    {
        var toml = Read(text);
        var diagnostic = Assert.Single(toml.Diagnostics);
        Assert.Equal((code, (int?)line, (int?)column), (diagnostic.Code, diagnostic.Line, diagnostic.Column));
        Assert.NotNull(toml.Podcast);
    }
}
