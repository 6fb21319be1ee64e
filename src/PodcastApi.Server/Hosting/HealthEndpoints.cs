namespace PodcastApi.Server.Hosting;

/// <summary>What an orchestrator asks.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health", (HttpContext context) => Answer(context, 200, "alive"));
        routes.MapGet("/health/ready", (HttpContext context, Readiness readiness) => readiness.IsReady
            ? Answer(context, 200, "ready")
            : Answer(context, 503, $"waiting for {readiness.WaitingFor}"));
    }

    private static Task Answer(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(new HealthAnswer(text), context.RequestAborted);
    }

    private sealed record HealthAnswer(string Status);
}
