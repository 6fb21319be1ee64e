using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Podcasts;

namespace PodcastApi.Ingestion.Tests.Resolution.Podcasts;

public sealed class PodcastFieldsTests
{
    private static readonly PodcastDraft Own = new() { Title = "Feed", Explicit = false };

    [Fact]
    public void Configuration_comes_before_the_publishers_feed_and_that_before_what_has_no_name()
    {
        var nameless = Word(SourceKind.Markdown, "a", new() { Author = "nameless", Language = "nameless", ImageUrl = "nameless" });
        var feed = Word(SourceKind.Rss, "b", Own with { Author = "feed", Language = "feed" });
        var configured = Word(SourceKind.Markdown, "c", new() { Title = "Folder", Author = "folder" });
        var merged = PodcastFields.Merge([nameless, feed, configured]);
        Assert.Equal(("Folder", "folder", "feed", "nameless"), (merged.Title, merged.Author, merged.Language, merged.ImageUrl));
    }

    [Fact]
    public void A_slug_is_a_name_too()
    {
        var named = Word(SourceKind.Markdown, "z", new() { Slug = "zed", Author = "named" });
        Assert.Equal("named", PodcastFields.Merge([Word(SourceKind.Rss, "a", Own with { Author = "feed" }), named]).Author);
    }

    [Theory]
    [InlineData("guid")]
    [InlineData("explicit")]
    [InlineData("category")]
    public void A_feed_that_says_what_only_podcasts_say_is_the_podcasts_own(string sign)
    {
        var draft = new PodcastDraft { Title = "Own", Guid = sign == "guid" ? "g" : null, Explicit = sign == "explicit" ? false : null, Categories = sign == "category" ? ["Technology"] : [] };
        var other = new PodcastDraft { Title = "Site", Author = "Site" };
        var merged = PodcastFields.Merge([Word(SourceKind.Rss, "a", other), Word(SourceKind.Rss, "b", draft)]);
        Assert.Equal(("Own", null), (merged.Title, merged.Author));
    }

    [Fact]
    public void The_feed_of_a_whole_site_counts_where_there_is_no_better()
    {
        var site = Word(SourceKind.Rss, "a", new() { Title = "Site", Author = "Site" });
        Assert.Equal("Site", PodcastFields.Merge([site, Word(SourceKind.Markdown, "b", new() { Author = "b" })]).Author);
        Assert.Null(PodcastFields.Merge([site, Word(SourceKind.Markdown, "b", new() { Title = "Folder" })]).Author);
    }

    [Fact]
    public void Of_two_of_one_rank_the_first_by_name_counts() =>
        Assert.Equal("A", PodcastFields.Merge([Word(SourceKind.Rss, "b", Own with { Title = "B" }), Word(SourceKind.Rss, "a", Own with { Title = "A" })]).Title);

    [Fact]
    public void What_is_blank_is_not_stated() =>
        Assert.Equal("b", PodcastFields.Merge([Word(SourceKind.Rss, "a", Own with { Author = " " }), Word(SourceKind.Rss, "b", Own with { Author = "b" })]).Author);

    [Fact]
    public void Lists_are_taken_whole_and_titles_of_seasons_one_by_one()
    {
        PersonDraft Host(string name) => new() { Name = name, FoundBy = "test" };
        var first = Own with { Explicit = null, Guid = "g", SeasonTitles = new Dictionary<int, string> { [1] = "One" } };
        var second = Own with { Explicit = true, Categories = ["c"], Hosts = [Host("Ada")], SeasonTitles = new Dictionary<int, string> { [1] = "Other", [2] = "Two" } };
        var third = Own with { Categories = ["d"], Hosts = [Host("Bob")] };
        var merged = PodcastFields.Merge([Word(SourceKind.Rss, "a", first), Word(SourceKind.Rss, "b", second), Word(SourceKind.Rss, "c", third)]);
        Assert.True(merged.Explicit);
        Assert.Equal(["c"], merged.Categories);
        Assert.Equal(["Ada"], merged.Hosts.Select(host => host.Name));
        Assert.Equal(["One", "Two"], merged.SeasonTitles.OrderBy(title => title.Key).Select(title => title.Value));
    }

    [Fact]
    public void Where_nobody_says_it_there_is_none()
    {
        var merged = PodcastFields.Merge([Word(SourceKind.Markdown, "/data/zed", new())]);
        Assert.Null(merged.Explicit);
        Assert.Empty(merged.Categories);
        Assert.Empty(merged.Hosts);
    }

    [Theory]
    [InlineData("https://feeds.example.org/zed.xml", "feeds.example.org")]
    [InlineData("http://feeds.example.org/zed", "feeds.example.org")]
    [InlineData("/data/zed/", "zed")]
    [InlineData("/data/zed.v2", "zed.v2")]
    [InlineData("/data/zed.md", "zed")]
    [InlineData("/data/zed.markdown", "zed")]
    [InlineData("/data/zed.TXT", "zed")]
    [InlineData("/data/zed.xml", "zed")]
    [InlineData("zed.rss", "zed")]
    [InlineData("/", "/")]
    public void A_podcast_without_a_name_is_called_like_the_folder_the_file_or_the_host(string location, string title) =>
        Assert.Equal(title, PodcastFields.Merge([Word(SourceKind.PlainText, location, new()), Word(SourceKind.PlainText, "~", new())]).Title);

    private static PodcastWord Word(SourceKind kind, string location, PodcastDraft draft) => new(kind, location, draft);
}
