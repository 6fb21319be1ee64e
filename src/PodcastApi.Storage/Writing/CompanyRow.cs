namespace PodcastApi.Storage.Writing;

/// <summary>A company to be written. One that no episode is about and nobody works for does not stay.</summary>
public sealed record CompanyRow
{
    public required Guid Id { get; init; }

    /// <summary>The slug it should have; a suffix is added when another company has it.</summary>
    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>The name as it is compared across sources.</summary>
    public required string NameKey { get; init; }

    public IReadOnlyList<string> AlternativeNames { get; init; } = [];

    public string? AboutHtml { get; init; }

    public string? AboutText { get; init; }

    public string? WebsiteUrl { get; init; }

    public string? ImageUrl { get; init; }
}
