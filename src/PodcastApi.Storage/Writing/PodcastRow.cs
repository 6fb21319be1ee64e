namespace PodcastApi.Storage.Writing;

/// <summary>A podcast to be written.</summary>
public sealed record PodcastRow
{
    public required Guid Id { get; init; }

    /// <summary>The slug it should have; a suffix is added when another podcast has it.</summary>
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>A BCP 47 tag.</summary>
    public string? Language { get; init; }

    public string? Author { get; init; }

    public string? WebsiteUrl { get; init; }

    public string? FeedUrl { get; init; }

    public string? ImageUrl { get; init; }

    public bool? Explicit { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary><c>podcast:guid</c>.</summary>
    public string? Guid { get; init; }

    /// <summary>An IANA time zone.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Made up until evidence ties it to another.</summary>
    public bool Provisional { get; init; }

    /// <summary>Ids of people, in order.</summary>
    public IReadOnlyList<Guid> Hosts { get; init; } = [];

    public IReadOnlyDictionary<int, string> SeasonTitles { get; init; } = new Dictionary<int, string>();

    /// <summary>Absolute URLs that are pages of the podcast, beside <see cref="WebsiteUrl"/> which may be a company's.</summary>
    public IReadOnlyList<string> PageUrls { get; init; } = [];
}
