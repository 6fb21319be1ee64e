namespace PodcastApi.Ingestion.Normalization.Links;

internal static class VideoSites
{
    /// <summary>One form for watch, embed, shorts and live: <c>watch?v=</c> and nothing else; handles heed no case.</summary>
    public static void YouTube(UrlParts parts)
    {
        var id = parts.Segment(0) switch
        {
            "watch" => parts.Parameter("v") ?? parts.Segment(1),
            "embed" or "shorts" or "live" or "v" or "e" => parts.Segment(1),
            _ => "",
        };
        if (id.Length > 0 && id is not "videoseries")
            Watch(parts, id);
        else if (parts.Parameter("list") is { } list && parts.Segment(0) is "playlist" or "watch" or "embed")
            (parts.Segments, parts.Query) = (["playlist"], [new("list", Uri.EscapeDataString(list))]);
        else if (parts.Segment(0).StartsWith('@'))
            (parts.Segments, parts.Query) = ([parts.Segment(0).ToLowerInvariant(), .. Tab(parts.Segment(1))], []);
        else
            parts.Query.RemoveAll(parameter => parameter.Key is "si" or "feature" or "app" or "t" or "sub_confirmation");
    }

    /// <summary><c>youtu.be/ID</c></summary>
    public static void YouTubeShort(UrlParts parts)
    {
        parts.Host = "youtube.com";
        if (parts.Segment(0).Length > 0)
            Watch(parts, parts.Segment(0));
    }

    /// <summary>The player shows what the page shows.</summary>
    public static void Vimeo(UrlParts parts)
    {
        if (parts.Segment(0) == "video")
            parts.Segments.RemoveAt(0);
        parts.Host = "vimeo.com";
    }

    /// <summary>Channels heed no case.</summary>
    public static void Twitch(UrlParts parts)
    {
        if (parts.Segments.Count == 1)
            parts.Segments[0] = parts.Segments[0].ToLowerInvariant();
    }

    private static void Watch(UrlParts parts, string id) =>
        (parts.Segments, parts.Query, parts.Fragment) = (["watch"], [new("v", Uri.EscapeDataString(id))], "");

    private static string[] Tab(string tab) => tab is "" or "featured" or "about" ? [] : [tab];
}
