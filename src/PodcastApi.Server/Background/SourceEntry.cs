using System.Globalization;
using PodcastApi.Ingestion.Runs;

namespace PodcastApi.Server.Background;

/// <summary>One source of a configuration, whatever file it stands in.</summary>
internal static class SourceEntry
{
    private static readonly (string Name, IngestSourceKind Kind)[] Kinds =
    [
        ("markdown", IngestSourceKind.Markdown), ("rss", IngestSourceKind.Rss), ("plain-text", IngestSourceKind.PlainText), ("opml", IngestSourceKind.Opml),
    ];

    /// <summary>Reads a source.</summary>
    /// <param name="value">The text of a key; null when it is absent.</param>
    /// <param name="problem">Makes the exception for a problem, with its place.</param>
    /// <param name="folder">What relative paths are relative to.</param>
    public static IngestSource Read(Func<string, string?> value, Func<string, Exception> problem, string folder)
    {
        if (value("location") is not { Length: > 0 } location)
            throw problem("A source needs a 'location': a folder, a file or an http(s) address.");
        var isUrl = Uri.TryCreate(location, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
        return new IngestSource(isUrl ? location : Path.GetFullPath(location, folder))
        {
            Kind = value("kind") is { } kind ? KindOf(kind, problem) : null,
            Podcast = value("podcast"),
            Interval = value("interval") is { } interval ? IntervalOf(interval, problem) : null,
        };
    }

    private static IngestSourceKind KindOf(string text, Func<string, Exception> problem)
    {
        foreach (var (name, kind) in Kinds)
        {
            if (string.Equals(name, text, StringComparison.OrdinalIgnoreCase))
                return kind;
        }

        throw problem($"'{text}' is no kind of source. It is one of {string.Join(", ", Kinds.Select(kind => kind.Name))}; leave it out to have it found.");
    }

    private static TimeSpan IntervalOf(string text, Func<string, Exception> problem) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var interval) && interval >= TimeSpan.Zero
            ? interval
            : throw problem($"'{text}' is no interval. Write hours:minutes:seconds, for example \"00:15:00\"; \"00:00:00\" reads the source at the start only.");
}
