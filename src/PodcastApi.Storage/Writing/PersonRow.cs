using PodcastApi.Content;

namespace PodcastApi.Storage.Writing;

/// <summary>A person to be written. Without any credit, and host of nothing, a person does not stay.</summary>
public sealed record PersonRow
{
    public required Guid Id { get; init; }

    /// <summary>The slug it should have; a suffix is added when another person has it.</summary>
    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>The name as it is compared across sources.</summary>
    public required string NameKey { get; init; }

    public IReadOnlyList<string> AlternativeNames { get; init; } = [];

    public string? AboutHtml { get; init; }

    public string? AboutText { get; init; }

    public string? ImageUrl { get; init; }

    public IReadOnlyList<ProfileRow> Profiles { get; init; } = [];
}

/// <summary>A page of a person elsewhere.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Url">Absolute.</param>
public sealed record ProfileRow(ProfileKind Kind, string Url);
