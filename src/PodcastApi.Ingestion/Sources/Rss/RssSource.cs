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
    private readonly List<Diagnostic> _repeats = [];

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
    public IReadOnlyList<Diagnostic> Diagnostics => [.. _reading.Diagnostics, .. _repeats];

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
    /// <param name="knownHash">The <see cref="DocumentDraft.RawHash"/> of the last reading by location; an item that still has it is given without its episode.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public async IAsyncEnumerable<DocumentDraft> ReadAsync(
        Func<string, ReadOnlyMemory<byte>?>? knownHash = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var known = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        await foreach (var item in _reading.ReadItemsAsync(cancellationToken).ConfigureAwait(false))
        {
            var document = RssTranslator.Translate(item, _reading.Feed, _options, knownHash);
            if (known.TryGetValue(document.Location, out var first))
            {
                if (first.Span.SequenceEqual(document.RawHash.Span))
                {
                    if (_repeats.Count == 0)
                        _repeats.Add(Repeated(item, $"The item '{document.Location}' stands in the feed more than once; it counts once."));
                    continue;
                }

                document = Another(document, item, known);
            }

            known.TryAdd(document.Location, document.RawHash);
            yield return document;
        }
    }

    public void Dispose() => _reading.Dispose();

    /// <summary>Another item with an identifier that is taken: it identifies neither.</summary>
    private DocumentDraft Another(DocumentDraft document, RssItem item, Dictionary<string, ReadOnlyMemory<byte>> known)
    {
        var location = new[] { item.Link, item.Enclosures.Count > 0 ? item.Enclosures[0].Url : null, item.Title }.FirstOrDefault(name => name is not null && !known.ContainsKey(name))
            ?? $"{document.Location}#{Convert.ToHexStringLower(document.RawHash.Span[..4])}";
        return document with
        {
            Location = location,
            Episode = document.Episode is null ? null : document.Episode with { Guid = null },
            Diagnostics = [.. document.Diagnostics, Repeated(item, $"'{document.Location}' identifies more than one item.")],
        };
    }

    private Diagnostic Repeated(RssItem item, string message) => new(
        DiagnosticSeverity.Warning, "item-twice", _options.Location, item.Line, item.Column, message, "Give each item a guid of its own.");
}
