using NpgsqlTypes;

namespace PodcastApi.Storage.Entities;

/// <summary>A show.</summary>
public sealed class Podcast
{
    public Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public string? Language { get; init; }

    public string? Author { get; init; }

    public string? WebsiteUrl { get; init; }

    public string? FeedUrl { get; init; }

    public string? ImageUrl { get; init; }

    public bool? Explicit { get; init; }

    public required string[] Categories { get; init; }

    /// <summary><c>podcast:guid</c>.</summary>
    public string? Guid { get; init; }

    public required string TimeZone { get; init; }

    /// <summary>Made up from a feed's title or a folder's name, until evidence ties it to another.</summary>
    public bool Provisional { get; init; }

    public int EpisodeCount { get; init; }

    /// <summary>What full text is sought in; made by the database.</summary>
    public NpgsqlTsVector Search { get; init; } = null!;

    /// <summary>The title or name as words, for suggestions; made by the database.</summary>
    public string SearchKey { get; init; } = "";

    public required byte[] ContentHash { get; init; }

    public long Revision { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>A person who runs a show.</summary>
public sealed class PodcastHost
{
    public Guid PodcastId { get; init; }

    public Guid PersonId { get; init; }

    public int Position { get; init; }
}

/// <summary>What the sources call a season.</summary>
public sealed class SeasonTitle
{
    public Guid PodcastId { get; init; }

    public int Number { get; init; }

    public required string Title { get; init; }
}

/// <summary>A season with at least one visible episode.</summary>
public sealed class Season
{
    public Guid PodcastId { get; init; }

    public int Number { get; init; }

    public string? Title { get; init; }

    public int EpisodeCount { get; init; }

    public DateTimeOffset? FirstPublishedAt { get; init; }

    public DateTimeOffset? LastPublishedAt { get; init; }
}
