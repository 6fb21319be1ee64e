using PodcastApi.Content;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Fetching;
using PodcastApi.Ingestion.Sources;
using PodcastApi.Ingestion.Sources.Markdown;
using PodcastApi.Ingestion.Sources.PlainText;
using PodcastApi.Ingestion.Sources.Rss;
using PodcastApi.Ingestion.Sources.Xml;

namespace PodcastApi.Ingestion.Runs;

/// <summary>The formats: one row each.</summary>
internal static class SourceOpener
{
    /// <summary>Opens a source.</summary>
    /// <exception cref="RefusedException">There is nothing, or nothing that can be read.</exception>
    public static async Task<OpenedSource> OpenAsync(IngestSource source, IngestOptions options, CancellationToken cancellationToken)
    {
        // A list that is still one could not be read; to read it again says why.
        if (source.Kind == IngestSourceKind.Opml)
            await SourceLists.ReadAsync(source, options, cancellationToken);
        if (Uri.TryCreate(source.Location, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            return Rss(url, source, await FeedFetcher.FetchAsync(url, options.Fetching, cancellationToken));
        var path = Path.GetFullPath(source.Location);
        if (!File.Exists(path) && !Directory.Exists(path))
            throw Refuse("source-missing", source, "There is no such file or folder.", "Check the path; a relative one starts at the folder in which the command is run.");
        return (source.Kind ?? KindOf(path)) switch
        {
            IngestSourceKind.Markdown => Markdown(path, options),
            IngestSourceKind.PlainText => PlainText(path, options),
            IngestSourceKind.Rss or IngestSourceKind.Opml => Rss(path, source),
        };
    }

    /// <summary>A folder is Markdown unless it only holds text; of a file that is nothing known, the reader of feeds says what is wrong with it.</summary>
    private static IngestSourceKind KindOf(string path) => SourceFormatDetector.Detect(path) switch
    {
        SourceFormat.Markdown => IngestSourceKind.Markdown,
        SourceFormat.PlainText => IngestSourceKind.PlainText,
        SourceFormat.Feed or SourceFormat.Opml or SourceFormat.HtmlPage or SourceFormat.Unknown => Directory.Exists(path) ? IngestSourceKind.Markdown : IngestSourceKind.Rss,
    };

    private static OpenedSource PlainText(string path, IngestOptions options)
    {
        var folder = PlainTextFolder.Open(path, options.PlainText);
        return new OpenedSource
        {
            Location = path,
            Kind = SourceKind.PlainText,
            ListsEverything = true,
            Read = folder.ReadAsync,
            Podcast = () => null,
            Diagnostics = () => [],
        };
    }

    private static OpenedSource Markdown(string path, IngestOptions options)
    {
        var folder = MarkdownFolder.Open(path, options.Markdown);
        return new OpenedSource
        {
            Location = path,
            Kind = SourceKind.Markdown,
            ListsEverything = true,
            Read = folder.ReadAsync,
            Podcast = () => folder.Podcast,
            Diagnostics = () => folder.Diagnostics,
        };
    }

    private static OpenedSource Rss(string path, IngestSource source)
    {
        var feed = RssSource.Open(path, new XmlReadOptions { Location = source.Location });
        return Rss(path, feed, feed);
    }

    private static OpenedSource Rss(Uri url, IngestSource source, FetchedFeed fetched)
    {
        var feed = RssSource.Open(fetched.Body, new XmlReadOptions { Location = source.Location, BaseUrl = fetched.Url, ContentType = fetched.ContentType });
        return Rss(url.AbsoluteUri, feed, fetched);
    }

    /// <param name="location">By which the source is known.</param>
    /// <param name="feed">What is read; it closes its stream.</param>
    /// <param name="resource">What is to be closed at the end.</param>
    private static OpenedSource Rss(string location, RssSource feed, IDisposable resource) => new()
    {
        Location = location,
        Kind = SourceKind.Rss,
        ListsEverything = false,
        Read = feed.ReadAsync,
        Podcast = () => feed.Podcast,
        Diagnostics = () => feed.Diagnostics,
        Resource = resource,
    };

    private static RefusedException Refuse(string code, IngestSource source, string message, string hint) =>
        new(new Diagnostic(DiagnosticSeverity.Error, code, source.Location, null, null, message, hint));
}
