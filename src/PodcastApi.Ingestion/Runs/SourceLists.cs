using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Fetching;
using PodcastApi.Ingestion.Sources;
using PodcastApi.Ingestion.Sources.Opml;

namespace PodcastApi.Ingestion.Runs;

/// <summary>Puts the feeds of a list (OPML) in the list's place.</summary>
internal static class SourceLists
{
    /// <summary>The same sources with lists opened. A list that cannot be read stays, and opening it says why.</summary>
    public static async Task<IReadOnlyList<IngestSource>> ExpandAsync(IReadOnlyList<IngestSource> sources, IngestOptions options, CancellationToken cancellationToken)
    {
        var expanded = new List<IngestSource>();
        foreach (var source in sources)
        {
            if (!IsList(source))
            {
                expanded.Add(source);
                continue;
            }

            var list = source with { Kind = IngestSourceKind.Opml };
            try
            {
                var folder = Path.GetDirectoryName(Path.GetFullPath(source.Location)) ?? string.Empty;
                // A path in a list is relative to it; a URL stays one.
                expanded.AddRange((await ReadAsync(list, options, cancellationToken)).Feeds.Select(feed => new IngestSource(IsUrl(feed.Location) ? feed.Location : Path.Combine(folder, feed.Location))
                {
                    Kind = IngestSourceKind.Rss,
                    Interval = source.Interval,
                }));
            }
            catch (Exception mistake) when (mistake is RefusedException or IOException or UnauthorizedAccessException)
            {
                expanded.Add(list);
            }
        }

        return expanded;
    }

    /// <summary>Reads a list.</summary>
    /// <exception cref="RefusedException">It is none.</exception>
    public static async Task<OpmlList> ReadAsync(IngestSource source, IngestOptions options, CancellationToken cancellationToken)
    {
        OpmlList list;
        if (IsUrl(source.Location))
        {
            using var fetched = await FeedFetcher.FetchAsync(new Uri(source.Location), options.Fetching, cancellationToken);
            list = OpmlReader.Read(fetched.Body, options.Xml(source.Location) with { BaseUrl = fetched.Url, ContentType = fetched.ContentType });
        }
        else
        {
            list = OpmlReader.Read(File.OpenRead(source.Location), options.Xml(source.Location));
        }

        return list.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error ? throw new RefusedException(error) : list;
    }

    private static bool IsList(IngestSource source)
    {
        if (source.Kind is { } kind)
            return kind == IngestSourceKind.Opml;
        try
        {
            return File.Exists(source.Location) && SourceFormatDetector.Detect(source.Location) == SourceFormat.Opml;
        }
        catch (Exception mistake) when (mistake is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsUrl(string location) => Uri.TryCreate(location, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
}
