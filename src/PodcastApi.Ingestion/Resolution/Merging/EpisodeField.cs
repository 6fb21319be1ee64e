namespace PodcastApi.Ingestion.Resolution.Merging;

/// <summary>What sources may say of an episode, each from a source of its own.</summary>
internal enum EpisodeField
{
    Title,
    SourceTitle,
    Slug,
    Number,
    Type,
    PublishedOn,
    PublishedAt,
    Summary,
    Notes,
    Audio,
    Duration,
    Guid,
    PageUrl,
    ImageUrl,
    Aliases,
    People,
    Companies,
    Chapters,
    Transcripts,
}
