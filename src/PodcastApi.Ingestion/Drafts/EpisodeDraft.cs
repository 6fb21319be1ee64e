using PodcastApi.Content;

namespace PodcastApi.Ingestion.Drafts;

/// <summary>
/// What one document says of one episode, before anything is known of other documents: plain values, nothing looked up.
/// A null or an empty list means that the document does not say. Serialised as JSON beside the document, so that an
/// episode can be put together again from all that is said of it.
/// </summary>
public sealed record EpisodeDraft
{
    /// <summary>The title as the source wrote it, markup removed.</summary>
    public required string Title { get; init; }

    /// <summary>The title without the show's name, a number and guests, where <see cref="Title"/> holds them; null when it holds nothing else.</summary>
    public string? CleanTitle { get; init; }

    /// <summary>The feed's <c>guid</c>.</summary>
    public string? Guid { get; init; }

    /// <summary>The front matter's slug, else the folder or file name, when the document is a file of its own.</summary>
    public string? Slug { get; init; }

    /// <summary>Other paths that lead to the episode (front matter <c>aliases</c>), each with a leading slash.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public int? Season { get; init; }

    public int? Number { get; init; }

    public EpisodeType? Type { get; init; }

    /// <summary>The source marks the episode as not to be published yet.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The calendar day in the offset as written.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>The instant, when the source knows the time of day; null when it only knows the day.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>A short text about the episode: the source's own, else the first paragraphs before the first heading.</summary>
    public string? Summary { get; init; }

    public AudioDraft? Audio { get; init; }

    /// <summary>Whole seconds.</summary>
    public int? DurationSeconds { get; init; }

    /// <summary>The episode's page, absolute.</summary>
    public string? PageUrl { get; init; }

    public string? ImageUrl { get; init; }

    /// <summary>Everybody credited, in the order of the source; each person and role once.</summary>
    public IReadOnlyList<PersonDraft> People { get; init; } = [];

    /// <summary>The companies that the episode is about, the main one first.</summary>
    public IReadOnlyList<CompanyDraft> Companies { get; init; } = [];

    public ShowNotes Notes { get; init; } = ShowNotes.Empty;

    public IReadOnlyList<ChapterDraft> Chapters { get; init; } = [];

    /// <summary>A file of chapters (<c>podcast:chapters</c>) that the source only refers to.</summary>
    public string? ChaptersUrl { get; init; }

    public IReadOnlyList<TranscriptDraft> Transcripts { get; init; } = [];

    /// <summary>Front matter keys and feed elements that are not understood, kept as text under their dotted name.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = new Dictionary<string, string>();
}

/// <summary>The enclosure.</summary>
/// <param name="Url">Absolute, as written.</param>
/// <param name="MediaType">For example <c>audio/mpeg</c>.</param>
/// <param name="Bytes">The length in bytes; null when unknown or 0.</param>
public sealed record AudioDraft(string Url, string? MediaType, long? Bytes);

/// <summary>Somebody credited on an episode or a podcast.</summary>
public sealed record PersonDraft
{
    /// <summary>The name as written.</summary>
    public required string Name { get; init; }

    /// <summary>Other spellings of the name that are met: short first names, slips of the pen.</summary>
    public IReadOnlyList<string> AlternativeNames { get; init; } = [];

    public AppearanceRole Role { get; init; } = AppearanceRole.Guest;

    /// <summary>What the person is at that time, for example "Founder and CTO".</summary>
    public string? Title { get; init; }

    /// <summary>The company that the person works for at that time, as far as this document says.</summary>
    public string? Company { get; init; }

    /// <summary>Pages of the person, absolute.</summary>
    public IReadOnlyList<string> ProfileUrls { get; init; } = [];

    public string? ImageUrl { get; init; }

    /// <summary>Sanitised HTML of the "About" section.</summary>
    public string? AboutHtml { get; init; }

    public string? AboutText { get; init; }

    /// <summary>Which rule found the person: for example <c>front-matter</c>, <c>podcast:person</c>, <c>title</c>, <c>about</c>.</summary>
    public required string FoundBy { get; init; }
}

/// <summary>A company that an episode is about.</summary>
public sealed record CompanyDraft
{
    public required string Name { get; init; }

    /// <summary>Other names that the document uses for it.</summary>
    public IReadOnlyList<string> AlternativeNames { get; init; } = [];

    public string? AboutHtml { get; init; }

    public string? AboutText { get; init; }

    public string? WebsiteUrl { get; init; }

    /// <summary>Which rule found the company: for example <c>about</c>, <c>title</c>, <c>front-matter</c>, <c>prose</c>.</summary>
    public required string FoundBy { get; init; }
}

/// <summary>A chapter. Times are seconds from the start.</summary>
public sealed record ChapterDraft(double StartSeconds, double? EndSeconds, string Title, string? Url, string? ImageUrl);

/// <summary>A reference to a transcript.</summary>
public sealed record TranscriptDraft(string Url, string? MediaType, string? Language, string? Rel);
