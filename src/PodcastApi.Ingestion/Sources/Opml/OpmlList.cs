using PodcastApi.Ingestion.Diagnostics;

namespace PodcastApi.Ingestion.Sources.Opml;

/// <summary>A list of feeds.</summary>
public sealed record OpmlList
{
    /// <summary>The list's title; null when it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The feeds in the order of the list, each URL once.</summary>
    public IReadOnlyList<OpmlFeed> Feeds { get; init; } = [];

    /// <summary>What was wrong. An error means that there is no list, or not all of it.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>A feed in a list (an <c>outline</c> with <c>xmlUrl</c>).</summary>
/// <param name="Location">The feed's URL; a path when a list in a file names one, relative to the list.</param>
/// <param name="Title">As the list has it; null when it has none.</param>
/// <param name="WebsiteUrl"><c>htmlUrl</c>.</param>
/// <param name="Line">Where it stands.</param>
public sealed record OpmlFeed(string Location, string? Title, string? WebsiteUrl, int Line);
