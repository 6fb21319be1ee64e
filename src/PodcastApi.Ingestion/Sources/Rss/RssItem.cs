using PodcastApi.Ingestion.Diagnostics;

namespace PodcastApi.Ingestion.Sources.Rss;

/// <summary>An item of a feed (an entry in Atom) as the feed says it.</summary>
public sealed record RssItem
{
    public string? Title { get; init; }

    public string? ItunesTitle { get; init; }

    /// <summary><c>link</c>, else <c>atom:link rel="alternate"</c>, else a <c>guid</c> that is a permalink.</summary>
    public string? Link { get; init; }

    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>As written: what identifies an item may not depend on where the feed was read from.</summary>
    public string? Guid { get; init; }

    /// <summary><c>isPermaLink</c>; null when it is not written.</summary>
    public bool? GuidIsPermaLink { get; init; }

    /// <summary><c>pubDate</c>, else <c>dc:date</c>, <c>published</c>, <c>issued</c>, <c>updated</c>.</summary>
    public FeedDate? PubDate { get; init; }

    /// <summary>The date as written.</summary>
    public string? PubDateText { get; init; }

    /// <summary>Markup.</summary>
    public string? Description { get; init; }

    /// <summary>Markup: <c>content:encoded</c>, else Atom's <c>content</c>.</summary>
    public string? ContentEncoded { get; init; }

    public string? ItunesSummary { get; init; }

    public string? ItunesSubtitle { get; init; }

    /// <summary><c>author</c>, <c>dc:creator</c>, in this order.</summary>
    public IReadOnlyList<RssAuthor> Authors { get; init; } = [];

    public string? ItunesAuthor { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary><c>enclosure</c> and Atom's <c>link rel="enclosure"</c>, in order.</summary>
    public IReadOnlyList<RssEnclosure> Enclosures { get; init; } = [];

    /// <summary><c>media:content</c>, in groups or not, and the default <c>podcast:alternateEnclosure</c>.</summary>
    public IReadOnlyList<RssEnclosure> MediaContents { get; init; } = [];

    /// <summary><c>itunes:image</c>, else <c>googleplay:image</c>, <c>podcast:image</c>.</summary>
    public string? ItunesImageUrl { get; init; }

    /// <summary><c>media:thumbnail</c> and other pictures, an enclosed one among them.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>Seconds.</summary>
    public int? Duration { get; init; }

    public int? Season { get; init; }

    public string? SeasonName { get; init; }

    public int? Episode { get; init; }

    /// <summary><c>podcast:episode display</c>.</summary>
    public string? EpisodeDisplay { get; init; }

    public string? EpisodeType { get; init; }

    public bool? Explicit { get; init; }

    public bool ItunesBlock { get; init; }

    public IReadOnlyList<RssPerson> Persons { get; init; } = [];

    /// <summary><c>papi:company</c>: the companies that the episode is about. Feeds of this program have it.</summary>
    public IReadOnlyList<RssCompany> Companies { get; init; } = [];

    /// <summary><c>papi:summary</c>: the summary as plain text, whatever the notes say. Feeds of this program have it.</summary>
    public string? Summary { get; init; }

    public IReadOnlyList<RssTranscript> Transcripts { get; init; } = [];

    /// <summary><c>psc:chapters</c>; the first one counts.</summary>
    public IReadOnlyList<RssChapter> Chapters { get; init; } = [];

    /// <summary>A file of chapters: <c>podcast:chapters</c>, or a link to Podlove Simple Chapters.</summary>
    public string? ChaptersUrl { get; init; }

    public string? CommentsUrl { get; init; }

    /// <summary>What is not understood, as text under the prefixed name.</summary>
    public IReadOnlyDictionary<string, string> Extensions { get; init; } = new Dictionary<string, string>();

    /// <summary>The base of relative links in the notes.</summary>
    public Uri? Base { get; init; }

    public int Line { get; init; }

    public int Column { get; init; }

    /// <summary>SHA-256 of names, attributes and text.</summary>
    public ReadOnlyMemory<byte> Hash { get; init; }

    /// <summary>What was wrong in the item; with an error it is not to be used.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>A file that belongs to an item.</summary>
/// <param name="Url">Absolute where a base is known.</param>
/// <param name="Type">The media type as written; null when it is not.</param>
/// <param name="Length">Bytes; null when unknown or 0.</param>
/// <param name="Medium"><c>media:content medium</c>: audio, video, image or document.</param>
public sealed record RssEnclosure(string Url, string? Type, long? Length, string? Medium = null);

/// <summary><c>papi:company</c>.</summary>
/// <param name="Name">The text of the element.</param>
/// <param name="Href">The company's site.</param>
public sealed record RssCompany(string Name, string? Href);

/// <summary><c>podcast:transcript</c>.</summary>
public sealed record RssTranscript(string Url, string? Type, string? Language, string? Rel);

/// <summary><c>psc:chapter</c>.</summary>
/// <param name="Start">Seconds from the start.</param>
/// <param name="Title">Empty when the chapter has none.</param>
/// <param name="Href">A page about it.</param>
/// <param name="ImageUrl">A picture for it.</param>
public sealed record RssChapter(double Start, string Title, string? Href, string? ImageUrl);
