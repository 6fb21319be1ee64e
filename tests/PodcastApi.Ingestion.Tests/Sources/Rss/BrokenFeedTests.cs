using System.IO.Compression;
using System.Text;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Sources.Rss;
using PodcastApi.Ingestion.Sources.Xml;

namespace PodcastApi.Ingestion.Tests.Sources.Rss;

/// <summary>What is no feed, or a damaged one: each has its diagnostic, and what is whole in it is read.</summary>
public sealed class BrokenFeedTests
{
    [Fact]
    public async Task An_HTML_page_is_refused_with_the_feed_that_it_names()
    {
        var page = """<!doctype html><html><head><meta charset="utf-8"><title>My Show</title><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body><p>Hello<br>you</body></html>""";
        var feed = await Feed.ReadAsync(page, new XmlReadOptions { Location = "https://example.org/", BaseUrl = new Uri("https://example.org/") });
        Assert.Equal("feed-is-html", feed.Error.Code);
        Assert.Contains("https://example.org/feed.xml", feed.Error.Hint, StringComparison.Ordinal);
        Assert.Empty(feed.Documents);
    }

    [Fact]
    public async Task An_HTML_page_that_names_no_feed_is_refused_too()
    {
        Assert.Equal("feed-is-html", (await Feed.ReadAsync("<html><body>Nothing here</body></html>")).Error.Code);
    }

    [Fact]
    public async Task Whatever_begins_an_XHTML_page_is_no_feed() =>
        Assert.Equal("feed-is-html", (await Feed.ReadAsync("<table xmlns='http://www.w3.org/1999/xhtml'/>")).Error.Code);

