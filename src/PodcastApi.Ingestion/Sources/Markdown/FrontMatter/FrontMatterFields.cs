using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;

namespace PodcastApi.Ingestion.Sources.Markdown.FrontMatter;

/// <summary>What the keys of one document say, by meaning. Null or empty means that they do not say.</summary>
internal sealed record FrontMatterFields
{
    public required string Title { get; init; }

    public FrontMatterDate? Date { get; init; }

    public string? Slug { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public bool IsDraft { get; init; }

    public int? Season { get; init; }

    public int? Number { get; init; }

    public EpisodeType? Type { get; init; }

    public string? Summary { get; init; }

    public IReadOnlyList<PersonDraft> People { get; init; } = [];

    public IReadOnlyList<CompanyDraft> Companies { get; init; } = [];

    public AudioDraft? Audio { get; init; }

    public int? DurationSeconds { get; init; }

    public string? Guid { get; init; }

    public string? PageUrl { get; init; }

    public string? ImageUrl { get; init; }

    public IReadOnlyList<ChapterDraft> Chapters { get; init; } = [];

    public IReadOnlyList<TranscriptDraft> Transcripts { get; init; } = [];

    public IReadOnlyDictionary<string, string> Extra { get; init; } = new Dictionary<string, string>();
}
