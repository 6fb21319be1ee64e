using PodcastApi.Content;

namespace PodcastApi.Query.Outcomes;

/// <summary>What became of a root.</summary>
public enum RootStatus
{
    /// <summary>It was found. A page is always found unless its owner is not.</summary>
    Found,

    /// <summary>There is no such thing, or it may not be seen.</summary>
    NotFound,

    /// <summary>The thing was deleted.</summary>
    Gone,

    /// <summary>The path is an old name, or the thing turned out to be another: <see cref="RootOutcome.Id"/> is what it is now.</summary>
    Moved,

    /// <summary>The slug stands for several episodes: <see cref="RootOutcome.Candidates"/>.</summary>
    Ambiguous,

    /// <summary>The token of changes is of another dataset, or too old: begin again without.</summary>
    TokenExpired,
}

/// <summary>What became of a root, and what is to be known beside its body.</summary>
public sealed record RootOutcome(RootStatus Status)
{
    /// <summary>Found, with nothing more to tell.</summary>
    public static RootOutcome Found { get; } = new(RootStatus.Found);

    /// <summary>Not there.</summary>
    public static RootOutcome NotFound { get; } = new(RootStatus.NotFound);

    /// <summary>The id of the one thing found, or of what it is now; null for pages and lists.</summary>
    public EntityId? Id { get; init; }

    /// <summary>The facts of a page that was written as an array; null otherwise.</summary>
    public PageInfo? Page { get; init; }

    /// <summary>The episodes that an ambiguous slug may mean.</summary>
    public IReadOnlyList<EpisodeCandidate> Candidates { get; init; } = [];

    /// <summary>The token that continues a page of changes; null otherwise.</summary>
    public string? NextToken { get; init; }

    /// <summary>The words that a search probably meant and was made with, since those given are found nowhere; null otherwise.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>Whether there are more changes already.</summary>
    public bool HasMore { get; init; }

    /// <summary>How many items a page or list has.</summary>
    public int Count { get; init; }
}

/// <summary>An episode that an ambiguous slug may mean.</summary>
public sealed record EpisodeCandidate(EntityId Id, string Podcast, string Slug, string Title);

/// <summary>The facts of a page; what was not asked for is false or null.</summary>
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor, long? TotalCount);
