using PodcastApi.Server.Errors;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Server.Access;

/// <summary>Guards the admin endpoints. Where no admin key is configured they do not exist for those without a key.</summary>
internal sealed class AdminFilter(KeyRing keys) : IEndpointFilter
{
    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Demand(context.HttpContext);
        return next(context);
    }

    /// <summary>Returns when the caller may.</summary>
    /// <exception cref="ApiException">404 when no admin key is configured, 401 without a key, 403 when it lacks the scope.</exception>
    public void Demand(HttpContext context)
    {
        var caller = Caller.Of(context);
        if (caller.Key is null && !keys.HasAdminKey)
            throw new ApiException(ErrorCode.NotFound, "Admin endpoints are off. Set PODCASTAPI_ADMIN_KEY and restart to have them.");
        caller.Demand(KeyScope.Admin);
    }
}
