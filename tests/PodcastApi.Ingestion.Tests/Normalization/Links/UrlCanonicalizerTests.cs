using PodcastApi.Ingestion.Normalization.Links;

namespace PodcastApi.Ingestion.Tests.Normalization.Links;

public sealed class UrlCanonicalizerTests
{
    [Theory]
    [InlineData("HTTP://Example.ORG", "https://example.org/")]
    [InlineData("https://www.example.org:443/a/", "https://example.org/a")]
    [InlineData("http://example.org:80/a", "https://example.org/a")]
    [InlineData("https://example.org./a", "https://example.org/a")]
    [InlineData("https://bücher.example/", "https://xn--bcher-kva.example/")]
    [InlineData("http://example.org:8080/a", "http://example.org:8080/a")]
    [InlineData("http://localhost:5080/a", "http://localhost:5080/a")]
    [InlineData("http://192.168.1.4/a", "http://192.168.1.4/a")]
    public void Scheme_host_and_port_have_one_spelling(string url, string canonical) => Check(url, canonical);

    [Theory]
    [InlineData("https://example.org/a/b//", "https://example.org/a/b")]
    [InlineData("https://example.org/a/../b/./c", "https://example.org/b/c")]
    [InlineData("https://example.org/a/index.html", "https://example.org/a")]
    [InlineData("https://example.org/Fillet_%28mechanics%29", "https://example.org/Fillet_(mechanics)")]
    [InlineData("https://example.org/a%2fb%c3%a9", "https://example.org/a%2Fb%C3%A9")]
    [InlineData("https://example.org/é", "https://example.org/%C3%A9")]
    [InlineData("https://example.org/Case", "https://example.org/Case")]
    [InlineData(" <https://example.org/a b> ", "https://example.org/a%20b")]
    [InlineData("https://example.org/a>", "https://example.org/a%3E")]
    [InlineData("https://example.org/\ta\r\nb", "https://example.org/ab")]
    [InlineData("https://example.org/100%", "https://example.org/100%25")]
    [InlineData("https://www.com/", "https://www.com/")]
    public void Paths_have_one_spelling(string url, string canonical) => Check(url, canonical);

    [Theory]
    [InlineData("https://example.org/?utm_source=x&b=2&a=1&fbclid=3", "https://example.org/?a=1&b=2")]
    [InlineData("https://example.org/a?ref=newsletter", "https://example.org/a")]
    [InlineData("https://example.org/a?gclid=1&UTM_Campaign=2", "https://example.org/a")]
    [InlineData("https://example.org/a?q=c%2B%2B", "https://example.org/a?q=c%2B%2B")]
    [InlineData("https://example.org/a?flag", "https://example.org/a?flag")]
    [InlineData("https://example.org/a?b=%21%27%28%29%2A%2C%3A%40%2F%3F", "https://example.org/a?b=!'()*,:@/?")]
    public void Tracking_parameters_are_left_out_and_the_others_sorted(string url, string canonical) => Check(url, canonical);

    [Theory]
    [InlineData("https://example.org/episode?t=25%3A25", "https://example.org/episode")]
    [InlineData("https://example.org/episode/?t=1h2m3s", "https://example.org/episode")]
    [InlineData("https://example.org/topic?t=1234", "https://example.org/topic?t=1234")]
    public void A_position_in_a_recording_is_left_out(string url, string canonical) => Check(url, canonical);

    [Theory]
    [InlineData("https://example.org/a#part", "https://example.org/a")]
    [InlineData("https://example.org/a#:~:text=some%20words", "https://example.org/a")]
    [InlineData("https://example.org/#/room/1", "https://example.org/#/room/1")]
    [InlineData("https://example.org/#!topic/x", "https://example.org/#!topic/x")]
    [InlineData("https://example.org/#/", "https://example.org/")]
    [InlineData("https://example.org/#/room/1:~:text=a", "https://example.org/#/room/1")]
    public void Anchors_are_left_out_and_routes_kept(string url, string canonical) => Check(url, canonical);

    [Theory]
    [InlineData("https://youtu.be/AkBnXrKmcvw?t=42&si=x")]
    [InlineData("https://www.youtube.com/watch?v=AkBnXrKmcvw&t=111s&list=PL1")]
    [InlineData("http://m.youtube.com/watch?feature=share&v=AkBnXrKmcvw")]
    [InlineData("https://www.youtube-nocookie.com/embed/AkBnXrKmcvw")]
    [InlineData("https://youtube.com/shorts/AkBnXrKmcvw")]
    [InlineData("https://youtube.com/live/AkBnXrKmcvw?feature=shared")]
    public void A_video_has_one_address(string url) => Check(url, "https://youtube.com/watch?v=AkBnXrKmcvw");

