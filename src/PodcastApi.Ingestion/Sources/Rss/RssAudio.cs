using PodcastApi.Ingestion.Drafts;

namespace PodcastApi.Ingestion.Sources.Rss;

/// <summary>Chooses the file that is the episode among those that an item names: audio first, then video, never a picture.</summary>
internal static class RssAudio
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".mp3"] = "audio/mpeg",
        [".m4a"] = "audio/mp4",
        [".aac"] = "audio/aac",
        [".ogg"] = "audio/ogg",
        [".oga"] = "audio/ogg",
        [".opus"] = "audio/opus",
        [".wav"] = "audio/wav",
        [".flac"] = "audio/flac",
        [".weba"] = "audio/webm",
        [".m4b"] = "audio/mp4",
        [".mp4"] = "video/mp4",
        [".m4v"] = "video/mp4",
        [".mov"] = "video/quicktime",
        [".webm"] = "video/webm",
        [".ogv"] = "video/ogg",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".png"] = "image/png",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".pdf"] = "application/pdf",
    };

    public static AudioDraft? Choose(RssItem item)
    {
        var files = item.Enclosures.Concat(item.MediaContents).Select(enclosure => (enclosure, Type: TypeOf(enclosure))).ToList();
        var chosen = Find("audio/") ?? Find("video/")
            ?? item.Enclosures.FirstOrDefault(enclosure => TypeOf(enclosure) is null or "application/octet-stream" or "binary/octet-stream");
        return chosen is null ? null : new AudioDraft(chosen.Url, TypeOf(chosen), chosen.Length);

        RssEnclosure? Find(string family) => files.Find(file => file.Type?.StartsWith(family, StringComparison.OrdinalIgnoreCase) == true).enclosure;
    }

    /// <summary>As written when it says anything, else by the ending of the file's name.</summary>
    private static string? TypeOf(RssEnclosure enclosure)
    {
        var type = enclosure.Type?.Split(';')[0].Trim().ToLowerInvariant();
        if (enclosure.Medium is "image" or "document")
            return enclosure.Medium + "/*";
        if (type is not (null or "" or "application/octet-stream" or "binary/octet-stream"))
            return type;
        var path = Uri.TryCreate(enclosure.Url, UriKind.Absolute, out var url) ? url.AbsolutePath : enclosure.Url;
        return Types.GetValueOrDefault(Path.GetExtension(path)) ?? type;
    }
}
