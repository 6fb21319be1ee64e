using System.Text;
using PodcastApi.Ingestion.Sources.Xml;
using PodcastApi.Ingestion.Tests.Sources.Rss;

namespace PodcastApi.Ingestion.Tests.Sources.Xml;

public sealed class XmlCharsetTests
{
    private const string Body = "<rss><channel><title>Grüße – “Café”</title></channel></rss>";
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    public async Task Unicode_is_found_by_its_byte_order_mark_or_its_first_bytes(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal("Grüße – “Café”", await TitleAsync([.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Body)]));
    }

    [Fact]
    public async Task A_byte_order_mark_beats_header_and_declaration()
    {
        Assert.Equal("Grüße – “Café”", await TitleAsync([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>" + Body)], "text/xml; charset=windows-1252"));
    }

    [Fact]
    public async Task The_header_beats_the_declaration()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss><channel><title>Подкаст</title></channel></rss>");
        Assert.Equal("Подкаст", await TitleAsync(bytes, "application/rss+xml; charset=\"windows-1251\""));
    }

    [Theory]
    [InlineData("text/xml; charset=no-such", "windows-1251", "Подкаст")]
    [InlineData("text/xml; charset=windows-1251", "no-such", "Подкаст")]
    public async Task A_charset_that_nobody_knows_leaves_the_word_to_the_other(string header, string declared, string title) =>
        Assert.Equal(title, await TitleAsync([.. Encoding.ASCII.GetBytes($"<?xml version=\"1.0\" encoding=\"{declared}\"?><rss><channel><title>"), .. CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Подкаст"), .. "</title></channel></rss>"u8], header));

    [Fact]
    public void A_charset_that_nobody_knows_is_UTF_8_when_nothing_else_is_said() =>
        Assert.Equal((Encoding.UTF8.CodePage, "charset-wrong"), (XmlCharset.Detect("<a/>"u8, "text/xml; charset=no-such", "f.xml").Encoding.CodePage, XmlCharset.Detect("<a/>"u8, "text/xml; charset=no-such", "f.xml").Diagnostic?.Code));

    [Theory]
    [InlineData("windows-1252", new byte[] { 0xC3, 0xA9 }, 65001)]
    [InlineData("windows-1252", new byte[] { 0xC3, 0xA9, 0xE9, 0x20 }, 1252)]
    [InlineData("windows-1252", new byte[] { 0xE4, 0xB8 }, 1252)]
    [InlineData("windows-1252", new byte[] { 0x20 }, 1252)]
    [InlineData("gb2312", new byte[] { 0xC3, 0xA9 }, 936)]
    public void A_charset_of_one_byte_a_character_is_doubted_when_all_bytes_are_whole_characters_of_UTF_8(string declared, byte[] bytes, int codePage) =>
        Assert.Equal(codePage, XmlCharset.Detect([.. Encoding.ASCII.GetBytes($"<?xml version=\"1.0\" encoding=\"{declared}\"?><a>"), .. bytes], null, "f.xml").Encoding.CodePage);

    [Fact]
    public async Task Latin_1_is_read_as_windows_1252()
    {
        Assert.Equal("Grüße – “Café”", await TitleAsync([.. Encoding.ASCII.GetBytes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"), .. Windows.GetBytes(Body)]));
    }

    [Fact]
    public async Task What_claims_to_be_UTF_8_and_is_not_is_read_as_windows_1252_with_a_warning()
    {
        var feed = await Feed.ReadAsync([.. Encoding.ASCII.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>"), .. Windows.GetBytes(Body)]);
        Assert.Equal("Grüße – “Café”", feed.Podcast.Title);
        Assert.Equal("charset-invalid-bytes", Assert.Single(feed.Diagnostics).Code);
    }

    [Fact]
    public async Task What_claims_to_be_Latin_1_and_is_UTF_8_is_read_as_such_with_a_warning()
    {
        var feed = await Feed.ReadAsync("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>" + Body);
        Assert.Equal("Grüße – “Café”", feed.Podcast.Title);
        Assert.Equal("charset-wrong", Assert.Single(feed.Diagnostics).Code);
    }

    [Theory]
    [InlineData("bogus")]
    [InlineData("utf-16")]
    public async Task A_declaration_that_cannot_be_true_is_passed_over_with_a_warning(string name)
    {
        var feed = await Feed.ReadAsync($"<?xml version=\"1.0\" encoding=\"{name}\"?>" + Body);
        Assert.Equal("Grüße – “Café”", feed.Podcast.Title);
        Assert.Equal("charset-wrong", Assert.Single(feed.Diagnostics).Code);
    }

    [Fact]
    public async Task Text_that_was_encoded_twice_is_decoded_twice_with_a_warning()
    {
        var feed = await Feed.ReadAsync(Encoding.UTF8.GetBytes(Windows.GetString(Encoding.UTF8.GetBytes(Body))));
        Assert.Equal("Grüße – “Café”", feed.Podcast.Title);
        Assert.Contains(feed.Diagnostics, diagnostic => diagnostic.Code == "charset-double-encoded");
    }

    [Theory]
    [InlineData("Ãœber allem")]
    [InlineData("naïve café")]
    [InlineData("São Paulo – Ñandú")]
    public async Task Text_that_only_looks_a_little_like_it_is_left_alone_unless_all_of_it_fits(string text)
    {
        var title = await TitleAsync(Encoding.UTF8.GetBytes($"<rss><channel><title>{text}</title></channel></rss>"));
        Assert.Equal(text.Replace("Ãœ", "Ü", StringComparison.Ordinal), title);
    }

    private static async Task<string?> TitleAsync(byte[] bytes, string? contentType = null) =>
        (await Feed.ReadAsync(bytes, new XmlReadOptions { Location = "feed.xml", ContentType = contentType })).Podcast.Title;
}