    [Theory]
    [InlineData("https://www.youtube.com/@OrhunDev/featured", "https://youtube.com/@orhundev")]
    [InlineData("https://www.youtube.com/@orhundev/videos", "https://youtube.com/@orhundev/videos")]
    [InlineData("https://www.youtube.com/playlist?list=PL1&si=2", "https://youtube.com/playlist?list=PL1")]
    [InlineData("https://www.youtube.com/c/JonGjengset", "https://youtube.com/c/JonGjengset")]
    [InlineData("https://player.vimeo.com/video/123#t=10s", "https://vimeo.com/123")]
    public void Channels_playlists_and_players_have_one_address(string url, string canonical) => Check(url, canonical);

    [Theory]
    [InlineData("https://twitter.com/NMoutschen", "https://x.com/nmoutschen")]
    [InlineData("https://mobile.twitter.com/Jack/status/20?s=20&t=abc", "https://x.com/jack/status/20")]
    [InlineData("https://x.com/jack/status/20/photo/1", "https://x.com/jack/status/20")]
    [InlineData("https://old.reddit.com/r/rust/comments/16v13l5/a_title/", "https://reddit.com/comments/16v13l5")]
    [InlineData("https://redd.it/16v13l5", "https://reddit.com/comments/16v13l5")]
    [InlineData("https://www.reddit.com/r/rust/comments/16v13l5/a_title/kxyz/", "https://reddit.com/comments/16v13l5/comment/kxyz")]
    [InlineData("https://np.reddit.com/r/Rust/", "https://reddit.com/r/rust")]
    [InlineData("https://dk.linkedin.com/in/Ada-Byron/", "https://linkedin.com/in/ada-byron")]
    [InlineData("https://discord.com/invite/6EUERBrAMs", "https://discord.gg/6EUERBrAMs")]
    public void Social_sites_have_one_address_each(string url, string canonical) => Check(url, canonical);

    [Theory]
    [InlineData("https://github.com/ClickHouse/ClickHouse.git", "https://github.com/clickhouse/clickhouse")]
    [InlineData("https://github.com/dtolnay/cargo-expand?tab=readme-ov-file#cargo-expand", "https://github.com/dtolnay/cargo-expand")]
    [InlineData("https://github.com/rust-lang/rust/tree/master", "https://github.com/rust-lang/rust")]
    [InlineData("https://github.com/Curl/curl/blob/master/docs/CONTRIBUTE.md", "https://github.com/curl/curl/blob/master/docs/CONTRIBUTE.md")]
    [InlineData("https://raw.githubusercontent.com/curl/curl/master/README.md", "https://github.com/curl/curl/blob/master/README.md")]
    [InlineData("https://raw.githubusercontent.com/curl/curl/refs/heads/master/README.md", "https://github.com/curl/curl/blob/master/README.md")]
    [InlineData("https://gitlab.com/Group/Project/-/tree/main", "https://gitlab.com/group/project")]
    public void Repositories_have_one_address(string url, string canonical) => Check(url, canonical);

    [Theory]
    [InlineData("https://en.m.wikipedia.org/wiki/CBOR", "https://en.wikipedia.org/wiki/CBOR")]
    [InlineData("https://en.wikipedia.org/w/index.php?title=Okapi_BM25", "https://en.wikipedia.org/wiki/Okapi_BM25")]
    [InlineData("https://en.wikipedia.org/wiki/Single_instruction%2C_multiple_data", "https://en.wikipedia.org/wiki/Single_instruction,_multiple_data")]
    [InlineData("https://stackoverflow.com/questions/11227809/why-is-it-faster/11227902#11227902", "https://stackoverflow.com/a/11227902")]
    [InlineData("https://stackoverflow.com/q/11227809/22656", "https://stackoverflow.com/questions/11227809")]
    [InlineData("https://arxiv.org/pdf/1706.03762v5.pdf", "https://arxiv.org/abs/1706.03762")]
    [InlineData("https://dx.doi.org/10.1145/ABC", "https://doi.org/10.1145/abc")]
    [InlineData("https://www.amazon.com/Some-Title/dp/1484277880/ref=sr_1_1?keywords=x", "https://amazon.com/dp/1484277880")]
    [InlineData("https://www.goodreads.com/book/show/7090.The_Soul?from_search=true", "https://goodreads.com/book/show/7090")]
    [InlineData("https://podcasts.apple.com/us/podcast/rust-in-production/id1720771330?i=9&mt=2", "https://podcasts.apple.com/podcast/id1720771330?i=9")]
    [InlineData("https://open.spotify.com/intl-de/episode/abc?si=1", "https://open.spotify.com/episode/abc")]
    public void Articles_books_and_shows_have_one_address(string url, string canonical) => Check(url, canonical);

