using NpgsqlTypes;
using PodcastApi.Content;

namespace PodcastApi.Storage.Entities;

/// <summary>One canonical URL.</summary>
public sealed class Link
{
    public Guid Id { get; init; }

    public required string Url { get; init; }

    public required string Host { get; init; }

    public LinkKind Kind { get; init; }

    /// <summary>The most frequent text of its visible mentions, else host and path.</summary>
    public required string Title { get; init; }

    /// <summary>Visible mentions.</summary>
    public int MentionCount { get; init; }

    /// <summary>Visible episodes that mention it.</summary>
    public int EpisodeCount { get; init; }

    /// <summary>What the URL is a page of, when it is one of ours.</summary>
    public ContentKind? TargetType { get; init; }

    public Guid? TargetId { get; init; }

    public bool Visible { get; init; }

    /// <summary>What full text is sought in; made by the database.</summary>
    public NpgsqlTsVector Search { get; init; } = null!;

    /// <summary>The title or name as words, for suggestions; made by the database.</summary>
    public string SearchKey { get; init; } = "";

    public required byte[] ContentHash { get; init; }

    public long Revision { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>A link, or the name of one, in the show notes of an episode.</summary>
public sealed class Mention
{
    public Guid Id { get; init; }

    public Guid EpisodeId { get; init; }

    public Guid PodcastId { get; init; }

    public int Position { get; init; }

    public int? SectionPosition { get; init; }

    public Guid? LinkId { get; init; }

    public required string Text { get; init; }

    public string? Description { get; init; }

    public string? UrlAsWritten { get; init; }

    public string? ResolvedBy { get; init; }

    public MentionContext Context { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public bool Visible { get; init; }
}

/// <summary>That an episode mentions a link at least once.</summary>
public sealed class LinkEpisode
{
    public Guid LinkId { get; init; }

    public Guid EpisodeId { get; init; }

    public Guid PodcastId { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public bool Visible { get; init; }
}
