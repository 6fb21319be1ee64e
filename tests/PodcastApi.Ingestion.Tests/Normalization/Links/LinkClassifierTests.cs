using PodcastApi.Content;
using PodcastApi.Ingestion.Normalization.Links;

namespace PodcastApi.Ingestion.Tests.Normalization.Links;

public sealed class LinkClassifierTests
{
    [Theory]
    [InlineData("https://github.com/curl/curl", LinkKind.Repository)]
    [InlineData("https://github.com/orhun", LinkKind.Social)]
    [InlineData("https://github.com/rust-lang/rfcs/blob/master/text/0230-remove-runtime.md", LinkKind.Specification)]
    [InlineData("https://crates.io/crates/tokio", LinkKind.Package)]
    [InlineData("https://docs.rs/axum/latest/axum", LinkKind.Documentation)]
    [InlineData("https://doc.rust-lang.org/book", LinkKind.Book)]
    [InlineData("https://en.wikipedia.org/wiki/CBOR", LinkKind.Encyclopedia)]
    [InlineData("https://youtube.com/watch?v=AkBnXrKmcvw", LinkKind.Video)]
    [InlineData("https://archive.fosdem.org/2015/schedule/event/the_story_of_rust", LinkKind.Talk)]
    [InlineData("https://podcasts.apple.com/podcast/id1720771330", LinkKind.PodcastEpisode)]
    [InlineData("https://arxiv.org/abs/1706.03762", LinkKind.Paper)]
    [InlineData("https://linkedin.com/in/ada-byron", LinkKind.Social)]
    [InlineData("https://play.rust-lang.org/?code=x", LinkKind.Tool)]
    public void A_known_site_tells_its_kind(string url, LinkKind kind) => Assert.Equal(kind, LinkClassifier.Classify(url));

    [Theory]
    [InlineData("https://zed.dev/")]
    [InlineData("https://youtube.com/")]
    [InlineData("https://tree-sitter.github.io/tree-sitter")]
    [InlineData("https://ferrocene.dev/en")]
    public void A_front_page_is_a_homepage(string url) => Assert.Equal(LinkKind.Homepage, LinkClassifier.Classify(url));

    [Theory]
    [InlineData("https://hachyderm.io/@ada", LinkKind.Social)]
    [InlineData("https://mastodon.example/@ada/1155016", LinkKind.Social)]
    [InlineData("https://example.org/papers/thing.pdf", LinkKind.Paper)]
    [InlineData("https://example.org/talks/thing.pdf", LinkKind.Talk)]
    [InlineData("https://docs.example.org/a/b", LinkKind.Documentation)]
    [InlineData("https://blog.example.org/a", LinkKind.Article)]
    [InlineData("https://example.org/blog/a", LinkKind.Article)]
    [InlineData("https://example.org/podcast/s01e02-a", LinkKind.PodcastEpisode)]
    [InlineData("https://example.org/2024/05/a-post", LinkKind.Article)]
    [InlineData("https://example.org/about", LinkKind.Other)]
    [InlineData("https://example.org/some-product", LinkKind.Homepage)]
    [InlineData("https://example.org/products/thing-pro", LinkKind.Homepage)]
    [InlineData("https://example.org/what-we-learned-this-year", LinkKind.Article)]
    [InlineData("https://example.org/releases/stable", LinkKind.Article)]
    [InlineData("https://example.org/tool/introduction", LinkKind.Tool)]
    [InlineData("https://example.org/x/introduction", LinkKind.Documentation)]
    [InlineData("https://archive.ph/LWnkz", LinkKind.Other)]
    [InlineData("mailto:info@example.org", LinkKind.Other)]
    public void An_unknown_site_is_told_by_its_form(string url, LinkKind kind) => Assert.Equal(kind, LinkClassifier.Classify(url));

    [Fact]
    public void Every_row_decides_on_the_addresses_of_its_form()
    {
        var idle = LinkRules.Sites.Where(rule => LinkClassifier.Classify(Example(rule)) != rule.Kind);
        Assert.Empty(idle.Select(rule => $"{Example(rule)} is no {rule.Kind}"));
    }

    private static string Example(LinkRule rule)
    {
        var path = string.Join('/', rule.Path.Where(segment => segment != "**").Select((segment, i) => segment == "*" ? $"any{i}" : segment.Replace("*", "any", StringComparison.Ordinal)));
        return $"https://{(rule.IncludesSubdomains ? "sub." : "")}{rule.Host}/{(path.Length == 0 ? "any-thing/at/all" : path)}";
    }

    [Fact]
    public void Every_row_names_a_host_in_canonical_form()
    {
        foreach (var rule in LinkRules.Sites)
        {
            Assert.DoesNotContain("*", rule.Host, StringComparison.Ordinal);
            Assert.Equal(UrlHosts.Canonical(rule.Host), rule.Host);
            Assert.False(rule.Host.StartsWith("www.", StringComparison.Ordinal), rule.Host);
        }
    }
}