    [Theory]
    [InlineData("https://web.archive.org/web/20200101000000*/https://Example.org/a?b=1")]
    [InlineData("https://web.archive.org/web/2020/http:/example.org/a?b=1")]
    [InlineData("https://archive.ph/20210304/https://example.org/a?b=1")]
    [InlineData("https://www.google.com/url?sa=t&url=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1&usg=x")]
    [InlineData("https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1%26fbclid%3D5&h=y")]
    [InlineData("https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1&data=z")]
    [InlineData("https://www.google.com/amp/s/example.org/a?b=1")]
    public void What_wraps_another_address_is_taken_off(string url)
    {
        var canonical = UrlCanonicalizer.Canonicalize(url);
        Assert.True(canonical is "https://example.org/a?b=1" or "https://example.org/a", canonical);
    }

    [Fact]
    public void An_archive_without_the_original_stays() => Check("https://archive.ph/LWnkz", "https://archive.ph/LWnkz");

    [Theory]
    [InlineData("mailto:Info@Example.ORG?subject=x", "mailto:Info@example.org")]
    [InlineData("irc://irc.example.org/rust", "irc://irc.example.org/rust")]
    public void Other_schemes_are_links_too(string url, string canonical) => Check(url, canonical);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" JAVA\nscript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/relative")]
    [InlineData("example.org/no-scheme")]
    [InlineData("https://")]
    [InlineData("mailto:nobody")]
    [InlineData("<https://example.org/a")]
    [InlineData("1a:b")]
    [InlineData("mai_lto:ada@example.org")]
    [InlineData("")]
    public void What_no_link_may_be_is_null(string url) => Assert.Null(UrlCanonicalizer.Canonicalize(url));

    [Fact]
    public void A_very_long_address_is_no_identity() =>
        Assert.Null(UrlCanonicalizer.Canonicalize("https://example.org/?code=" + new string('a', UrlCanonicalizer.MaximumLength)));

    [Theory]
    [InlineData("/podcast/x", "https://example.org/blog/", "https://example.org/podcast/x")]
    [InlineData("y#z", "https://example.org/blog/", "https://example.org/blog/y#z")]
    [InlineData("//cdn.example.org/a", null, "https://cdn.example.org/a")]
    [InlineData("www.example.org/a", null, "https://www.example.org/a")]
    [InlineData("https://example.org/a ", null, "https://example.org/a")]
    [InlineData("/podcast/x", null, null)]
    [InlineData("#anchor", "https://example.org/", null)]
    [InlineData("a/b", "file:///c/d", null)]
    [InlineData("example.org:80/a", null, null)]
    [InlineData("a_b:c", "https://example.org/", "https://example.org/a_b:c")]
    [InlineData("1a:c", "https://example.org/", "https://example.org/1a:c")]
    [InlineData("javascript:alert(1)", "https://example.org/", null)]
    [InlineData("", "https://example.org/", null)]
    public void A_written_address_is_made_absolute(string asWritten, string? root, string? absolute) =>
        Assert.Equal(absolute, UrlCanonicalizer.MakeAbsolute(asWritten, root));

    [Theory]
    [InlineData("https://github.com/curl/curl", "github.com")]
    [InlineData("mailto:info@example.org", "example.org")]
    [InlineData("magnet:?xt=1", "magnet")]
    public void Every_canonical_address_has_a_host(string canonical, string host) => Assert.Equal(host, UrlCanonicalizer.HostOf(canonical));

    [Fact]
    public void The_canonical_form_of_a_canonical_form_is_itself()
    {
        var random = new Random(20261122);
        string[] pieces = ["http://", "https://", "www.", "m.", "youtu.be", "youtube.com", "reddit.com", "github.com", "web.archive.org/web/1/", "en.m.wikipedia.org",
            "/", "//", "watch", "r", "comments", "A", "%2F", "%c3%a9", "é", "?", "&", "=", "v", "t", "1:2", "#", "!", ":~:", "index.html", ".git", "..", ":", "@", "[", "]", " ", "+", "%", "amazon.de", "dp", "1234567890", "\\", "x"];
        for (var i = 0; i < 20_000; i++)
        {
            var url = string.Concat(Enumerable.Range(0, random.Next(2, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (UrlCanonicalizer.Canonicalize(url) is { } canonical)
                Assert.Equal(canonical, UrlCanonicalizer.Canonicalize(canonical));
        }
    }

    private static void Check(string url, string canonical) => Assert.Equal(canonical, UrlCanonicalizer.Canonicalize(url));
}
