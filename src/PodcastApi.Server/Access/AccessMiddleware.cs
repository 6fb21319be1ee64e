using Microsoft.Extensions.Options;
using PodcastApi.Server.Errors;

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

    /// <summary>What tells of the API, and of no content, where reading takes a key.</summary>
    private static readonly PathString[] Documentation = ["/openapi", "/swagger"];

    public Task InvokeAsync(HttpContext context)
    {
        if (!IsUnder(context, Open))
        {
            if (Secret(context.Request) is { } secret)
                return FindAsync(context, secret);
            Admit(context, Caller.Anybody);
        }

        return next(context);
    }

    private async Task FindAsync(HttpContext context, string secret)
    {
        Admit(context, await keys.FindAsync(secret, context.RequestAborted));
        await next(context);
    }

    private static bool IsUnder(HttpContext context, PathString[] roots)
    {
        foreach (var root in roots)
        {
            if (context.Request.Path.StartsWithSegments(root))
                return true;
        }

        return false;
    }

    private void Admit(HttpContext context, Caller? caller)
    {
        // A key that is none counts for its address: otherwise any nonsense would be a way around the limit.
        if (limits.Admit(context, caller ?? Caller.Anybody) is { } wait)
            throw new ApiException(ErrorCode.RateLimited, "There were too many requests of this caller within a minute.") { RetryAfter = wait };
        if (caller is null)
            throw new ApiException(ErrorCode.Unauthenticated, "The key is unknown, has expired or was revoked. Send another in the header 'Authorization: Bearer KEY'.");
        if (caller.Key is not null)
        {
            context.Features.Set(caller);
            context.Response.OnStarting(KeepPrivate, context.Response);
        }
        else if (options.Value.RequireKey && !IsUnder(context, Documentation))
        {
            throw new ApiException(ErrorCode.Unauthenticated, "Reading takes a key here: 'Authorization: Bearer KEY'.");
        }
    }

    /// <summary>The key that a request was sent with; null without one.</summary>
    public static string? Secret(HttpRequest request)
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
