using PodcastApi.Query.Roots;

namespace PodcastApi.Server.Rest.Naming;

/// <summary>What a request names: where to look, and what to do when nothing is there.</summary>
/// <param name="Lookup">How the thing is found.</param>
/// <param name="Words">The name in words, for errors: <c>the person 'ada-lovelace'</c>.</param>
internal sealed record ThingName(Lookup Lookup, string Words)
{
    /// <summary>The segment of the route that holds the name; null when a parameter does.</summary>
    public string? Segment { get; init; }

    /// <summary>The path under which the name is on record when it is an old one; null for ids, which never are.</summary>
    public string? RecordedPath { get; init; }

    /// <summary>The canonical path of the thing where the request tells it; null when the thing itself must.</summary>
    public string? CanonicalPath { get; init; }

    /// <summary>What to do about a name that is not known.</summary>
    public string Advice { get; init; } = "";
}
