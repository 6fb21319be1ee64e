using System.Xml;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Sources.Xml;

namespace PodcastApi.Ingestion.Sources.Opml;

/// <summary>Reads lists of feeds: OPML 1.0, 1.1 and 2.0, nested and damaged as programs export them.</summary>
public static class OpmlReader
{
    /// <summary>Reads a list. Never throws for what the bytes are: see <see cref="OpmlList.Diagnostics"/>.</summary>
    /// <param name="stream">A document as it came, gzipped or not; closed.</param>
    /// <param name="options">Where it comes from, and the limits; one item's limit is that of the list.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static OpmlList Read(Stream stream, XmlReadOptions options)
    {
        using (stream)
        {
            XmlSource? source = null;
            try
            {
                source = XmlSource.Open(stream, options);
                return Read(source, options);
            }
            catch (RefusedException refused)
            {
                return new OpmlList { Diagnostics = [.. source?.Diagnostics ?? [], refused.Diagnostic] };
            }
            catch (XmlException malformed) when (source is not null)
            {
                return new OpmlList { Diagnostics = [.. source.Diagnostics, source.Refuse(malformed).Diagnostic] };
            }
            catch (InvalidDataException)
            {
                return new OpmlList { Diagnostics = [new Diagnostic(DiagnosticSeverity.Error, "gzip-damaged", options.Location, null, null, "The list is compressed with gzip, and damaged.", "Export it again.")] };
            }
            finally
            {
                source?.Dispose();
            }
        }
    }

    private static OpmlList Read(XmlSource source, XmlReadOptions options)
    {
        source.Reader.MoveToContent();
        var root = new SourceElementReader(source.Reader, options.MaxItemCharacters, source.Log).Read(options.BaseUrl);
        if (!root.Name.Equals("opml", StringComparison.OrdinalIgnoreCase))
            throw Refused(root, options, "opml-root-unknown", $"The document begins with <{root.Name}>, as no list of feeds does.", "Name an OPML file, or name a feed as a feed.");
        if (root.IsTooLarge)
            throw Refused(root, options, "opml-too-large", $"The list has more than {options.MaxItemCharacters:N0} characters.", "Split it.");
        var diagnostics = new List<Diagnostic>();
        var feeds = Feeds(root, options, diagnostics);
        if (feeds.Count == 0)
            diagnostics.Add(Refused(root, options, "opml-empty", "The list names no feed.", "A feed is an <outline> with xmlUrl.").Diagnostic);
        var title = root.Children.Where(child => Is(child, "head")).SelectMany(head => head.Children).FirstOrDefault(child => Is(child, "title"))?.Text;
        return new OpmlList { Title = string.IsNullOrEmpty(title) ? null : title, Feeds = feeds, Diagnostics = [.. source.Diagnostics, .. diagnostics] };
    }

    private static List<OpmlFeed> Feeds(SourceElement root, XmlReadOptions options, List<Diagnostic> diagnostics)
    {
        var feeds = new List<OpmlFeed>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<SourceElement>(root.Children.Where(child => Is(child, "body") || Is(child, "outline")).Reverse());
        while (pending.TryPop(out var element))
        {
            foreach (var child in element.Children.Where(child => Is(child, "outline")).Reverse())
                pending.Push(child);
            if (LocationOf(element) is not { } written)
                continue;
            if (Resolve(written, options.BaseUrl) is not { } location)
                diagnostics.Add(Warn(element, options, "opml-url-invalid", $"'{written}' is no address of a feed; it was passed over.", "Write an http or https URL, or a path."));
            else if (!known.Add(location))
                diagnostics.Add(Warn(element, options, "opml-feed-twice", $"{location} stands in the list twice; it counts once.", "Remove one of them."));
            else
                feeds.Add(new OpmlFeed(location, element.Attribute("title") ?? element.Attribute("text"), element.Attribute("htmlUrl"), element.Line));
        }

        return feeds;
    }

    /// <summary><c>xmlUrl</c> in whatever case; some programs write <c>url</c> for feeds.</summary>
    private static string? LocationOf(SourceElement outline) =>
        outline.Attribute("xmlUrl") ?? (outline.Attribute("type")?.ToLowerInvariant() is "rss" or "atom" ? outline.Attribute("url") : null);

    private static string? Resolve(string written, Uri? baseUrl)
    {
        // "feed:" stands before a URL, or in place of its scheme.
        if (written.StartsWith("feed:", StringComparison.OrdinalIgnoreCase))
            written = written[5..] is var rest && rest.StartsWith("//", StringComparison.Ordinal) ? "http:" + rest : rest;
        if (baseUrl is { Scheme: "http" or "https" })
            return Uri.TryCreate(baseUrl, written, out var resolved) && resolved.Scheme is "http" or "https" ? resolved.AbsoluteUri : null;
        if (Uri.TryCreate(written, UriKind.Absolute, out var absolute) && !absolute.IsFile)
            return absolute.Scheme is "http" or "https" ? written : null;
        return absolute?.LocalPath ?? written;
    }

    private static bool Is(SourceElement element, string name) => element.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static RefusedException Refused(SourceElement at, XmlReadOptions options, string code, string message, string hint) =>
        new(new Diagnostic(DiagnosticSeverity.Error, code, options.Location, at.Line, at.Column, message, hint));

    private static Diagnostic Warn(SourceElement at, XmlReadOptions options, string code, string message, string hint) =>
        new(DiagnosticSeverity.Warning, code, options.Location, at.Line, at.Column, message, hint);
}
