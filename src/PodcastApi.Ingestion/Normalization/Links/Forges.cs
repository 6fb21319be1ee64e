namespace PodcastApi.Ingestion.Normalization.Links;

internal static class Forges
{
    /// <summary>Names heed no case; the default branch's root is the repository.</summary>
    public static void GitHub(UrlParts parts)
    {
        Repository(parts);
        if (parts.Segments.Count == 4 && parts.Segment(2) == "tree" && IsDefaultBranch(parts.Segment(3)))
            parts.Segments.RemoveRange(2, 2);
    }

    /// <summary>A raw file is the file: <c>/owner/repository/blob/branch/path</c>.</summary>
    public static void GitHubRaw(UrlParts parts)
    {
        if (parts.Segments.Count < 4)
            return;
        parts.Host = "github.com";
        var behindHeads = parts.Segment(2) == "refs" && parts.Segment(3) == "heads" && parts.Segments.Count > 5;
        if (behindHeads)
            parts.Segments.RemoveRange(2, 2);
        parts.Segments.Insert(2, "blob");
        parts.Query.Clear();
        Repository(parts);
    }

    /// <summary>Owner and name heed no case, and the name may end in ".git".</summary>
    public static void Repository(UrlParts parts)
    {
        for (var i = 0; i < parts.Segments.Count && i < 2; i++)
            parts.Segments[i] = parts.Segments[i].ToLowerInvariant();
        if (parts.Segments.Count == 2 && parts.Segments[1].EndsWith(".git", StringComparison.Ordinal))
            parts.Segments[1] = parts.Segments[1][..^4];
        if (parts.Segments.Count == 5 && parts.Segment(2) == "-" && parts.Segment(3) == "tree" && IsDefaultBranch(parts.Segment(4)))
            parts.Segments.RemoveRange(2, 3);
    }

    private static bool IsDefaultBranch(string branch) => branch is "main" or "master" or "HEAD";
}
