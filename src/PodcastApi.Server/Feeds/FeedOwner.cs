namespace PodcastApi.Server.Feeds;

/// <summary>What a feed is of, a podcast, a person or a company: what <see cref="FeedSelections.Owner"/> reads.</summary>
internal sealed record FeedOwner
{
    public required string Slug { get; init; }

    /// <summary>The title or the name.</summary>
    public required string Title { get; init; }

    /// <summary>Plain text.</summary>
    public string? Description { get; init; }

    public string? Language { get; init; }

    public string? Author { get; init; }

    public string? WebsiteUrl { get; init; }

    /// <summary>The publisher's feed.</summary>
    public string? FeedUrl { get; init; }

    public string? ImageUrl { get; init; }

    public bool? Explicit { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary><c>podcast:guid</c> of the publisher's feed.</summary>
    public string? Guid { get; init; }

    public DateTime UpdatedAt { get; init; }

    public IReadOnlyList<FeedPerson> Hosts { get; init; } = [];

    public IReadOnlyList<FeedProfile> Profiles { get; init; } = [];

    public IReadOnlyList<FeedSeason> Seasons { get; init; } = [];
}

/// <summary>A season of a podcast.</summary>
internal sealed record FeedSeason(int Number, string? Title);
