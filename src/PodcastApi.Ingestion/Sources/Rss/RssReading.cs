using System.Runtime.CompilerServices;
using System.Xml;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Sources.Xml;

namespace PodcastApi.Ingestion.Sources.Rss;

/// <summary>A feed that is being read: forward only, one item in memory at a time.</summary>
public sealed class RssReading : IDisposable
{
    private const int MaxChannelElements = 10_000;

    private readonly Stream _stream;
    private readonly XmlReadOptions _options;
    private readonly List<SourceElement> _channel = [];
    private readonly Dictionary<int, string> _seasons = [];
    private readonly SourceElement _noRoot;
    private XmlSource? _source;
    private Diagnostic? _refusal;
    private SourceElement? _root;
    private RssFormat _format;
    private (int Elements, int Seasons, RssFeed? Feed) _feed;

    internal RssReading(Stream stream, XmlReadOptions options)
    {
        _stream = stream;
        _options = options;
        _noRoot = new SourceElement(WellKnownNamespaces.Unprefixed, "rss", 1, 1);
    }

    /// <summary>The channel as far as it was read: whole after the last item, since a few feeds describe themselves below their items.</summary>
    public RssFeed Feed
    {
        get
        {
            if (_feed.Feed is null || _feed.Elements != _channel.Count || _feed.Seasons != _seasons.Count)
                _feed = (_channel.Count, _seasons.Count, RssFeedReader.Read(_format, _root ?? _noRoot, _channel) with { SeasonNames = new Dictionary<int, string>(_seasons) });
            return _feed.Feed!;
        }
    }

    /// <summary>What was wrong with the feed so far; what concerns one item stands there. An error means that reading ended before the document did.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => [.. _source?.Diagnostics ?? [], .. _refusal is null ? (ReadOnlySpan<Diagnostic>)[] : [_refusal]];

    /// <summary>The items in the feed's order. Ends early, with a diagnostic, where the document cannot be read further.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public async IAsyncEnumerable<RssItem> ReadItemsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var elements = Elements().GetEnumerator();
        RssItemReader? reader = null;
        while (MoveNext(elements))
        {
            cancellationToken.ThrowIfCancellationRequested();
            reader ??= new RssItemReader(_format, _options.Location);
            var item = reader.Read(elements.Current);
            if (item is { Season: { } season, SeasonName: { } name })
                _seasons.TryAdd(season, name);
            yield return item;
            // The parser itself never waits: others get their turn between items.
            await Task.Yield();
        }
    }

    public void Dispose()
    {
        _source?.Dispose();
        _stream.Dispose();
    }

    private bool MoveNext(IEnumerator<SourceElement> elements)
    {
        try
        {
            return elements.MoveNext();
        }
        catch (RefusedException refused)
        {
            _refusal = refused.Diagnostic;
        }
        catch (XmlException malformed) when (_source is not null)
        {
            _refusal = _source.Refuse(malformed).Diagnostic;
        }
        catch (InvalidDataException)
        {
            _refusal = new Diagnostic(DiagnosticSeverity.Error, "gzip-damaged", _options.Location, null, null, "The document is compressed with gzip, and damaged.", "Fetch it again.");
        }

        return false;
    }

    /// <summary>Items and entries, wherever they stand: in the channel, or beside it in RSS 1.0.</summary>
    private IEnumerable<SourceElement> Elements()
    {
        _source = XmlSource.Open(_stream, _options);
        var xml = _source.Reader;
        var reader = new SourceElementReader(xml, _options.MaxItemCharacters, _source.Log);
        xml.MoveToContent();
        _root = reader.ReadStart(_options.BaseUrl);
        if (FormatOf(_root) is not { } format)
            throw new RefusedException(RssReader.NotAFeed(_root, _source.HeadText(), _options));
        _format = format;
        var parents = new Stack<SourceElement>();
        parents.Push(_root);
        xml.Read();
        while (!xml.EOF)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when IsItem(xml):
                    yield return reader.Read(BaseFor(parents.Peek()));
                    break;
                case XmlNodeType.Element when xml.LocalName.ToLowerInvariant() is "channel" or "redirect" && !xml.IsEmptyElement:
                    parents.Push(reader.ReadStart(parents.Peek().Base));
                    xml.Read();
                    break;
                case XmlNodeType.Element:
                    Keep(reader.Read(parents.Peek().Base));
                    break;
                case XmlNodeType.EndElement:
                    parents.Pop();
                    xml.Read();
                    break;
                default:
                    xml.Read();
                    break;
            }
        }
    }

    private void Keep(SourceElement element)
    {
        if (_channel.Count < MaxChannelElements && !element.IsTooLarge && !element.IsCut)
            _channel.Add(element);
    }

    /// <summary>A file has no address of its own: its relative links are meant against the feed's, or the site's.</summary>
    private Uri? BaseFor(SourceElement parent)
    {
        if (parent.Base is { } known)
            return known;
        return Uri.TryCreate(Feed.SelfUrl, UriKind.Absolute, out var self) ? self : Uri.TryCreate(Feed.Link, UriKind.Absolute, out var site) ? site : null;
    }

    private bool IsItem(XmlReader xml) =>
        xml.LocalName.Equals(_format == RssFormat.Atom ? "entry" : "item", StringComparison.OrdinalIgnoreCase)
        && WellKnownNamespaces.NameOf(xml.NamespaceURI, xml.Prefix) is WellKnownNamespaces.Unprefixed or WellKnownNamespaces.Atom;

    private static RssFormat? FormatOf(SourceElement root) => root.Name.ToLowerInvariant() switch
    {
        "rss" or "channel" => RssFormat.Rss,
        "rdf" => RssFormat.Rdf,
        "feed" => RssFormat.Atom,
        _ => null,
    };
}
