using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Sources.Markdown.FrontMatter;

/// <summary>Reads audio, duration, picture, chapters and transcripts from front matter.</summary>
internal sealed class FrontMatterMedia(FrontMatterLookup keys, ValueReader values)
{
    private static readonly string[] AudioEndings = [".mp3", ".m4a", ".ogg", ".opus", ".aac", ".flac", ".wav", ".mp4", ".m4b", ".oga"];

    /// <summary>The audio file.</summary>
    /// <param name="pageUrl">What <c>url</c> says when it is a page.</param>
    /// <param name="seconds">What <c>length</c> says when it is a time.</param>
    public AudioDraft? Audio(out string? pageUrl, out int? seconds)
    {
        var table = keys.Take(FrontMatterKeys.Audio);
        var ofAudio = table?.Value is MapValue map ? new FrontMatterLookup(map, FrontMatterKeys.Episodes) : null;
        var url = ofAudio is null ? values.Url(table) : values.Url(ofAudio.Take(FrontMatterKeys.Url) ?? ofAudio.Take(FrontMatterKeys.Audio));
        pageUrl = null;
        if (keys.Take(FrontMatterKeys.Url) is { } other)
        {
            var isPage = url is not null || FrontMatterText.Of(other.Value) is not { } text || !IsAudio(text.Trim());
            if (isPage)
                pageUrl = values.Url(other);
            else
                url = values.Url(other);
        }

        var type = values.Text(ofAudio?.Take(FrontMatterKeys.Type) ?? ofAudio?.Take(FrontMatterKeys.AudioType) ?? keys.Take(FrontMatterKeys.AudioType));
        var bytes = Length(ofAudio?.Take(FrontMatterKeys.Length) ?? keys.Take(FrontMatterKeys.Length), out seconds);
        return url is null ? null : new AudioDraft(url, type, bytes is 0 ? null : bytes);
    }

    public int? Duration()
    {
        var entry = keys.Take(FrontMatterKeys.Duration);
        if (values.Text(entry) is not { } text)
            return null;
        if (FrontMatterDuration.Read(text) is { } seconds)
            return seconds is >= 0.5 and < int.MaxValue ? (int)Math.Round(seconds) : null;
        values.Ignore<string>(entry!, entry!.Value, "seconds or a time such as 1:03:29");
        return null;
    }

    public string? Image()
    {
        var entry = keys.Take(FrontMatterKeys.Image);
        foreach (var item in ValueReader.Items(entry))
        {
            var text = item is MapValue map ? UrlIn(map) : FrontMatterText.Of(item);
            if (!string.IsNullOrWhiteSpace(text))
                return values.Url(text.Trim(), entry!.Key, item);
        }

        return null;
    }

    public IReadOnlyList<ChapterDraft> Chapters()
    {
        var entry = keys.Take(FrontMatterKeys.Chapters);
        if (entry is null)
            return [];
        // The address of a chapters file: kept, since nobody fetches it here.
        if (entry.Value is not ListValue list)
        {
            keys.Leave(entry);
            return [];
        }

        return [.. list.Items.Select(item => Chapter(entry, item)).OfType<ChapterDraft>().OrderBy(chapter => chapter.StartSeconds)];
    }

    public IReadOnlyList<TranscriptDraft> Transcripts()
    {
        var entry = keys.Take(FrontMatterKeys.Transcripts);
        // A transcript written out, or a mere "true", is no reference to one.
        if (entry?.Value is TextValue { Text: var written } && (written.AsSpan().Trim().ContainsAny(" \n\t") || !written.Contains('/', StringComparison.Ordinal)))
        {
            keys.Leave(entry);
            return [];
        }

        return [.. ValueReader.Items(entry).Select(item => Transcript(entry!, item)).OfType<TranscriptDraft>()];
    }

    /// <summary>Bytes; a time such as "1:03:29" is the duration.</summary>
    private long? Length(FrontMatterEntry? entry, out int? seconds)
    {
        seconds = null;
        if (entry?.Value is TextValue text && text.Text.Contains(':', StringComparison.Ordinal) && FrontMatterDuration.Read(text.Text) is { } time)
        {
            seconds = (int)Math.Round(time);
            return null;
        }

        return values.Number(entry);
    }

    private ChapterDraft? Chapter(FrontMatterEntry entry, FrontMatterValue item)
    {
        if (item is not MapValue map)
        {
            return FrontMatterText.Of(item) is { } line && TimeMarks.ReadLine(line) is { } chapter
                ? chapter
                : values.Ignore<ChapterDraft>(entry, item, "a table with start and title, or a text such as \"1:30 Title\"");
        }

        var start = Seconds(map, "start", "startTime", "time", "timestamp", "from");
        var title = Text(map, "title", "name", "label");
        return start is null || title is null
            ? values.Ignore<ChapterDraft>(entry, item, "a table with start and title")
            : new ChapterDraft(
                start.Value, Seconds(map, "end", "endTime", "to"), title, Resolved(entry, item, UrlIn(map)), Resolved(entry, item, Text(map, "image", "img")));
    }

    private TranscriptDraft? Transcript(FrontMatterEntry entry, FrontMatterValue item)
    {
        var map = item as MapValue;
        var written = map is null ? FrontMatterText.Of(item) : UrlIn(map);
        if (string.IsNullOrWhiteSpace(written))
            return values.Ignore<TranscriptDraft>(entry, item, "a URL, or a table with url and type");
        return Resolved(entry, item, written) is { } url
            ? new TranscriptDraft(url, map is null ? null : Text(map, "type"), map is null ? null : Text(map, "language", "lang"), map is null ? null : Text(map, "rel"))
            : null;
    }

    private string? Resolved(FrontMatterEntry entry, FrontMatterValue at, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : values.Url(text.Trim(), entry.Key, at);

    private static string? UrlIn(MapValue map) => Text(map, "url", "src", "href", "image", "path", "file");

    private static string? Text(MapValue map, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var entry in map.Entries)
            {
                if (FrontMatterKeys.Fold(entry.Key) == FrontMatterKeys.Fold(name) && FrontMatterText.Of(entry.Value)?.Trim() is { Length: > 0 } text)
                    return text;
            }
        }

        return null;
    }

    private static double? Seconds(MapValue map, params ReadOnlySpan<string> names) =>
        Text(map, names) is { } text ? FrontMatterDuration.Read(text) : null;

    private static bool IsAudio(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? url : url[..end];
        // Counting services put their own path around the file's: .../redirect.mp3/cdn.example/e9.mp3
        return AudioEndings.Any(ending => (path + "/").Contains(ending + "/", StringComparison.OrdinalIgnoreCase));
    }
}
