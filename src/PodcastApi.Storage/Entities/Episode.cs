using NpgsqlTypes;
using PodcastApi.Content;

namespace PodcastApi.Storage.Entities;

/// <summary>One episode, whatever sources told of it.</summary>
public sealed class Episode
{
    public Guid Id { get; init; }

    public Guid PodcastId { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string SourceTitle { get; init; }

    public int? Season { get; init; }

    public int? Number { get; init; }

    public EpisodeType Type { get; init; }

    public EpisodeStatus Status { get; init; }

    public bool Visible { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public string? Summary { get; init; }

    public string? NotesHtml { get; init; }

    public string? NotesText { get; init; }

    public string? AudioUrl { get; init; }

    public string? AudioMediaType { get; init; }

    public long? AudioBytes { get; init; }

    public int? DurationSeconds { get; init; }

    public string? Guid { get; init; }

    public string? PageUrl { get; init; }

    public string? ImageUrl { get; init; }

    /// <summary>The episode's own image, else the podcast's.</summary>
    public string? ArtworkUrl { get; init; }

    public required string[] Aliases { get; init; }

    public required NpgsqlTsVector Search { get; init; }

    /// <summary>The title as words, for suggestions.</summary>
    public string SearchKey { get; init; } = "";

    /// <summary>The language that <see cref="Search"/> was made for.</summary>
    public string? SearchLanguage { get; init; }

    public required byte[] ContentHash { get; init; }

    public long Revision { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>A person's credit on an episode.</summary>
public sealed class Appearance
{
    public Guid Id { get; init; }

    public Guid EpisodeId { get; init; }

    public Guid PodcastId { get; init; }

    public Guid PersonId { get; init; }

    public Guid? CompanyId { get; init; }

    public AppearanceRole Role { get; init; }

    public int Position { get; init; }

    public required string CreditedAs { get; init; }

    public string? Title { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public bool Visible { get; init; }
}
