using Microsoft.Extensions.Options;
using PodcastApi.Server.Errors;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Server.Access;

/// <summary>
/// Finds out who asks, by the bearer token (RFC 6750), and refuses who may not, or asks too often. What a key was sent for is for its
/// holder alone, so no cache keeps it.
/// </summary>
internal sealed class AccessMiddleware(RequestDelegate next, KeyRing keys, RateLimits limits, IOptions<AccessOptions> options)
{
    private const string Scheme = "Bearer ";

    /// <summary>What is there for people and probes, and tells of no content.</summary>
    private static readonly PathString[] Open = ["/health", "/problems"];

    public async Task InvokeAsync(HttpContext context)
    {
        if (!Open.Any(path => context.Request.Path.StartsWithSegments(path)))
            await AdmitAsync(context);
        await next(context);
    }

    private async Task AdmitAsync(HttpContext context)
    {
        var caller = Caller.Anybody;
        if (Secret(context.Request) is { } secret)
        {
            caller = await keys.FindAsync(secret, context.RequestAborted)
                ?? throw new ApiException(ErrorCode.Unauthenticated, "The key is unknown, has expired or was revoked. Send another in the header 'Authorization: Bearer KEY'.");
            context.Features.Set(caller);
            context.Response.OnStarting(KeepPrivate, context.Response);
        }

        if (limits.Admit(context, caller) is { } wait)
            throw new ApiException(ErrorCode.RateLimited, "There were too many requests of this caller within a minute.") { RetryAfter = wait };
        if (options.Value.RequireKey && IsContent(context.Request.Path))
            caller.Demand(KeyScope.Read);
    }

    private static bool IsContent(PathString path) => path.StartsWithSegments(Rest.Paths.Base) || path.StartsWithSegments("/graphql");

    private static string? Secret(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
    }

    private static Task KeepPrivate(object state)
    {
        var headers = ((HttpResponse)state).Headers;
        headers.CacheControl = headers.CacheControl == "no-store" ? "no-store" : "private, no-store";
        return Task.CompletedTask;
    }
}
