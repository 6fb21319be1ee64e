using System.Buffers;
using System.Text.Json;

namespace PodcastApi.Server.Feeds;

/// <summary>Writes the chapters of an episode as Podcasting 2.0 has them: JSON chapters 1.2.</summary>
/// <remarks>https://github.com/Podcastindex-org/podcast-namespace/blob/main/chapters/jsonChapters.md</remarks>
internal static class ChaptersWriter
{
    public const string MediaType = "application/json+chapters";

    /// <summary>What is read of the episode.</summary>
    public sealed record Episode(string SourceTitle, FeedPodcastTitle Podcast, FeedAudio? Audio, IReadOnlyList<FeedChapter> Chapters);

    /// <summary>The podcast by its title alone.</summary>
    public sealed record FeedPodcastTitle(string Title);

    public static void Write(IBufferWriter<byte> target, Episode episode)
    {
        using var json = new Utf8JsonWriter(target, FeedJson.WriterOptions);
        json.WriteStartObject();
        json.WriteString("version", "1.2.0");
        json.WriteString("title", episode.SourceTitle);
        json.WriteString("podcastName", episode.Podcast.Title);
        FeedJson.WriteUnlessNull(json, "fileName", episode.Audio?.Url);
        json.WriteStartArray("chapters");
        foreach (var chapter in episode.Chapters)
        {
            json.WriteStartObject();
            json.WriteNumber("startTime", chapter.StartSeconds);
            if (chapter.EndSeconds is { } end)
                json.WriteNumber("endTime", end);
            json.WriteString("title", chapter.Title);
            FeedJson.WriteUnlessNull(json, "img", chapter.ImageUrl);
            FeedJson.WriteUnlessNull(json, "url", chapter.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
