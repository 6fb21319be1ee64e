using System.Runtime.CompilerServices;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Sources.Xml;

namespace PodcastApi.Ingestion.Sources.Rss;

/// <summary>A feed as a source: the podcast, and a document for each item, one in memory at a time.</summary>
public sealed class RssSource : IDisposable
{
    private readonly RssReading _reading;
    private readonly XmlReadOptions _options;

    private RssSource(RssReading reading, XmlReadOptions options)
    {
        _reading = reading;
        _options = options;
    }

    /// <summary>The podcast as far as the feed was read; whole after the last document.</summary>
    public PodcastDraft Podcast
    {
        get
        {
            var podcast = RssTranslator.Translate(_reading.Feed);
            return podcast with { FeedUrl = podcast.FeedUrl ?? (_options.BaseUrl is { Scheme: "http" or "https" } url ? url.AbsoluteUri : null) };
        }
    }

    /// <summary>What was wrong with the feed as a whole so far; an error means that reading ended before the feed did, and what is missing says nothing.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _reading.Diagnostics;

    /// <summary>The address that the feed says it moved to (<c>itunes:new-feed-url</c>); null when it says none.</summary>
    public string? MovedTo => _reading.Feed.NewFeedUrl;

    /// <summary>The next page of a feed in pages (RFC 5005); null on the last.</summary>
    public string? NextPageUrl => _reading.Feed.NextUrl;

    /// <summary>Begins to read.</summary>
    /// <param name="stream">A document as it came; closed with the source.</param>
    /// <param name="options">Where it comes from, and the limits.</param>
    public static RssSource Open(Stream stream, XmlReadOptions options) => new(RssReader.Read(stream, options), options);

    /// <summary>Opens a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static RssSource Open(string path, XmlReadOptions options) =>
        Open(new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 64 * 1024 }), options);

    /// <summary>A document for each item in the feed's order. Of two items with one guid, the second is known by its link, file or title.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public async IAsyncEnumerable<DocumentDraft> ReadDocumentsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var known = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        await foreach (var item in _reading.ReadItemsAsync(cancellationToken))
        {
            var document = RssTranslator.Translate(item, _reading.Feed, _options.Location);
            if (known.TryGetValue(document.Location, out var first))
                document = Again(document, item, first, known);
            known.TryAdd(document.Location, document.RawHash);
            yield return document;
        }
    }

    public void Dispose() => _reading.Dispose();

    private DocumentDraft Again(DocumentDraft document, RssItem item, ReadOnlyMemory<byte> first, Dictionary<string, ReadOnlyMemory<byte>> known)
    {
        var isSame = first.Span.SequenceEqual(document.RawHash.Span);
        var location = new[] { item.Link, item.Enclosures.Count > 0 ? item.Enclosures[0].Url : null, item.Title }.FirstOrDefault(name => name is not null && !known.ContainsKey(name))
            ?? $"{document.Location}#{Convert.ToHexStringLower(document.RawHash.Span[..4])}";
        return document with
        {
            Location = location,
            // A guid that two items share identifies neither; the same item over again is none of its own.
            Episode = isSame || document.Episode is null ? null : document.Episode with { Guid = null },
            Diagnostics =
            [
                .. document.Diagnostics,
                new Diagnostic(DiagnosticSeverity.Warning, "item-twice", _options.Location, item.Line, item.Column,
                    isSame ? $"The item '{document.Location}' stands in the feed twice." : $"'{document.Location}' identifies more than one item.", "Give each item a guid of its own."),
            ],
        };
    }
}
