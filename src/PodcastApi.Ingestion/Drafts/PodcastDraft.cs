namespace PodcastApi.Ingestion.Drafts;

/// <summary>What a source says of the podcast itself (a feed's channel, a folder's <c>podcast.toml</c>). Null means that it does not say.</summary>
public sealed record PodcastDraft
{
    public string? Title { get; init; }

    public string? Slug { get; init; }

    public string? Description { get; init; }

    /// <summary>A BCP 47 tag.</summary>
    public string? Language { get; init; }

    public string? Author { get; init; }

    public string? WebsiteUrl { get; init; }

    /// <summary>The publisher's feed.</summary>
    public string? FeedUrl { get; init; }

    public string? ImageUrl { get; init; }

    public bool? Explicit { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary><c>podcast:guid</c>.</summary>
    public string? Guid { get; init; }

    /// <summary>An IANA time zone, in which dates without a time are taken.</summary>
    public string? TimeZone { get; init; }

    public IReadOnlyList<PersonDraft> Hosts { get; init; } = [];

    /// <summary>Names of seasons by number (<c>podcast:season name</c>).</summary>
    public IReadOnlyDictionary<int, string> SeasonTitles { get; init; } = new Dictionary<int, string>();
}
