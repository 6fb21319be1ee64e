using PodcastApi.Content;
using PodcastApi.Ingestion.Curation;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Fetching;
using PodcastApi.Ingestion.Sources;
using PodcastApi.Ingestion.Sources.Markdown;
using PodcastApi.Ingestion.Sources.PlainText;
using PodcastApi.Ingestion.Sources.Rss;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Ingestion.Runs;

/// <summary>The formats: one row each.</summary>
internal static class SourceOpener
{
    /// <summary>The absolute path or URL by which a source is known, whatever it is.</summary>
    public static string LocationOf(IngestSource source) => UrlOf(source)?.AbsoluteUri ?? Path.GetFullPath(source.Location);

    /// <summary>Opens a source.</summary>
    /// <param name="source">What to open.</param>
    /// <param name="known">The source as the last run left it; null when there was none.</param>
    /// <param name="options">The limits.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="RefusedException">There is nothing, or nothing that can be read.</exception>
    public static async Task<OpenedSource> OpenAsync(IngestSource source, Source? known, IngestOptions options, CancellationToken cancellationToken)
    {
        // A list that is still one could not be read; to read it again says why.
        if (source.Kind == IngestSourceKind.Opml)
            await SourceLists.ReadAsync(source, options, cancellationToken);
        if (UrlOf(source) is { } url)
            return Rss(url, source, await SourceFetch.FetchAsync(url, known, options.Fetching, cancellationToken), options);
        var path = Path.GetFullPath(source.Location);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new FileInfo(path).LinkTarget is { } target
                ? Refuse("link-dangling", source, $"The link leads to {target}, which does not exist.", "Remove the link, or put the file where it leads.")
                : Refuse("source-missing", source, "There is no such file or folder.", "Check the path; a relative one starts at the folder in which the command is run.");
        }

        return (source.Kind ?? KindOf(path)) switch
        {
            IngestSourceKind.Markdown => Markdown(path, options),
            IngestSourceKind.PlainText => PlainText(path, options),
            IngestSourceKind.Rss or IngestSourceKind.Opml => Rss(path, source, options),
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
            Corrections = Corrections(path),
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
            Corrections = Corrections(path),
        };
    }

    private static CorrectionsToml? Corrections(string path) => Directory.Exists(path) ? CorrectionsToml.Load(path) : null;

    private static OpenedSource Rss(string path, IngestSource source, IngestOptions options) =>
        Rss(path, RssSource.Open(path, options.Xml(source.Location)), null);

    private static OpenedSource Rss(Uri url, IngestSource source, FetchedFeed fetched, IngestOptions options) =>
        Rss(url.AbsoluteUri, RssSource.Open(fetched.Body, options.Xml(source.Location) with { BaseUrl = fetched.Url, ContentType = fetched.ContentType }), fetched);

    /// <param name="location">By which the source is known.</param>
    /// <param name="feed">What is read; it closes its stream.</param>
    /// <param name="fetched">From where; null for a file.</param>
    private static OpenedSource Rss(string location, RssSource feed, FetchedFeed? fetched) => new()
    {
        Location = location,
        Kind = SourceKind.Rss,
        ListsEverything = false,
        Read = feed.ReadAsync,
        Podcast = () => feed.Podcast,
        Diagnostics = () => feed.Diagnostics,
        Fetched = fetched,
        Resource = feed,
    };

    private static Uri? UrlOf(IngestSource source) => Uri.TryCreate(source.Location, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;

    private static RefusedException Refuse(string code, IngestSource source, string message, string hint) =>
        new(new Diagnostic(DiagnosticSeverity.Error, code, source.Location, null, null, message, hint));
}
