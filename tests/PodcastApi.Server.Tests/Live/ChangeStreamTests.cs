using System.Text;
using PodcastApi.Content;
using PodcastApi.Query.Changes;
using PodcastApi.Server.Tests.Access;
using PodcastApi.Server.Tests.Rest;

namespace PodcastApi.Server.Tests.Live;

/// <summary><c>GET /v1/changes/stream</c> with a client of server-sent events.</summary>
public sealed class ChangeStreamTests(LiveServer server) : IClassFixture<LiveServer>
{
    private const string Path = "/v1/changes/stream";

    [Fact]
    public async Task What_exists_comes_first_as_changes_answers_it_and_then_what_happens()
    {
        var all = await server.JsonAsync("/v1/changes?first=1000");
        await using var stream = await StreamReader.OpenAsync(server, $"{Path}?first=1000");

        var (name, first) = (await stream.NextAsync())!.Value;
        Assert.Equal("changes", name);
        Assert.Equal(all.Data().ToJsonString(), first!["data"]!.ToJsonString());
        Assert.Equal("no-store", stream.Response.Headers.CacheControl!.ToString());

        await server.WritePodcastAsync("comes-later");
        var later = await stream.DataAsync();
        Assert.Equal(SampleServer.IdText(ContentKind.Podcast, SampleServer.Id(ContentKind.Podcast, "comes-later")), later.Each("id"));
        Assert.Equal(later.Text("next"), stream.LastEventId);
    }

    [Fact]
    public async Task Now_leaves_out_what_exists_and_a_body_comes_when_asked_for()
    {
        await using var stream = await StreamReader.OpenAsync(server, $"{Path}?since=now&include=resource");
        await server.WritePodcastAsync("only-new", "Only New");

        var change = (await stream.DataAsync()).Data().Single();
        Assert.Equal("Only New", change!["resource"].Text("title"));
    }

    [Fact]
    public async Task A_client_that_comes_back_with_its_last_id_misses_nothing_and_gets_nothing_twice()
    {
        string? id;
        await using (var stream = await StreamReader.OpenAsync(server, $"{Path}?since=now"))
        {
            await server.WritePodcastAsync("seen");
            Assert.Single((await stream.DataAsync()).Data());
            id = stream.LastEventId;
        }

        await server.WritePodcastAsync("missed-1");
        await server.WritePodcastAsync("missed-2");
        await using var again = await StreamReader.OpenAsync(server, $"{Path}?since=now&first=1", lastEventId: id);
        var ids = new List<string?>();
        for (var i = 0; i < 2; i++)
            ids.Add((await again.DataAsync()).Each("id"));
        Assert.Equal(((string[])["missed-1", "missed-2"]).Select(slug => SampleServer.IdText(ContentKind.Podcast, SampleServer.Id(ContentKind.Podcast, slug))), ids);
    }

    [Fact]
    public async Task All_who_listen_are_told_although_the_listener_was_cut_off()
    {
        var streams = new List<StreamReader>();
        for (var i = 0; i < 4; i++)
            streams.Add(await StreamReader.OpenAsync(server, $"{Path}?since=now"));
        await server.ExecuteAsync("""
            select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and query in ('listen podcast_revision', 'select revision from dataset')
            """);
        await server.WritePodcastAsync("told-to-all");
        foreach (var stream in streams)
        {
            Assert.Single((await stream.DataAsync()).Data());
            await stream.DisposeAsync();
        }
    }

    [Fact]
    public async Task Drafts_and_what_is_scheduled_come_to_those_with_the_scope_alone()
    {
        var (_, reader) = await server.AddKeyAsync("READ");
        var (_, editor) = await server.AddKeyAsync("DRAFT");
        foreach (var key in (string?[])[null, reader])
        {
            await using var stream = await StreamReader.OpenAsync(server, $"{Path}?include=resource,resource.guests,resource.links", key);
            Assert.DoesNotContain(AccessServer.Secret, (await stream.DataAsync()).ToJsonString(), StringComparison.OrdinalIgnoreCase);
        }

        await using var all = await StreamReader.OpenAsync(server, $"{Path}?include=resource", editor);
        Assert.Contains($"{AccessServer.Secret} Draft", (await all.DataAsync()).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_ends_when_its_key_is_revoked()
    {
        var (id, key) = await server.AddKeyAsync("DRAFT");
        await using var stream = await StreamReader.OpenAsync(server, $"{Path}?since=now", key);
        using var revoked = await server.SendAsync(HttpMethod.Delete, $"/v1/keys/{id}", RestServer.AdminKeyText);

        Assert.Null(await stream.NextAsync());
    }

    [Fact]
    public async Task A_quiet_stream_says_that_it_is_alive()
    {
        using var response = await server.Client.GetAsync($"{Path}?since=now", HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var text = new StringBuilder();
        var buffer = new byte[256];
        while (!text.ToString().EndsWith(":\n\n:\n\n", StringComparison.Ordinal))
            text.Append(Encoding.UTF8.GetString(buffer, 0, await body.ReadAsync(buffer, patience.Token)));

        Assert.StartsWith("retry: 2000\n\n", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_caller_has_so_many_streams_and_who_leaves_makes_room()
    {
        var (_, key) = await server.AddKeyAsync("READ");
        var streams = new List<StreamReader>();
        for (var i = 0; i < LiveServer.MaxStreams; i++)
            streams.Add(await StreamReader.OpenAsync(server, $"{Path}?since=now", key));
        using (var refused = await server.SendAsync(HttpMethod.Get, Path, key))
        {
            Assert.Equal(429, (int)refused.StatusCode);
            Assert.Equal(2, refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
            Assert.Contains("Live:MaxStreamsPerCaller", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        foreach (var stream in streams)
            await stream.DisposeAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (server.Gate.Open > 0)
            await Task.Delay(20, patience.Token);
        await (await StreamReader.OpenAsync(server, $"{Path}?since=now", key)).DisposeAsync();
    }

    [Fact]
    public async Task A_token_of_another_dataset_has_expired_and_nonsense_is_none()
    {
        await server.ProblemAsync($"{Path}?since={new ChangeToken(Guid.NewGuid(), 1, 0, Guid.Empty, 0)}", 410, "SYNC_TOKEN_EXPIRED");
        await server.ProblemAsync($"{Path}?since=nonsense", 400, "BAD_REQUEST");
        await server.ProblemAsync($"{Path}?include=nonsense", 400, "UNKNOWN_FIELD");
    }

    [Fact]
    public async Task Head_tells_the_type_and_ends()
    {
        using var head = await server.SendAsync(HttpMethod.Head, Path, null);

        Assert.Equal(200, (int)head.StatusCode);
        Assert.Equal("text/event-stream", head.Content.Headers.ContentType?.MediaType);
    }
}
