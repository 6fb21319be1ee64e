using PodcastApi.Content;

namespace PodcastApi.Ingestion.Resolution.Episodes;

/// <summary>
/// A list that tells of each episode once, so that no two of its documents are one episode: a folder of files that tell of one
/// episode each, a feed, or one file that tells of several.
/// </summary>
/// <param name="Source">The source.</param>
/// <param name="Kind">The format.</param>
/// <param name="File">The file of the source that tells of several; null for the source itself.</param>
internal readonly record struct Listing(long Source, SourceKind Kind, string? File)
{
    private const string Separator = ".txt#";

    /// <summary>The list that a document stands in, by the name that orders documents.</summary>
    public static Listing Of(long source, SourceKind kind, string name)
    {
        var end = kind == SourceKind.PlainText ? name.IndexOf(Separator, StringComparison.OrdinalIgnoreCase) : -1;
        return new Listing(source, kind, end < 0 ? null : name[..end]);
    }
}
