using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Tests.Notes.Lines;

public sealed class BareUrlsTests
{
    [Theory]
    [InlineData("<p>See https://a.org/b, then go.</p>", "https://a.org/b")]
    [InlineData("<p>(https://a.org/b)</p>", "https://a.org/b")]
    [InlineData("<p>https://en.wikipedia.org/wiki/A_(b)</p>", "https://en.wikipedia.org/wiki/A_(b)")]
    [InlineData("<p>https://a.org https://b.org.</p>", "https://a.org|https://b.org")]
    [InlineData("<p><a href=\"https://a.org\">https://b.org</a></p>", "https://a.org")]
    [InlineData("<p><code>https://a.org</code></p>", "")]
    [InlineData("<p>https:// and ftp://a.org</p>", "")]
    public void An_address_in_running_text_is_a_link(string html, string urls) =>
        Assert.Equal(urls, string.Join('|', ShowNotesReader.Read(html, linkBareUrls: true).Mentions.Select(mention => mention.Url)));

    [Fact]
    public void Only_where_it_is_asked_for() => Assert.Empty(ShowNotesReader.Read("<p>https://a.org</p>").Mentions);
}
