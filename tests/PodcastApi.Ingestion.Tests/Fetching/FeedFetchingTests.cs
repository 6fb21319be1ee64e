using System.IO.Compression;
using System.Text;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Fetching;

namespace PodcastApi.Ingestion.Tests.Fetching;

/// <summary>How servers are asked: conditionally, patiently, and not for everything.</summary>
public sealed class FeedFetchingTests
{
    private static readonly FetchOptions Options = new() { AllowedHosts = ["127.0.0.1"], RetryDelay = TimeSpan.FromMilliseconds(1), AnswerTimeout = TimeSpan.FromSeconds(30) };

    [Fact]
    public async Task A_feed_comes_with_what_is_needed_to_ask_again()
    {
        await using var server = new LocalServer((_, _) => LocalServer.Response("200 OK", "ETag: W/\"abc\"\nLast-Modified: Thu, 22 Jan 2026 10:00:00 GMT\nContent-Type: application/rss+xml; charset=utf-8", "<rss/>"));
        using var feed = await FetchAsync(new FetchRequest(server.Url()));
        Assert.Equal("<rss/>", await TextAsync(feed));
        Assert.Equal(("W/\"abc\"", "Thu, 22 Jan 2026 10:00:00 GMT", "application/rss+xml; charset=utf-8"), (feed.ETag, feed.LastModified, feed.ContentType));
        Assert.Equal((server.Url(), null, false), (feed.Url, feed.MovedTo, feed.IsNotModified));
        Assert.Contains("User-Agent: PodcastApi/", Assert.Single(server.Requests), StringComparison.Ordinal);
        Assert.DoesNotContain("If-None-Match", server.Requests.First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent()
    {
        await using var server = new LocalServer((_, _) => LocalServer.Response("304 Not Modified"));
        using var feed = await FetchAsync(new FetchRequest(server.Url(), "\"abc\"", "Thu, 22 Jan 2026 10:00:00 GMT"));
        Assert.Equal((true, 0L, "\"abc\"", "Thu, 22 Jan 2026 10:00:00 GMT"), (feed.IsNotModified, feed.Body.Length, feed.ETag, feed.LastModified));
        var request = Assert.Single(server.Requests);
        Assert.Contains("If-None-Match: \"abc\"\r\n", request, StringComparison.Ordinal);
        Assert.Contains("If-Modified-Since: Thu, 22 Jan 2026 10:00:00 GMT\r\n", request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("301 Moved Permanently", true)]
    [InlineData("308 Permanent Redirect", true)]
    [InlineData("302 Found", false)]
    [InlineData("303 See Other", false)]
    [InlineData("307 Temporary Redirect", false)]
    public async Task A_permanent_redirect_is_remembered(string status, bool isPermanent)
    {
        await using var server = new LocalServer((path, _) => path == "/new.xml" ? LocalServer.Response("200 OK", "", "<rss/>") : LocalServer.Response(status, "Location: /new.xml"));
        using var feed = await FetchAsync(new FetchRequest(server.Url()));
        Assert.Equal((server.Url("/new.xml"), isPermanent ? server.Url("/new.xml") : null), (feed.Url, feed.MovedTo));
    }

    [Fact]
    public async Task What_a_temporary_redirect_leads_to_is_not_the_new_address()
    {
        await using var server = new LocalServer((path, _) => path switch
        {
            "/feed.xml" => LocalServer.Response("301 Moved Permanently", "Location: /new.xml"),
            "/new.xml" => LocalServer.Response("302 Found", "Location: /mirror.xml"),
            "/mirror.xml" => LocalServer.Response("301 Moved Permanently", "Location: /mirror2.xml"),
            _ => LocalServer.Response("200 OK", "", "<rss/>"),
        });
        using var feed = await FetchAsync(new FetchRequest(server.Url()));
        Assert.Equal((server.Url("/mirror2.xml"), server.Url("/new.xml")), (feed.Url, feed.MovedTo));
    }

    [Fact]
    public async Task No_spelling_of_a_private_address_is_asked()
    {
        await using var server = new LocalServer((_, _) => LocalServer.Response("200 OK", "", "<rss/>"));
        foreach (var host in (string[])["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "0177.0.0.1"])
            Assert.Equal((host, "fetch-address"), (host, (await RefusedAsync(new FetchRequest(new Uri($"http://{host}:{server.Port}/")), new FetchOptions())).Code));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_redirect_to_a_private_address_is_not_followed()
    {
        await using var server = new LocalServer((_, _) => LocalServer.Response("302 Found", "Location: http://169.254.169.254/latest/meta-data"));
        var refused = await RefusedAsync(new FetchRequest(server.Url()));
        Assert.Equal("fetch-address", refused.Code);
        Assert.Contains("169.254.169.254", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_web_is_fetched_from()
    {
        Assert.Equal("fetch-redirect", (await RefusedAsync(new FetchRequest(new Uri("file:///etc/passwd")))).Code);
    }

    [Fact]
    public async Task A_body_that_says_that_it_is_too_large_is_not_read()
    {
        await using var server = new LocalServer((_, _) => Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n"));
        Assert.Equal("fetch-too-large", (await RefusedAsync(new FetchRequest(server.Url()), Options with { MaxBytes = 1000 })).Code);
    }

    [Fact]
    public async Task A_body_that_unpacks_to_too_much_is_ended()
    {
        await using var server = new LocalServer((_, _) => LocalServer.Response("200 OK", "Content-Encoding: gzip", Pack(new string(' ', 2_000_000), stream => new GZipStream(stream, CompressionLevel.SmallestSize))));
        Assert.Equal("fetch-too-large", (await RefusedAsync(new FetchRequest(server.Url()), Options with { MaxBytes = 1_000_000 })).Code);
    }

    [Fact]
    public async Task Compressed_bodies_are_unpacked()
    {
        await using var server = new LocalServer((path, _) => LocalServer.Response("200 OK", $"Content-Encoding: {path[1..]}", Pack("<rss/>", stream => path switch
        {
            "/gzip" => new GZipStream(stream, CompressionLevel.Fastest),
            "/br" => new BrotliStream(stream, CompressionLevel.Fastest),
            _ => new ZLibStream(stream, CompressionLevel.Fastest),
        })));
        foreach (var coding in (string[])["gzip", "br", "deflate"])
        {
            using var feed = await FetchAsync(new FetchRequest(server.Url("/" + coding)));
            Assert.Equal("<rss/>", await TextAsync(feed));
        }
    }

    [Fact]
    public async Task A_large_body_goes_to_a_file_that_goes_with_it()
    {
        await using var server = new LocalServer((_, _) => LocalServer.Response("200 OK", "", new string('x', 300_000)));
        string path;
        using (var feed = await FetchAsync(new FetchRequest(server.Url()), Options with { MaxBytesInMemory = 1000 }))
        {
            path = Assert.IsType<FileStream>(feed.Body).Name;
            Assert.Equal((300_000, 0), (feed.Body.Length, feed.Body.Position));
        }

        Assert.False(File.Exists(path));
    }

    [Theory]
    [InlineData("408 Request Timeout")]
    [InlineData("429 Too Many Requests")]
    [InlineData("500 Internal Server Error")]
    [InlineData("502 Bad Gateway")]
    [InlineData("503 Service Unavailable")]
    [InlineData("504 Gateway Timeout")]
    public async Task What_fails_in_passing_is_tried_again(string status)
    {
        await using var server = new LocalServer((_, count) => count < 3 ? LocalServer.Response(status) : LocalServer.Response("200 OK", "", "<rss/>"));
        using var feed = await FetchAsync(new FetchRequest(server.Url()));
        Assert.Equal(("<rss/>", 3), (await TextAsync(feed), server.Requests.Count));
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_fetched_again()
    {
        await using var server = new LocalServer((_, count) => count == 1 ? Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf") : LocalServer.Response("200 OK", "", "<rss/>"));
        using var feed = await FetchAsync(new FetchRequest(server.Url()));
        Assert.Equal("<rss/>", await TextAsync(feed));
    }

    [Fact]
    public async Task Attempts_have_an_end()
    {
        await using var server = new LocalServer((_, _) => LocalServer.Response("503 Service Unavailable"));
        var refused = await RefusedAsync(new FetchRequest(server.Url()));
        Assert.Equal(("fetch-status", 3), (refused.Code, server.Requests.Count));
        Assert.Contains("503", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_asks_for_a_long_wait_is_left_alone()
    {
        await using var server = new LocalServer((_, _) => LocalServer.Response("429 Too Many Requests", "Retry-After: 3600"));
        Assert.Equal(("fetch-status", 1), ((await RefusedAsync(new FetchRequest(server.Url()))).Code, server.Requests.Count));
    }

    [Theory]
    [InlineData("404 Not Found")]
    [InlineData("403 Forbidden")]
    [InlineData("410 Gone")]
    [InlineData("204 No Content")]
    [InlineData("304 Not Modified")]
    public async Task What_fails_for_good_is_not_tried_again(string status)
    {
        await using var server = new LocalServer((_, _) => LocalServer.Response(status));
        Assert.Equal(("fetch-status", 1), ((await RefusedAsync(new FetchRequest(server.Url()))).Code, server.Requests.Count));
    }

    [Fact]
    public async Task Nobody_at_the_port_is_said_after_some_attempts()
    {
        var server = new LocalServer((_, _) => null);
        var url = server.Url();
        await server.DisposeAsync();
        Assert.Equal("fetch-failed", (await RefusedAsync(new FetchRequest(url))).Code);
    }

    [Fact]
    public async Task A_body_that_never_ends_is_given_up()
    {
        await using var server = new LocalServer((_, _) => null);
        var hasty = Options with { AnswerTimeout = TimeSpan.FromMilliseconds(300), MaxAttempts = 1 };
        Assert.Equal("fetch-timeout", (await RefusedAsync(new FetchRequest(server.Url()), hasty)).Code);
    }

    [Fact]
    public async Task A_password_in_the_address_is_in_no_diagnostic()
    {
        await using var server = new LocalServer((_, _) => LocalServer.Response("404 Not Found"));
        var refused = await RefusedAsync(new FetchRequest(new Uri($"http://jane:secret@127.0.0.1:{server.Port}/feed.xml")));
        Assert.Equal(server.Url().AbsoluteUri, refused.Location);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_caller_may_cancel()
    {
        await using var server = new LocalServer((_, _) => null);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FeedFetcher.FetchAsync(server.Url(), Options, cancellation.Token));
    }

    private static Task<FetchedFeed> FetchAsync(FetchRequest request, FetchOptions? options = null) => FeedFetcher.FetchAsync(request, options ?? Options, CancellationToken.None);

    private static async Task<Diagnostic> RefusedAsync(FetchRequest request, FetchOptions? options = null) =>
        (await Assert.ThrowsAsync<RefusedException>(() => FetchAsync(request, options))).Diagnostic;

    private static async Task<string> TextAsync(FetchedFeed feed)
    {
        using var reader = new StreamReader(feed.Body, leaveOpen: true);
        return await reader.ReadToEndAsync();
    }

    private static byte[] Pack(string text, Func<Stream, Stream> pack)
    {
        var packed = new MemoryStream();
        using (var stream = pack(packed))
            stream.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
