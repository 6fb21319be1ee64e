namespace PodcastApi.Ingestion.Sources.PlainText;

/// <summary>How plain text is read. Configured with the source.</summary>
public sealed record PlainTextOptions
{
    /// <summary>The most bytes of one file; a larger one is refused without being read. 16 MB unless told otherwise.</summary>
    public long MaxFileBytes { get; init; } = 16L * 1024 * 1024;
}
