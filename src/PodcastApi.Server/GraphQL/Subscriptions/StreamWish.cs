using Microsoft.Net.Http.Headers;
using PodcastApi.Server.Live;

namespace PodcastApi.Server.GraphQL.Subscriptions;

/// <summary>Whether a client takes server-sent events.</summary>
internal enum StreamWish
{
    /// <summary>It does not say so.</summary>
    None,

    /// <summary>It takes them beside JSON: for what cannot be answered otherwise.</summary>
    Also,

    /// <summary>It takes nothing else.</summary>
    Only,
}

/// <summary>Reads the wish from <c>Accept</c> (RFC 9110 section 12.5.1). Events must be named: who takes anything takes JSON.</summary>
internal static class StreamWishes
{
    public static StreamWish Of(HttpRequest request)
    {
        var header = request.Headers.Accept;
        // Nearly no client says so.
        if (!header.ToString().Contains(EventStream.MediaType, StringComparison.OrdinalIgnoreCase))
            return StreamWish.None;
        if (!MediaTypeHeaderValue.TryParseList(header, out var ranges) || !ranges.Any(range => IsTaken(range, EventStream.MediaType)))
            return StreamWish.None;
        return ranges.Any(range => IsTaken(range, "application/json") || IsTaken(range, "application/graphql-response+json") || range is { MatchesAllSubTypes: true, Quality: not 0 })
            ? StreamWish.Also
            : StreamWish.Only;
    }

    private static bool IsTaken(MediaTypeHeaderValue range, string type) => range.Quality is not 0 && range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase);
}
