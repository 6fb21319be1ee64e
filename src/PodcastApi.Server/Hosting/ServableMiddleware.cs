using Microsoft.Extensions.Options;
using PodcastApi.Server.Errors;

namespace PodcastApi.Server.Hosting;

/// <summary>
/// Holds back requests for content until there is some: the first answer after a first start is a full one, not an
/// empty list.
/// </summary>
internal sealed class ServableMiddleware(RequestDelegate next, Readiness readiness, IOptions<LimitOptions> limits, TimeProvider time)
{
    public Task InvokeAsync(HttpContext context) =>
        readiness.Servable.IsCompleted || !NeedsContent(context.Request.Path) ? next(context) : WaitAsync(context);

    private static bool NeedsContent(PathString path) => path == "/" || path.StartsWithSegments("/v1") || path.StartsWithSegments("/graphql");

    private async Task WaitAsync(HttpContext context)
    {
        try
        {
            await readiness.Servable.WaitAsync(TimeSpan.FromSeconds(limits.Value.FirstAnswerTimeoutSeconds), time, context.RequestAborted);
        }
        catch (TimeoutException)
        {
            throw new ApiException(ErrorCode.Timeout, $"The server is starting and waits for {readiness.WaitingFor}. Try again shortly; GET /health/ready tells.");
        }

        await next(context);
    }
}
