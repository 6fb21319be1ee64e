using PodcastApi.Content;

namespace PodcastApi.Storage.Writing;

/// <summary>An episode to be written, with all that it owns. Positions follow from the order of the lists.</summary>
public sealed record EpisodeRow
{
    public required Guid Id { get; init; }

    public required Guid PodcastId { get; init; }

    /// <summary>The slug it should have; a suffix is added when another episode of the podcast has it.</summary>
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string SourceTitle { get; init; }

    public int? Season { get; init; }

    public int? Number { get; init; }

    public EpisodeType Type { get; init; }

    public EpisodeStatus Status { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public string? Summary { get; init; }

    public string? NotesHtml { get; init; }

    public string? NotesText { get; init; }

    public string? AudioUrl { get; init; }

    public string? AudioMediaType { get; init; }

    public long? AudioBytes { get; init; }

    public int? DurationSeconds { get; init; }

    /// <summary>The feed's <c>guid</c>.</summary>
    public string? Guid { get; init; }

    /// <summary>The episode's page, absolute.</summary>
    public string? PageUrl { get; init; }

    public string? ImageUrl { get; init; }

    /// <summary>Front-matter aliases, each with a leading slash.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Other absolute URLs of the episode's page: canonical forms, earlier addresses.</summary>
    public IReadOnlyList<string> PageUrls { get; init; } = [];

    public IReadOnlyList<AppearanceRow> Appearances { get; init; } = [];

    /// <summary>Ids of the companies that the episode is about, the main one first.</summary>
    public IReadOnlyList<Guid> Companies { get; init; } = [];

    public IReadOnlyList<SectionRow> Sections { get; init; } = [];

    public IReadOnlyList<MentionRow> Mentions { get; init; } = [];

    public IReadOnlyList<ChapterRow> Chapters { get; init; } = [];

    public IReadOnlyList<TranscriptRow> Transcripts { get; init; } = [];

    public IReadOnlyList<EpisodeSourceRow> Sources { get; init; } = [];
}

/// <summary>A credit; a person has each role once.</summary>
/// <param name="Id">Of the natural key (episode, person, role).</param>
/// <param name="PersonId">Who.</param>
/// <param name="Role">As what.</param>
/// <param name="Position">From 1, among the credits of the same role.</param>
/// <param name="CreditedAs">The name as the source wrote it.</param>
/// <param name="Title">What the person was at that time.</param>
/// <param name="CompanyId">For whom the person worked at that time.</param>
public sealed record AppearanceRow(
    Guid Id, Guid PersonId, AppearanceRole Role, int Position, string CreditedAs, string? Title = null, Guid? CompanyId = null);

/// <summary>A headed part of the show notes; its position is its place in the list, from 1.</summary>
public sealed record SectionRow(string? Heading, SectionKind Kind, string Html, string Text);

/// <summary>A link in the show notes, or a list item that has none; its position is its place in the list, from 1.</summary>
/// <param name="Id">Of the natural key (episode, URL or text, how often it stood before).</param>
/// <param name="LinkId">Null when the source had lost the URL.</param>
/// <param name="Text">The visible text.</param>
/// <param name="Description">What follows the separator of a list item.</param>
/// <param name="UrlAsWritten">The URL as the source wrote it.</param>
/// <param name="Context">Whether it stands in a list.</param>
/// <param name="SectionPosition">The position of its section, from 1.</param>
/// <param name="ResolvedBy">How the URL came to be known when the source had lost it; null when the source told it.</param>
public sealed record MentionRow(
    Guid Id, Guid? LinkId, string Text, string? Description, string? UrlAsWritten, MentionContext Context, int? SectionPosition, string? ResolvedBy = null);

/// <summary>A chapter; its position is its place in the list, from 1.</summary>
public sealed record ChapterRow(double StartSeconds, double? EndSeconds, string Title, string? Url, string? ImageUrl);

/// <summary>A reference to a transcript.</summary>
public sealed record TranscriptRow(string Url, string? MediaType, string? Language, string? Rel);

/// <summary>A source that tells of the episode. <paramref name="LastSeenAt"/> alone never counts as a change.</summary>
/// <param name="Kind">Its format.</param>
/// <param name="Location">The document, as users may see it.</param>
/// <param name="Status">Of the document: <c>CURRENT</c>, <c>REFUSED</c> or <c>VANISHED</c>.</param>
/// <param name="MatchedBy">The rule that tied it to the episode.</param>
/// <param name="Confidence">How sure that is, from 0 to 1.</param>
/// <param name="Fields">What it supplied.</param>
/// <param name="LastSeenAt">When it was last there.</param>
public sealed record EpisodeSourceRow(
    SourceKind Kind, string Location, string Status, string MatchedBy, double Confidence, IReadOnlyList<string> Fields, DateTimeOffset LastSeenAt);
