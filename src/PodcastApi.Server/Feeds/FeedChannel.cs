namespace PodcastApi.Server.Feeds;

/// <summary>A feed without its items.</summary>
internal sealed record FeedChannel
{
    public required string Title { get; init; }

    /// <summary>Plain text.</summary>
    public required string Description { get; init; }

    /// <summary>The page that the feed belongs to.</summary>
    public required string SiteUrl { get; init; }

    /// <summary>The address of this feed, or of this page of it.</summary>
    public required string SelfUrl { get; init; }

    /// <summary>The page with older items (RFC 5005); null on the last.</summary>
    public string? NextUrl { get; init; }

    /// <summary>The page with newer items; null on the first.</summary>
    public string? PreviousUrl { get; init; }

    /// <summary>This server's root, without a slash at the end.</summary>
    public required string BaseUrl { get; init; }

    public string? Language { get; init; }

    public string? Author { get; init; }

    public string? ImageUrl { get; init; }

    public bool? Explicit { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary><c>podcast:guid</c>; null for what is not one podcast.</summary>
    public Guid? PodcastGuid { get; init; }

    /// <summary>Whether all items are of one podcast, so that they need not say of which.</summary>
    public bool IsPodcast { get; init; }

    /// <summary>When the newest of what it tells last changed.</summary>
    public DateTime? UpdatedAt { get; init; }

    public IReadOnlyList<FeedPerson> Hosts { get; init; } = [];

    /// <summary>Names of seasons by number.</summary>
    public IReadOnlyDictionary<int, string> SeasonTitles { get; init; } = new Dictionary<int, string>();
}
