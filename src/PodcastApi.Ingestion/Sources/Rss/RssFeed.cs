namespace PodcastApi.Ingestion.Sources.Rss;

/// <summary>
/// A feed's channel as the feed says it: values as written (white space around them removed), relative references
/// resolved where a base is known. RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom share it; elements are those of the RSS
/// Advisory Board's specification, Apple's podcast tags and the Podcasting 2.0 namespace.
/// </summary>
public sealed record RssFeed
{
    public RssFormat Format { get; init; }

    /// <summary>The version attribute of the root; null without one.</summary>
    public string? Version { get; init; }

    public string? Title { get; init; }

    /// <summary><c>link</c>, else <c>atom:link</c> with <c>rel="alternate"</c>.</summary>
    public string? Link { get; init; }

    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary><c>atom:link rel="self"</c>.</summary>
    public string? SelfUrl { get; init; }

    /// <summary>The next page of a feed in pages, <c>atom:link rel="next"</c> (RFC 5005).</summary>
    public string? NextUrl { get; init; }

    /// <summary><c>itunes:new-feed-url</c>, or <c>newLocation</c> of a redirect.</summary>
    public string? NewFeedUrl { get; init; }

    /// <summary>Markup.</summary>
    public string? Description { get; init; }

    public string? ItunesSummary { get; init; }

    public string? ItunesSubtitle { get; init; }

    public string? Language { get; init; }

    public string? Copyright { get; init; }

    public string? Generator { get; init; }

    public FeedDate? PubDate { get; init; }

    public FeedDate? LastBuildDate { get; init; }

    public string? ItunesAuthor { get; init; }

    public RssAuthor? ItunesOwner { get; init; }

    /// <summary><c>managingEditor</c>, <c>author</c>, <c>dc:creator</c>, <c>webMaster</c>, in this order.</summary>
    public IReadOnlyList<RssAuthor> Authors { get; init; } = [];

    /// <summary><c>itunes:image</c>, else <c>googleplay:image</c>, <c>podcast:image</c>.</summary>
    public string? ItunesImageUrl { get; init; }

    /// <summary><c>image</c>, else Atom's <c>logo</c> and <c>icon</c>, <c>media:thumbnail</c>.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>True for <c>yes</c>, <c>true</c> and <c>explicit</c>, false for <c>no</c>, <c>false</c> and <c>clean</c>.</summary>
    public bool? Explicit { get; init; }

    /// <summary><c>itunes:category</c>, each with its subcategories after it.</summary>
    public IReadOnlyList<string> ItunesCategories { get; init; } = [];

    /// <summary><c>category</c> and <c>dc:subject</c>.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary><c>itunes:type</c>: <c>episodic</c> or <c>serial</c>.</summary>
    public string? ItunesType { get; init; }

    public bool ItunesBlock { get; init; }

    public string? PodcastGuid { get; init; }

    public bool? PodcastLocked { get; init; }

    public string? PodcastMedium { get; init; }

    public string? FundingUrl { get; init; }

    public IReadOnlyList<RssPerson> Persons { get; init; } = [];

    /// <summary>Names of seasons met in items so far, by number (<c>podcast:season name</c>).</summary>
    public IReadOnlyDictionary<int, string> SeasonNames { get; init; } = new Dictionary<int, string>();
}

/// <summary>The family that a feed's root element belongs to.</summary>
public enum RssFormat
{
    /// <summary>RSS 0.91 to 2.0: <c>rss</c>.</summary>
    Rss,

    /// <summary>RSS 0.9 and 1.0: <c>rdf:RDF</c>, items beside the channel.</summary>
    Rdf,

    /// <summary>Atom 0.3 and 1.0: <c>feed</c>.</summary>
    Atom,
}

/// <summary>Somebody named in a feed's own words: <c>jane@example.org (Jane Doe)</c>.</summary>
/// <param name="Name">Null when only an address is given.</param>
/// <param name="Email">Null when only a name is given.</param>
public sealed record RssAuthor(string? Name, string? Email);

/// <summary><c>podcast:person</c>.</summary>
/// <param name="Name">The text of the element.</param>
/// <param name="Role">As written; the taxonomy's default is "host".</param>
/// <param name="Group">As written; the taxonomy's default is "cast".</param>
/// <param name="Href">A page of the person.</param>
/// <param name="ImageUrl">A picture of the person.</param>
public sealed record RssPerson(string Name, string? Role, string? Group, string? Href, string? ImageUrl)
{
    /// <summary><c>papi:title</c>: what the person is at that time. Feeds of this program have it.</summary>
    public string? Title { get; init; }

    /// <summary><c>papi:company</c>: whom the person works for at that time.</summary>
    public string? Company { get; init; }
}
