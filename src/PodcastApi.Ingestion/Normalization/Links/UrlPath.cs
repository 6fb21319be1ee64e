using System.Collections.Frozen;

namespace PodcastApi.Ingestion.Normalization.Links;

internal static class UrlPath
{
    /// <summary>File names that a server answers for the folder itself.</summary>
    private static readonly FrozenSet<string> DirectoryIndexes =
        FrozenSet.Create("index.html", "index.htm", "index.xhtml", "index.php", "index.shtml", "default.aspx");

    public static void RemoveDirectoryIndex(UrlParts parts)
    {
        if (parts.Query.Count > 0)
            return;
        while (parts.Segments.Count > 0 && (parts.Segments[^1].Length == 0 || DirectoryIndexes.Contains(parts.Segments[^1].ToLowerInvariant())))
            parts.Segments.RemoveAt(parts.Segments.Count - 1);
    }
}
