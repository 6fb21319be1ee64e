using System.Net;
using System.Net.Sockets;
using System.Text;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Fetching;

namespace PodcastApi.Ingestion.Tests.Fetching;

public sealed class FeedFetcherTests : IDisposable
{
    private readonly HttpListener _server = new();
    private readonly Uri _base;
    private readonly FetchOptions _options = new() { AllowedHosts = ["127.0.0.1"], MaxRedirects = 3 };

    public FeedFetcherTests()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        _base = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
        probe.Stop();
        _server.Prefixes.Add(_base.ToString());
        _server.Start();
        _ = ServeAsync();
    }

    [Fact]
    public async Task A_feed_is_read_through_a_redirect_and_known_by_where_it_came_from()
    {
        using var feed = await FeedFetcher.FetchAsync(new Uri(_base, "moved"), _options, CancellationToken.None);

        using var reader = new StreamReader(feed.Body);
        Assert.Equal("<rss/>", await reader.ReadToEndAsync());
        Assert.Equal(new Uri(_base, "feed.xml"), feed.Url);
        Assert.Equal("application/rss+xml", feed.ContentType);
    }

    [Theory]
    [InlineData("gone", "fetch-status")]
    [InlineData("loop", "fetch-redirects")]
    [InlineData("file", "fetch-redirect")]
    public async Task What_is_no_feed_is_refused_with_its_reason(string path, string code)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => FeedFetcher.FetchAsync(new Uri(_base, path), _options, CancellationToken.None));

        Assert.Equal(code, refused.Diagnostic.Code);
    }

    [Fact]
    public async Task A_host_in_a_private_network_is_not_asked_unless_it_is_allowed()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => FeedFetcher.FetchAsync(new Uri(_base, "feed.xml"), new FetchOptions(), CancellationToken.None));

        Assert.Equal("fetch-address", refused.Diagnostic.Code);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up()
    {
        var hasty = _options with { AnswerTimeout = TimeSpan.FromMilliseconds(200) };

        var refused = await Assert.ThrowsAsync<RefusedException>(() => FeedFetcher.FetchAsync(new Uri(_base, "never"), hasty, CancellationToken.None));

        Assert.Equal("fetch-timeout", refused.Diagnostic.Code);
    }

    public void Dispose() => _server.Close();

    private async Task ServeAsync()
    {
        while (_server.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _server.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var (status, target) = context.Request.Url!.AbsolutePath switch
            {
                "/moved" => (301, "/feed.xml"),
                "/loop" => (302, "/loop"),
                "/file" => (302, "file:///etc/passwd"),
                "/feed.xml" => (200, null),
                "/never" => (0, null),
                _ => (410, (string?)null),
            };
            if (status == 0)
                continue;
            context.Response.StatusCode = status;
            context.Response.RedirectLocation = target;
            if (status == 200)
            {
                context.Response.ContentType = "application/rss+xml";
                context.Response.OutputStream.Write(Encoding.UTF8.GetBytes("<rss/>"));
            }

            context.Response.Close();
        }
    }
}
