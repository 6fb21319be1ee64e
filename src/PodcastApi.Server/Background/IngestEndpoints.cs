using PodcastApi.Ingestion.Runs;
using PodcastApi.Server.Access;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Http;

namespace PodcastApi.Server.Background;

/// <summary><c>POST /v1/ingest</c>: asks for a run; its state is read at the answered location.</summary>
internal static class IngestEndpoints
{
    public const string Path = "/v1/ingest";

    /// <summary>A run begins at once unless another is under way.</summary>
    private static readonly TimeSpan PatienceForStart = TimeSpan.FromSeconds(3);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, AnswerAsync).AddEndpointFilter(routes.ServiceProvider.GetRequiredService<AdminFilter>()).AddEndpointFilter(NoParameters.CheckAsync);

    private static async Task<IResult> AnswerAsync(HttpContext context, IngestQueue queue, ConfiguredSources configured, TimeProvider time)
    {
        var asked = await ReadAsync(context);
        var sources = asked?.Sources is { Count: > 0 } named
            ? [.. named.Select(location => new IngestSource(location) { Podcast = asked.Podcast })]
            : configured.All;
        if (sources.Count == 0)
        {
            throw new ApiException(ErrorCode.BadRequest, "No source is configured and the body names none. Send { \"sources\": [\"https://example.org/feed.xml\"] }.",
                new RequestError("Name at least one source.", Pointer: "/sources"));
        }

        var job = new IngestJob(sources, "api");
        queue.Add(job);
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            var run = await job.Started.Task.WaitAsync(PatienceForStart, time, context.RequestAborted);
            return Results.Accepted($"{Path}/runs/{run}", new IngestAnswer("RUNNING", run.ToString(), $"{Path}/runs/{run}"));
        }
        catch (Exception failure) when (failure is TimeoutException or TaskCanceledException && !context.RequestAborted.IsCancellationRequested)
        {
            return Results.Accepted($"{Path}/runs", new IngestAnswer("QUEUED", null, $"{Path}/runs"));
        }
    }

    private static async Task<IngestRequest?> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength is null or 0 && !context.Request.Headers.ContainsKey("Transfer-Encoding"))
            return null;
        var body = await JsonBody.ReadAsync(context, """{ "sources": ["https://example.org/feed.xml"] }""", "sources", "podcast");
        return new IngestRequest(body.Texts("sources"), body.Text("podcast"));
    }

    private sealed record IngestRequest(IReadOnlyList<string>? Sources, string? Podcast);

    private sealed record IngestAnswer(string Status, string? Run, string Url);
}
