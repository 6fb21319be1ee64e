using PodcastApi.Server.Rest.Parameters;

namespace PodcastApi.Server.Rest.Naming;

/// <summary>Sends a client on to where something is now: 301, which keeps the query string (RFC 9110 section 15.4.2).</summary>
internal static class Redirect
{
    /// <summary>The path of the same route with another value in one segment.</summary>
    public static string WithSegment(RestRequest request, string segment, string value)
    {
        var path = request.Route.Path.Split('/').Select(part => part == $"{{{segment}}}"
            ? Uri.EscapeDataString(value)
            : part.StartsWith('{') ? Uri.EscapeDataString(request.Segment(part.Trim('{', '}'))) : part);
        return $"{Paths.Base}/{string.Join('/', path)}";
    }

    /// <summary>Sends the client to a path of this server.</summary>
    /// <param name="request">The request.</param>
    /// <param name="path">The path.</param>
    /// <param name="without">A parameter that only the old address knows; null for none.</param>
    public static Task SendAsync(RestRequest request, string path, string? without = null)
    {
        var query = QueryPairs.Write(QueryPairs.Read(request.Http.Request).Where(pair => pair.Name != without));
        var response = request.Http.Response;
        response.StatusCode = StatusCodes.Status301MovedPermanently;
        response.Headers.Location = request.BaseUrl + path + query;
        response.Headers.CacheControl = "public, max-age=60";
        response.ContentLength = 0;
        return Task.CompletedTask;
    }
}
