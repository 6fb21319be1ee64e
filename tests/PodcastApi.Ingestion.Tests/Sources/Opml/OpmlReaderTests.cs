using System.Text;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Sources.Opml;
using PodcastApi.Ingestion.Sources.Xml;

namespace PodcastApi.Ingestion.Tests.Sources.Opml;

public sealed class OpmlReaderTests
{
    [Fact]
    public void Feeds_are_read_in_order_however_deep_they_stand()
    {
        var list = Read("""
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0"><head><title>My Shows</title></head><body>
              <outline text="Code"><outline text="Rust" title="Rust &amp; More" type="rss" xmlUrl="https://example.org/rust.xml" htmlUrl="https://example.org/rust"/>
                <outline text="Deeper"><outline text="Go" xmlUrl="https://example.org/go.xml"/></outline></outline>
              <outline text="A link" type="link" url="https://example.org/page"/>
              <outline text="Last" type="rss" xmlUrl=" https://example.org/last.xml "/>
            </body></opml>
            """);
        Assert.Empty(list.Diagnostics);
        Assert.Equal("My Shows", list.Title);
        Assert.Equal(
            [new OpmlFeed("https://example.org/rust.xml", "Rust & More", "https://example.org/rust", 3), new OpmlFeed("https://example.org/go.xml", "Go", null, 4), new OpmlFeed("https://example.org/last.xml", "Last", null, 6)],
            list.Feeds);
    }

    [Theory]
    [InlineData("""<opml version="1.0"><body><outline text="A" xmlurl="https://example.org/a.xml"></outline></body></opml>""")]
    [InlineData("""<OPML version="1.1"><BODY><OUTLINE TEXT="A" XMLURL="https://example.org/a.xml"/></BODY></OPML>""")]
    [InlineData("""<opml><outline text="A" type="rss" url="https://example.org/a.xml"/></opml>""")]
    [InlineData("""<opml><body><outline text="A" xmlUrl="feed:https://example.org/a.xml"/></body></opml>""")]
    [InlineData("""<opml><body><outline text="A & B" xmlUrl="https://example.org/a.xml"></body></opml>""")]
    public void Old_and_damaged_lists_are_read(string xml)
    {
        Assert.Equal("https://example.org/a.xml", Assert.Single(Read(xml).Feeds).Location);
    }

    [Fact]
    public void A_path_is_kept_in_a_file_and_resolved_in_a_list_with_an_address()
    {
        const string Xml = """<opml><body><outline xmlUrl="feeds/a.xml"/></body></opml>""";
        Assert.Equal("feeds/a.xml", Assert.Single(Read(Xml).Feeds).Location);
        Assert.Equal("https://example.org/lists/feeds/a.xml", Assert.Single(Read(Xml, new Uri("https://example.org/lists/my.opml")).Feeds).Location);
        Assert.Equal("/feeds/a.xml", Assert.Single(Read("<opml><body><outline xmlUrl='/feeds/a.xml'/></body></opml>").Feeds).Location);
        Assert.Empty(Read("<opml><body><outline xmlUrl='ftp://example.org/a.xml'/></body></opml>", new Uri("https://example.org/lists/my.opml")).Feeds);
    }

    [Fact]
    public void What_is_no_address_and_what_stands_twice_is_passed_over_with_a_warning()
    {
        var list = Read("""
            <opml><body><outline xmlUrl="javascript:alert(1)"/>
            <outline xmlUrl="https://example.org/a.xml"/>
            <outline xmlUrl="https://example.org/a.xml"/></body></opml>
            """);
        Assert.Single(list.Feeds);
        Assert.Equal([("opml-url-invalid", 1), ("opml-feed-twice", 3)], list.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Line!.Value)));
        Assert.All(list.Diagnostics, diagnostic => Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity));
    }

    [Theory]
    [InlineData("<opml><body><outline text=\"A\"/></body></opml>", "opml-empty")]
    [InlineData("<rss><channel/></rss>", "opml-root-unknown")]
    [InlineData("", "document-empty")]
    [InlineData("no list", "xml-no-root")]
    public void What_is_no_list_is_refused(string text, string code)
    {
        var list = Read(text);
        Assert.Empty(list.Feeds);
        Assert.Equal(code, Assert.Single(list.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Code);
    }

    [Fact]
    public void A_list_of_more_characters_than_may_be_is_refused() =>
        Assert.Equal("opml-too-large", Assert.Single(OpmlReader.Read(new MemoryStream("<opml><body><outline xmlUrl='https://example.org/a.xml'/></body></opml>"u8.ToArray()), new XmlReadOptions { Location = "list.opml", MaxItemCharacters = 10 }).Diagnostics).Code);

    [Fact]
    public void A_title_without_words_is_none() => Assert.Null(Read("<opml><head><title> </title></head><body/></opml>").Title);

    [Fact]
    public void Endless_nesting_is_refused()
    {
        var xml = "<opml><body>" + string.Concat(Enumerable.Repeat("<outline text=\"x\">", 5000));
        Assert.Contains(Read(xml).Diagnostics, diagnostic => diagnostic.Code == "xml-too-deep");
    }

    private static OpmlList Read(string xml, Uri? baseUrl = null) =>
        OpmlReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)), new XmlReadOptions { Location = "list.opml", BaseUrl = baseUrl });
}