    [Fact]
    public async Task An_OPML_list_is_no_feed()
    {
        var error = (await Feed.ReadAsync("""<opml version="2.0"><body/></opml>""")).Error;
        Assert.Equal("feed-root-unknown", error.Code);
        Assert.Contains("OPML", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entity_bomb_is_not_expanded()
    {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [\n<!ENTITY lol \"lol\">\n");
        for (var i = 1; i < 10; i++)
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"<!ENTITY lol{i} \"{string.Concat(Enumerable.Repeat(i == 1 ? "&lol;" : $"&lol{i - 1};", 10))}\">\n");
        bomb.Append("]>\n<rss><channel><title>Bomb&lol9;</title><item><title>&lol; one</title></item></channel></rss>");
        var feed = await Feed.ReadAsync(bomb.ToString());
        Assert.Equal("Bomb", feed.Podcast.Title);
        Assert.Equal("lol one", feed.Episode.Title);
        var warning = Assert.Single(feed.Diagnostics);
        Assert.Equal(("entity-not-expanded", DiagnosticSeverity.Warning, 14, 26), (warning.Code, warning.Severity, warning.Line, warning.Column));
    }

    [Fact]
    public async Task An_external_entity_is_never_fetched()
    {
        var secret = Path.GetTempFileName();
        await File.WriteAllTextAsync(secret, "secret");
        var feed = await Feed.ReadAsync($"""<!DOCTYPE rss SYSTEM "{secret}" [<!ENTITY % remote SYSTEM "{secret}"> %remote; <!ENTITY x SYSTEM "file://{secret}">]><rss><channel><title>a&x;b</title></channel></rss>""");
        File.Delete(secret);
        Assert.Equal("ab", feed.Podcast.Title);
        Assert.Equal("entity-not-expanded", Assert.Single(feed.Diagnostics).Code);
    }

    [Fact]
    public async Task Many_references_to_a_declared_entity_stay_within_the_limit_of_an_item()
    {
        var xml = $"""<!DOCTYPE rss [<!ENTITY a "{new string('a', 250)}">]><rss><channel><item><title>Large</title><description>{string.Concat(Enumerable.Repeat("&a;", 1000))}</description></item><item><title>Small</title></item></channel></rss>""";
        var feed = await Feed.ReadAsync(xml, new XmlReadOptions { Location = "feed.xml", MaxItemCharacters = 100_000 });
        Assert.Equal(2, feed.Documents.Count);
        Assert.Null(feed.Documents[0].Episode);
        Assert.Equal("item-too-large", Assert.Single(feed.Documents[0].Diagnostics).Code);
        Assert.Equal("Small", feed.Documents[1].Episode!.Title);
    }

    [Fact]
    public async Task Five_thousand_levels_are_refused_with_line_and_column()
    {
        var feed = await Feed.ReadAsync("<rss>\n<channel><item><description>" + string.Concat(Enumerable.Repeat("<b>", 5000)) + string.Concat(Enumerable.Repeat("</b>", 5000)) + "</description></item></channel></rss>");
        Assert.Equal(("xml-too-deep", 2), (feed.Error.Code, feed.Error.Line));
        Assert.True(feed.Error.Column > 500);
        Assert.Empty(feed.Documents);
    }

    [Fact]
    public async Task A_truncated_feed_gives_its_whole_items_and_refuses_the_last()
    {
        var feed = await Feed.ReadAsync("<rss><channel><title>T</title>\n<item><title>Whole</title></item>\n<item><title>Cut</title><description>Half of a sent");
        Assert.Equal("xml-truncated", Assert.Single(feed.Diagnostics).Code);
        Assert.Equal(["Whole", null], feed.Documents.Select(document => document.Episode?.Title));
        Assert.Equal(("item-truncated", 3), (Assert.Single(feed.Documents[1].Diagnostics).Code, feed.Documents[1].Diagnostics[0].Line));
    }

    [Theory]
    [InlineData("<title>Half of a ti")]
    [InlineData("<title>Much more than may stand in one element, however long it is</title></channel></rss>")]
    public async Task What_is_not_whole_says_nothing_of_the_podcast(string title) =>
        Assert.Null((await Feed.ReadAsync("<rss><channel>" + title, new XmlReadOptions { Location = "feed.xml", MaxItemCharacters = 50 })).Podcast.Title);

    [Fact]
    public async Task Of_a_channel_ten_thousand_elements_are_kept()
    {
        var elements = string.Concat(Enumerable.Repeat("<x/>", 9_999));
        Assert.Equal("T", (await Feed.ReadAsync($"<rss><channel>{elements}<title>T</title></channel></rss>")).Podcast.Title);
        Assert.Null((await Feed.ReadAsync($"<rss><channel><x/>{elements}<title>T</title></channel></rss>")).Podcast.Title);
    }

    [Fact]
    public async Task A_feed_of_nothing_has_no_items() => Assert.Empty((await Feed.ReadAsync("<rss/>")).Documents);

    [Fact]
    public async Task A_date_that_is_none_is_shown_in_short()
    {
        var feed = await Feed.OfItemAsync($"<title>One</title><pubDate>{new string('x', 90)}</pubDate>");
        Assert.Contains($"'{new string('x', 60)}...'", Assert.Single(feed.Documents[0].Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_lacks_its_last_end_tags_is_read()
    {
        var feed = await Feed.ReadAsync("<rss><channel><title>T</title><item><title>One</title></item></channel></rss");
        Assert.Equal("One", feed.Episode.Title);
        Assert.Equal("tag-unclosed", Assert.Single(feed.Diagnostics).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \r\n\t")]
    [InlineData("\uFEFF")]
    public async Task An_empty_document_is_refused(string text)
    {
        Assert.Equal("document-empty", (await Feed.ReadAsync(text)).Error.Code);
    }

    [Fact]
    public async Task A_binary_file_is_refused()
    {
        var bytes = new byte[4096];
        new Random(1).NextBytes(bytes);
        Array.Clear(bytes, 0, 500);
        Assert.Equal("document-binary", (await Feed.ReadAsync(bytes)).Error.Code);
    }

    [Fact]
    public async Task Plain_text_is_refused()
    {
        Assert.Equal("xml-no-root", (await Feed.ReadAsync("This is no feed at all.\nReally not.")).Error.Code);
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_refused_without_being_read()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var file = File.OpenWrite(path))
                file.SetLength(200L * 1024 * 1024);
            using var source = RssSource.Open(path, new XmlReadOptions { Location = "huge.xml" });
            var clock = System.Diagnostics.Stopwatch.StartNew();
            var feed = await Feed.ReadAsync(source);
            Assert.Equal("document-too-large", feed.Error.Code);
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task What_unpacks_to_more_than_the_limit_is_refused()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write("<rss><channel><title>T</title><description>"u8);
            var blanks = new byte[1024 * 1024];
            Array.Fill(blanks, (byte)' ');
            for (var i = 0; i < 20; i++)
                gzip.Write(blanks);
        }

        var feed = await Feed.ReadAsync(packed.ToArray(), new XmlReadOptions { Location = "bomb.xml.gz", MaxBytes = 10 * 1024 * 1024 });
        Assert.Equal("document-too-large", feed.Error.Code);
    }

    [Fact]
    public async Task A_damaged_gzip_is_refused()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes("<rss><channel>" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<item><title>{i * 7919 % 104729}</title></item>")) + "</channel></rss>"));
        var bytes = packed.ToArray();
        Array.Clear(bytes, bytes.Length / 2, 100);
        Assert.Equal("gzip-damaged", (await Feed.ReadAsync(bytes)).Error.Code);
    }

    [Fact]
    public async Task Two_prefixes_of_one_namespace_in_conflict_are_refused_with_line_and_column()
    {
        var feed = await Feed.ReadAsync("""
            <rss xmlns:a="urn:x" xmlns:b="urn:x"><channel>
            <item a:k="1" b:k="2"><title>T</title></item></channel></rss>
            """);
        Assert.Equal(("xml-malformed", 2), (feed.Error.Code, feed.Error.Line));
        Assert.NotNull(feed.Error.Column);
    }

    [Fact]
    public async Task An_item_with_nothing_to_name_it_by_is_refused_alone()
    {
        var feed = await Feed.ReadAsync("<rss><channel><item><category>x</category></item><item><title>Good</title></item></channel></rss>");
        Assert.Equal("item-without-title", Assert.Single(feed.Documents[0].Diagnostics).Code);
        Assert.Equal("Good", feed.Documents[1].Episode!.Title);
    }

    [Fact]
    public async Task Reading_ends_when_it_is_cancelled()
    {
        using var source = RssSource.Open(new MemoryStream("<rss><channel><item><title>1</title></item><item><title>2</title></item></channel></rss>"u8.ToArray()), new XmlReadOptions { Location = "feed.xml" });
        using var cancellation = new CancellationTokenSource();
        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var document in source.ReadAsync(cancellationToken: cancellation.Token))
                await cancellation.CancelAsync();
        });
    }
}
