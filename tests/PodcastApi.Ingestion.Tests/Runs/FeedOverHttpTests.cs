using PodcastApi.Ingestion.Fetching;
using PodcastApi.Ingestion.Runs;
using PodcastApi.Ingestion.Tests.Fetching;

namespace PodcastApi.Ingestion.Tests.Runs;

/// <summary>Feeds over HTTP, run by run: what is remembered of a server is used the next time.</summary>
public sealed class FeedOverHttpTests
{
    private static readonly IngestOptions Options = new() { Trigger = "test", Fetching = new FetchOptions { AllowedHosts = ["127.0.0.1"], MaxAttempts = 1 } };

    private static string Feed(params string[] titles) =>
        $"<rss><channel><title>Night Shift</title>{string.Concat(titles.Select(title => $"<item><title>{title}</title><guid>{title}</guid><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate></item>"))}</channel></rss>";

    [Fact]
    public async Task What_has_not_changed_is_asked_for_conditionally_and_stays()
    {
        await using var server = new LocalServer((_, count) => count == 2
            ? LocalServer.Response("304 Not Modified")
            : LocalServer.Response("200 OK", $"ETag: \"v{count}\"\nLast-Modified: Mon, 02 Mar 2026 10:00:00 GMT", count == 1 ? Feed("One") : Feed("Two", "One")));
        await using var database = await IngestDatabase.CreateAsync();
        Assert.Equal(1, (await IngestAsync(database, server)).EpisodesCreated);
        var (content, revision) = (await database.ContentAsync(), await database.RevisionAsync());

        var second = await IngestAsync(database, server);
        Assert.Equal((false, 0, "feed-not-modified"), (second.Failed, second.Refused, Assert.Single(second.Diagnostics).Code));
        Assert.Contains("If-None-Match: \"v1\"\r\n", server.Requests.Last(), StringComparison.Ordinal);
        Assert.Contains("If-Modified-Since: Mon, 02 Mar 2026 10:00:00 GMT\r\n", server.Requests.Last(), StringComparison.Ordinal);
        Assert.Equal((content, revision), (await database.ContentAsync(), await database.RevisionAsync()));

        Assert.Equal((1, 1), ((await IngestAsync(database, server)).EpisodesCreated, (int)await database.RevisionAsync() - (int)revision));
        Assert.Contains("If-None-Match: \"v1\"\r\n", server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_permanent_redirect_is_not_walked_again_until_nothing_is_there()
    {
        var moved = "/new.xml";
        await using var server = new LocalServer((path, _) => path == moved ? LocalServer.Response("200 OK", "", Feed("One"))
            : path == "/feed.xml" ? LocalServer.Response("301 Moved Permanently", $"Location: {moved}") : LocalServer.Response("404 Not Found"));
        await using var database = await IngestDatabase.CreateAsync();
        await IngestAsync(database, server);
        await IngestAsync(database, server);
        Assert.Equal(["/feed.xml", "/new.xml", "/new.xml"], Paths(server));

        moved = "/newest.xml";
        Assert.False((await IngestAsync(database, server)).Failed);
        Assert.Equal(["/new.xml", "/feed.xml", "/newest.xml"], Paths(server).Skip(3));
        Assert.Equal([server.Url().AbsoluteUri + "|" + server.Url("/newest.xml").AbsoluteUri], await database.RowsAsync("select location, moved_to from source"));
    }

    [Fact]
    public async Task Another_podcast_for_a_source_is_heeded_although_the_feed_has_not_changed()
    {
        await using var server = new LocalServer((_, _) => LocalServer.Response("200 OK", "ETag: \"v1\"", Feed("One")));
        await using var database = await IngestDatabase.CreateAsync();
        await IngestAsync(database, server, "first");
        await IngestAsync(database, server, "second");
        Assert.DoesNotContain("If-None-Match", server.Requests.Last(), StringComparison.Ordinal);
        Assert.Equal(["second|one"], await database.RowsAsync("select p.slug, e.slug from episode e join podcast p on p.id = e.podcast_id"));
    }

    [Fact]
    public async Task A_feed_that_breaks_off_is_asked_for_again()
    {
        await using var server = new LocalServer((_, count) => LocalServer.Response("200 OK", "ETag: \"v1\"", count == 1 ? new string('<', 1) + "html><body>Sorry</body></html>" : Feed("One")));
        await using var database = await IngestDatabase.CreateAsync();
        Assert.True((await IngestAsync(database, server)).Failed);
        Assert.Equal(1, (await IngestAsync(database, server)).EpisodesCreated);
        Assert.DoesNotContain("If-None-Match", server.Requests.Last(), StringComparison.Ordinal);
    }

    private static async Task<SourceSummary> IngestAsync(IngestDatabase database, LocalServer server, string? podcast = null) =>
        Assert.Single((await database.IngestAsync([new IngestSource(server.Url().AbsoluteUri) { Podcast = podcast }], Options)).Sources);

    private static IEnumerable<string> Paths(LocalServer server) => server.Requests.Select(request => request.Split(' ')[1]);
}
