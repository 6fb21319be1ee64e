namespace PodcastApi.Ingestion.Sources.Markdown;

/// <summary>How Markdown documents are read. Configured with the source.</summary>
public sealed record MarkdownOptions
{
    /// <summary>The most bytes of one file; a larger one is refused without being read. 16 MB unless told otherwise.</summary>
    public long MaxFileBytes { get; init; } = 16L * 1024 * 1024;

    /// <summary>Whether bare <c>http://</c> and <c>https://</c> addresses in running text are links, as on GitHub.</summary>
    public bool ReadBareUrls { get; init; } = true;

    /// <summary>The absolute URL of the site, which paths are resolved against; <c>siteUrl</c> of <c>podcast.toml</c> when null.</summary>
    public Uri? SiteUrl { get; init; }

    /// <summary>Where a time without an offset is taken; <c>timeZone</c> of <c>podcast.toml</c> when null, else UTC.</summary>
    public TimeZoneInfo? TimeZone { get; init; }
}
