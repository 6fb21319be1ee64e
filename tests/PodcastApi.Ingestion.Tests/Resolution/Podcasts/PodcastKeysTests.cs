using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Podcasts;

namespace PodcastApi.Ingestion.Tests.Resolution.Podcasts;

public sealed class PodcastKeysTests
{
    [Fact]
    public void The_slug_comes_first_then_the_guid_then_the_feed_and_the_source_itself_last() =>
        Assert.Equal(
            ["slug:zed", "guid:ab-1", "feed:https://feeds.example.org/zed.xml", "source:/data/zed"],
            PodcastKeys.Of(new(SourceKind.Markdown, "/data/zed", new() { Slug = "zed", Guid = " AB-1 ", FeedUrl = "http://feeds.example.org/zed.xml?utm_source=x" })));

    [Fact]
    public void What_says_nothing_is_known_by_itself_alone() => Assert.Equal(["source:/data/zed"], PodcastKeys.Of(new(SourceKind.Markdown, "/data/zed", new())));

    [Fact]
    public void The_address_of_a_feed_is_one_with_the_feed_that_it_names()
    {
        const string Url = "https://feeds.example.org/zed.xml";
        Assert.Equal(["feed:" + Url, "source:" + Url], PodcastKeys.Of(new(SourceKind.Rss, Url, new() { FeedUrl = Url })));
        Assert.Equal(["feed:" + Url, "source:" + Url], PodcastKeys.Of(new(SourceKind.Rss, Url, new())));
    }

    [Fact]
    public void An_address_that_is_no_feed_names_no_feed() =>
        Assert.Equal(["source:https://example.org/zed.txt"], PodcastKeys.Of(new(SourceKind.PlainText, "https://example.org/zed.txt", new())));

    [Fact]
    public void A_feed_on_the_disk_has_no_address() => Assert.Equal(["source:/data/zed.xml"], PodcastKeys.Of(new(SourceKind.Rss, "/data/zed.xml", new())));

    [Theory]
    [InlineData("zed", null, true)]
    [InlineData(null, "g-1", true)]
    [InlineData(null, null, false)]
    public void A_slug_or_a_guid_names_the_podcast_for_good(string? slug, string? guid, bool isFirm) =>
        Assert.Equal(isFirm, PodcastDocument.IsFirm(new PodcastDraft { Title = "Zed", Slug = slug, Guid = guid }));
}
