namespace PodcastApi.Ingestion.Normalization.Links;

internal static class TextSites
{
    /// <summary>Underscores for blanks, and <c>/wiki/Title</c> for the script that serves it.</summary>
    public static void Wikipedia(UrlParts parts)
    {
        if (parts.Segment(0) is "w" or "wiki" && parts.Segment(1) is "index.php" or "" && parts.Parameter("title") is { } title && parts.Query.Count == 1)
            (parts.Segments, parts.Query) = (["wiki", .. title.Split('/').Select(Uri.EscapeDataString)], []);
        for (var i = 1; i < parts.Segments.Count; i++)
            parts.Segments[i] = parts.Segments[i].Replace("%20", "_", StringComparison.Ordinal);
    }

    /// <summary>A question is its number, whatever its title is by now.</summary>
    public static void StackExchange(UrlParts parts)
    {
        if (parts.Segment(0) is "q")
            parts.Segments[0] = "questions";
        if (parts.Segment(0) is "a" && parts.Segments.Count > 2)
            parts.Segments.RemoveRange(2, parts.Segments.Count - 2);
        if (parts.Segment(0) is not "questions" || parts.Segments.Count < 2 || !parts.Segment(1).All(char.IsAsciiDigit))
            return;
        parts.Segments = parts.Segments.Count > 3 && parts.Segment(3).All(char.IsAsciiDigit)
            ? ["a", parts.Segment(3)]
            : ["questions", parts.Segment(1)];
    }

    /// <summary>The abstract stands for the paper in every form and version.</summary>
    public static void Arxiv(UrlParts parts)
    {
        if (parts.Segment(0) is not ("abs" or "pdf" or "html") || parts.Segments.Count < 2)
            return;
        parts.Segments[0] = "abs";
        var last = parts.Segments[^1];
        if (last.EndsWith(".pdf", StringComparison.Ordinal))
            last = last[..^4];
        var version = last.LastIndexOf('v');
        parts.Segments[^1] = version > 0 && version < last.Length - 1 && last.AsSpan(version + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? last[..version] : last;
    }

    /// <summary>Identifiers heed no case (ISO 26324).</summary>
    public static void Doi(UrlParts parts)
    {
        for (var i = 0; i < parts.Segments.Count; i++)
            parts.Segments[i] = parts.Segments[i].ToLowerInvariant();
    }

    /// <summary>A book is its number.</summary>
    public static void Goodreads(UrlParts parts)
    {
        if (parts.Segment(0) is not "book" || parts.Segment(1) is not "show")
            return;
        var number = string.Concat(parts.Segment(2).TakeWhile(char.IsAsciiDigit));
        if (number.Length > 0)
            (parts.Segments, parts.Query) = (["book", "show", number], []);
    }

    /// <summary>A product is its number: <c>/dp/NUMBER</c>.</summary>
    public static void Amazon(UrlParts parts)
    {
        var at = parts.Segments.FindIndex(segment => segment is "dp" or "product");
        if (at < 0 || parts.Segment(at + 1).Length != 10)
            return;
        (parts.Segments, parts.Query) = (["dp", parts.Segment(at + 1).ToUpperInvariant()], []);
    }
}
