using NpgsqlTypes;

namespace PodcastApi.Storage.Entities;

/// <summary>An organisation that an episode is about, or that a guest works for.</summary>
public sealed class Company
{
    public Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>The name as it is compared across sources.</summary>
    public required string NameKey { get; init; }

    public required string[] AlternativeNames { get; init; }

    public string? AboutHtml { get; init; }

    public string? AboutText { get; init; }

    public string? WebsiteUrl { get; init; }

    public string? ImageUrl { get; init; }

    /// <summary>Visible episodes about it.</summary>
    public int EpisodeCount { get; init; }

    public bool Visible { get; init; }

    /// <summary>What full text is sought in; made by the database.</summary>
    public NpgsqlTsVector Search { get; init; } = null!;

    /// <summary>The title or name as words, for suggestions; made by the database.</summary>
    public string SearchKey { get; init; } = "";

    public required byte[] ContentHash { get; init; }

    public long Revision { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>That an episode is about a company.</summary>
public sealed class EpisodeCompany
{
    public Guid EpisodeId { get; init; }

    public Guid CompanyId { get; init; }

    public Guid PodcastId { get; init; }

    public int Position { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public bool Visible { get; init; }
}
