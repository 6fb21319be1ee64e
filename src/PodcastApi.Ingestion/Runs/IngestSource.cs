namespace PodcastApi.Ingestion.Runs;

/// <summary>A place to read from, as the user or the configuration names it.</summary>
/// <param name="Location">A path or an http(s) URL.</param>
public sealed record IngestSource(string Location)
{
    /// <summary>What it is; null to find out.</summary>
    public IngestSourceKind? Kind { get; init; }

    /// <summary>The slug of the podcast that it tells of; null to find out.</summary>
    public string? Podcast { get; init; }

    /// <summary>How often a running server reads it again; null for the server's own rhythm.</summary>
    public TimeSpan? Interval { get; init; }
}

/// <summary>What a place to read from may be.</summary>
public enum IngestSourceKind
{
    /// <summary>A folder of Markdown, or one such file.</summary>
    Markdown,

    /// <summary>An RSS or Atom feed.</summary>
    Rss,

    /// <summary>A folder of plain text, or one such file.</summary>
    PlainText,

    /// <summary>A list of feeds (OPML).</summary>
    Opml,
}
