using NpgsqlTypes;
using PodcastApi.Content;

namespace PodcastApi.Storage.Entities;

/// <summary>Somebody heard on a show.</summary>
public sealed class Person
{
    public Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>The name as it is compared across sources.</summary>
    public required string NameKey { get; init; }

    public required string[] AlternativeNames { get; init; }

    public string? AboutHtml { get; init; }

    public string? AboutText { get; init; }

    public string? ImageUrl { get; init; }

    /// <summary>Visible episodes with a credit of any role.</summary>
    public int EpisodeCount { get; init; }

    /// <summary>Visible episodes with a guest's credit.</summary>
    public int GuestEpisodeCount { get; init; }

    public bool Visible { get; init; }

    /// <summary>What full text is sought in; made by the database.</summary>
    public NpgsqlTsVector Search { get; init; } = null!;

    /// <summary>The title or name as words, for suggestions; made by the database.</summary>
    public string SearchKey { get; init; } = "";

    public required byte[] ContentHash { get; init; }

    public long Revision { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>A page of a person elsewhere.</summary>
public sealed class PersonProfile
{
    public Guid PersonId { get; init; }

    public int Position { get; init; }

    public ProfileKind Kind { get; init; }

    public required string Url { get; init; }
}

/// <summary>That a person worked for a company, as far as credits tell; the latest first.</summary>
public sealed class PersonCompany
{
    public Guid PersonId { get; init; }

    public Guid CompanyId { get; init; }

    public int Position { get; init; }

    public string? Title { get; init; }

    public DateOnly? FirstOn { get; init; }

    public DateOnly? LastOn { get; init; }
}
