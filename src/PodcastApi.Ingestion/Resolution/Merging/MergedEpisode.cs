using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;

namespace PodcastApi.Ingestion.Resolution.Merging;

/// <summary>An episode put together from all that is said of it; people, companies and links still by their names.</summary>
internal sealed record MergedEpisode
{
    public required string Title { get; init; }

    public required string SourceTitle { get; init; }

    /// <summary>The slug it should have.</summary>
    public required string Slug { get; init; }

    public int? Season { get; init; }

    public int? Number { get; init; }

    public EpisodeType Type { get; init; }

    public EpisodeStatus Status { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public string? Summary { get; init; }

    public ShowNotes Notes { get; init; } = ShowNotes.Empty;

    public AudioDraft? Audio { get; init; }

    public int? DurationSeconds { get; init; }

    public string? Guid { get; init; }

    public string? PageUrl { get; init; }

    /// <summary>Further addresses of the page.</summary>
    public IReadOnlyList<string> PageUrls { get; init; } = [];

    public string? ImageUrl { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public IReadOnlyList<PersonDraft> People { get; init; } = [];

    public IReadOnlyList<CompanyDraft> Companies { get; init; } = [];

    public IReadOnlyList<ChapterDraft> Chapters { get; init; } = [];

    public IReadOnlyList<TranscriptDraft> Transcripts { get; init; } = [];

    /// <summary>What each document supplied, in the order of the documents.</summary>
    public required IReadOnlyList<SuppliedFields> Sources { get; init; }
}

/// <summary>A document and the names of the fields that it supplied, sorted.</summary>
internal sealed record SuppliedFields(MemberDraft Member, IReadOnlyList<string> Fields);
