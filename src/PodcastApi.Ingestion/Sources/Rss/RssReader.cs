using AngleSharp.Html.Parser;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Sources.Xml;

namespace PodcastApi.Ingestion.Sources.Rss;

/// <summary>
/// Reads RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom as they are met in the wild. Document type declarations are passed
/// over: nothing is ever fetched, and only HTML's entities and short literal ones are expanded.
/// </summary>
public static class RssReader
{
    /// <summary>Begins to read; items are read one by one as they are asked for. Never throws for what the bytes are: see <see cref="RssReading.Diagnostics"/>.</summary>
    /// <param name="stream">A document as it came, gzipped or not; closed with the reading.</param>
    /// <param name="options">Where it comes from, and the limits.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static RssReading Read(Stream stream, XmlReadOptions options) => new(stream, options);

    /// <summary>What is said of an element that no feed begins with.</summary>
    internal static Diagnostic NotAFeed(SourceElement root, string head, XmlReadOptions options)
    {
        if (root.Space == WellKnownNamespaces.Xhtml || root.Name.ToLowerInvariant() is "html" or "head" or "body" or "title" or "meta" or "div" or "p")
        {
            return new Diagnostic(DiagnosticSeverity.Error, "feed-is-html", options.Location, root.Line, root.Column, "This is an HTML page, not a feed.", Alternate(head, options.BaseUrl) is { } feed
                ? $"The page names its feed: {feed}"
                : "Name the feed's own address; the page does not name one.");
        }

        return new Diagnostic(DiagnosticSeverity.Error, "feed-root-unknown", options.Location, root.Line, root.Column, $"The document begins with <{root.Name}>, as no feed does.",
            root.Name.Equals("opml", StringComparison.OrdinalIgnoreCase) ? "This is a list of feeds (OPML); name it as one." : "Name an RSS or Atom document: it begins with <rss>, <rdf:RDF> or <feed>.");
    }

    private static string? Alternate(string head, Uri? baseUrl)
    {
        using var page = new HtmlParser().ParseDocument(head);
        var link = page.QuerySelectorAll("link[rel~=alternate][href]")
            .FirstOrDefault(link => link.GetAttribute("type") is "application/rss+xml" or "application/atom+xml");
        return link?.GetAttribute("href") is { } href ? SourceElementReader.Resolve(baseUrl, href)?.AbsoluteUri ?? href : null;
    }
}
