using PodcastApi.Ingestion.Sources.Rss;

namespace PodcastApi.Ingestion.Tests.Sources.Rss;

public sealed class FeedTextTests
{
    [Theory]
    [InlineData("jane@example.org (Jane Doe)", "Jane Doe", "jane@example.org")]
    [InlineData("Jane Doe <jane@example.org>", "Jane Doe", "jane@example.org")]
    [InlineData("jane@example.org", null, "jane@example.org")]
    [InlineData("Jane  Doe", "Jane Doe", null)]
    [InlineData(" ", null, null)]
    public void An_author_has_a_name_an_address_or_both(string text, string? name, string? email) =>
        Assert.Equal(new RssAuthor(name, email), FeedText.ParseAuthor(text));

    [Theory]
    [InlineData("&lt;p&gt;a&lt;/p&gt;", "<p>a</p>")]
    [InlineData("<p>a &lt;br&gt;</p>", "<p>a &lt;br&gt;</p>")]
    [InlineData("a &lt;x&gt; &amp; b", "a &lt;x&gt; &amp; b")]
    public void Markup_that_was_escaped_once_too_often_has_tags_only_in_its_escapes(string text, string markup) => Assert.Equal(markup, FeedText.UnescapeTwice(text));
}
