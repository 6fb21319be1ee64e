using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace PodcastApi.Server.Tests.Rest;

public sealed class RunsTests(RestServer server) : IClassFixture<RestServer>, IAsyncLifetime
{
    public async Task InitializeAsync() => await server.ExecuteAsync("""
        delete from ingest_run;
        insert into ingest_run (id, status, trigger, started_at, finished_at, revision, sources, documents_read)
        select ('00000000-0000-0000-0000-00000000000' || n)::uuid, 'SUCCEEDED', 'cli', '2026-01-01Z'::timestamptz + n * interval '1 hour', null, n, '{a,b}', n
        from generate_series(1, 5) n;
        insert into diagnostic (run_id, position, severity, code, location, line, "column", message, hint)
        values ('00000000-0000-0000-0000-000000000003', 1, 'ERROR', 'TOML', 'a/b.md', 3, 7, 'A value is missing.', 'Write one.');
        """);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Runs_need_the_admin_key()
    {
        await server.ProblemAsync("/v1/ingest/runs", 401, "UNAUTHENTICATED");
        await server.ProblemAsync("/v1/ingest/runs/00000000-0000-0000-0000-000000000003", 401, "UNAUTHENTICATED");
    }

    [Fact]
    public async Task Runs_come_newest_first_in_pages_forwards_and_back()
    {
        var first = await GetAsync("/v1/ingest/runs?first=2&count=true");
        var second = await GetAsync(first["page"].Text("next")!);
        var third = await GetAsync(second["page"].Text("next")!);
        var back = await GetAsync(third["page"].Text("previous")!);

        Assert.Equal("5 4", first.Each("revision"));
        Assert.Equal(5, (int)first["page"]!["totalCount"]!);
        Assert.Equal("3 2", second.Each("revision"));
        Assert.Equal("1", third.Each("revision"));
        Assert.Null(third["page"]!["next"]);
        Assert.Equal("3 2", back.Each("revision"));
        Assert.Equal("2 1", (await GetAsync("/v1/ingest/runs?last=2")).Each("revision"));
        Assert.Equal("id status trigger startedAt finishedAt revision failure sources documents episodes", first.Data()[0].Keys());
    }

    [Fact]
    public async Task A_run_has_what_it_had_to_say()
    {
        var run = await GetAsync("/v1/ingest/runs/00000000-0000-0000-0000-000000000003");

        Assert.Equal("2026-01-01T03:00:00Z", run.Text("startedAt"));
        Assert.Equal(3, (int)run["documents"]!["read"]!);
        Assert.Equal("""{"severity":"ERROR","code":"TOML","location":"a/b.md","line":3,"column":7,"message":"A value is missing.","hint":"Write one."}""", run["diagnostics"]![0]!.ToJsonString());
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync("/v1/ingest/runs/nonsense")).StatusCode);
    }

    private async Task<JsonObject> GetAsync(string path)
    {
        using var response = await SendAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }

    private Task<HttpResponseMessage> SendAsync(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RestServer.AdminKeyText);
        return server.Client.SendAsync(request);
    }
}
