using PodcastApi.Server.Errors;
using PodcastApi.Server.Rest.Parameters;

namespace PodcastApi.Server.Access;

/// <summary>Refuses a query string where none has a meaning, rather than ignore it.</summary>
internal static class NoParameters
{
    /// <summary>A filter of endpoints.</summary>
    /// <exception cref="ApiException">There is a parameter.</exception>
    public static ValueTask<object?> CheckAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var errors = new RequestErrors();
        ParameterReader.Read(context.HttpContext.Request, [], errors);
        errors.ThrowIfAny();
        return next(context);
    }
}
