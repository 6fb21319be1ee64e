using PodcastApi.Content;

namespace PodcastApi.Storage.Writing;

/// <summary>What an episode or a podcast says of a person or a company.</summary>
public sealed record ClaimRow
{
    /// <summary>The episode or podcast.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary><see cref="ContentKind.Person"/> or <see cref="ContentKind.Company"/>.</summary>
    public required ContentKind Kind { get; init; }

    public required Guid EntityId { get; init; }

    /// <summary>How much the name counts: those of the lowest rank are preferred.</summary>
    public short Rank { get; init; }

    /// <summary>As it is written.</summary>
    public required string Name { get; init; }

    public IReadOnlyList<string> AlternativeNames { get; init; } = [];

    /// <summary>A person's pages, a company's site; absolute, as written.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    public string? ImageUrl { get; init; }

    public string? AboutHtml { get; init; }

    public string? AboutText { get; init; }

    /// <summary>The day of the episode: the newest word counts.</summary>
    public DateOnly? SaidOn { get; init; }

    /// <summary>From when on it may be shown; null for never, as with drafts. What is shown now is shown from the beginning of time.</summary>
    public DateTimeOffset? VisibleFrom { get; init; }
}

/// <summary>All that is said of a person or a company, counted. What may not be shown yet counts only where nothing else is said.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Whose it is.</param>
/// <param name="Names">The names and how often they are used.</param>
/// <param name="AlternativeNames">Further names, each once.</param>
/// <param name="Urls">Pages and how often they are named.</param>
/// <param name="ImageUrl">The newest picture.</param>
/// <param name="AboutHtml">The newest text about it.</param>
/// <param name="AboutText">The text of it.</param>
public sealed record ClaimSummary(
    ContentKind Kind, Guid Id, IReadOnlyList<ClaimedName> Names, IReadOnlyList<string> AlternativeNames, IReadOnlyList<ClaimedUrl> Urls,
    string? ImageUrl, string? AboutHtml, string? AboutText);

/// <param name="Name">As it is written.</param>
/// <param name="Rank">The lowest rank under which it is used.</param>
/// <param name="Count">How often it is used.</param>
public sealed record ClaimedName(string Name, short Rank, int Count);

/// <param name="Url">Absolute, as written.</param>
/// <param name="Count">How often it is named.</param>
/// <param name="LastOn">When it was last named.</param>
public sealed record ClaimedUrl(string Url, int Count, DateOnly? LastOn);
