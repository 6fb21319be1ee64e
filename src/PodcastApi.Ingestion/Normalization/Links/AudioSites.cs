namespace PodcastApi.Ingestion.Normalization.Links;

internal static class AudioSites
{
    /// <summary>Without the language before the path.</summary>
    public static void Spotify(UrlParts parts)
    {
        if (parts.Segment(0).StartsWith("intl-", StringComparison.Ordinal) || parts.Segment(0) == "embed")
            parts.Segments.RemoveAt(0);
    }

    /// <summary>Without the country and the name: <c>/podcast/id1?i=2</c>.</summary>
    public static void Apple(UrlParts parts)
    {
        var id = parts.Segments.FindLast(segment => segment.StartsWith("id", StringComparison.Ordinal) && segment.Length > 2 && char.IsAsciiDigit(segment[2]));
        if (id is null || !parts.Segments.Contains("podcast"))
            return;
        parts.Segments = ["podcast", id];
        parts.Query.RemoveAll(parameter => parameter.Key != "i");
    }
}
