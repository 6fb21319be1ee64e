using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Tests.Notes;

public sealed class LinkTargetTests
{
    private static readonly Uri Page = new("https://example.org/shows/one/");

    [Theory]
    [InlineData("javascript:x")]
    [InlineData("java\tscript:x")]
    [InlineData("java\r\nscript:x")]
    [InlineData("VBSCRIPT:x")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///x")]
    [InlineData("blob:x")]
    [InlineData("#x")]
    [InlineData(" ")]
    [InlineData("")]
    [InlineData(null)]
    public void A_script_a_place_of_the_same_page_and_nothing_lead_nowhere(string? href) => Assert.Null(LinkTarget.Read(href, Page));

    [Theory]
    [InlineData("mailto:a@b", "mailto:a@b")]
    [InlineData("tel:1", "tel:1")]
    [InlineData("sms:1", "sms:1")]
    [InlineData("geo:1,2", "geo:1,2")]
    [InlineData("magnet:?x", "magnet:?x")]
    [InlineData("mailto:", null)]
    [InlineData("urn:x", null)]
    [InlineData("http://a.org/x", "http://a.org/x")]
    [InlineData("https://a.org/{{ x }}", null)]
    [InlineData("https://a.org/{% x %}", null)]
    [InlineData("https://a.org/x](y", null)]
    [InlineData("https://a.org/\u0001", null)]
    [InlineData("https:x", null)]
    [InlineData("https:///x", null)]
    [InlineData("www.a.org:8080/x", "https://www.a.org:8080/x")]
    [InlineData("https://a.org/\"<>\\^`{|}", "https://a.org/%22%3C%3E%5C%5E%60%7B%7C%7D")]
    [InlineData("WWW.a.org", "https://WWW.a.org")]
    [InlineData("@/_index.md", "https://example.org/")]
    [InlineData("@/one/_index.md", "https://example.org/one/")]
    [InlineData("@/one/file.txt", "https://example.org/one/file.txt")]
    [InlineData("@/one/file.txt#x", "https://example.org/one/file.txt#x")]
    public void A_target_is_absolute_where_it_can_be(string href, string? absolute) => Assert.Equal(absolute, LinkTarget.Read(href, Page)!.Value.Absolute);

    [Theory]
    [InlineData("a.org/x", "https://a.org/x", "https://a.org/x")]
    [InlineData("a.org/x", "HTTPS://A.org/X", "https://a.org/x")]
    [InlineData("a.org/x", "a.org/x", "https://example.org/shows/one/a.org/x")]
    [InlineData("a.org/x", null, "https://example.org/shows/one/a.org/x")]
    [InlineData("aorg", "https://aorg", "https://example.org/shows/one/aorg")]
    public void The_visible_address_vouches_for_a_host_without_a_scheme(string href, string? visible, string absolute) =>
        Assert.Equal(absolute, LinkTarget.Read(href, Page, visible)!.Value.Absolute);

    [Fact]
    public void A_target_on_a_page_that_is_not_on_the_web_is_not_either() => Assert.Null(LinkTarget.Read("x", new Uri("ftp://a.org/"))!.Value.Absolute);

    [Fact]
    public void Without_a_page_a_relative_target_stands_as_it_is_and_one_with_a_scheme_of_no_use_does_not()
    {
        Assert.Equal(new LinkTarget("a b", null, "a%20b"), LinkTarget.Read("a b", null));
        Assert.Equal(new LinkTarget("urn:x", null, null), LinkTarget.Read("urn:x", null));
        Assert.Equal(new LinkTarget("{{ x }}", null, null), LinkTarget.Read("{{ x }}", Page));
    }
}
