using System.Buffers;
using System.Globalization;
using System.Text.Json;
using PodcastApi.Content;
using PodcastApi.Server.Rest;

namespace PodcastApi.Server.Feeds;

/// <summary>Writes a feed as JSON Feed 1.1; what it has no member for stands in the extension <c>_podcast</c>.</summary>
/// <remarks>https://www.jsonfeed.org/version/1.1/</remarks>
internal static class JsonFeedWriter
{
    public static void Write(IBufferWriter<byte> target, FeedChannel channel, IEnumerable<FeedEpisode> episodes)
    {
        using var json = new Utf8JsonWriter(target, FeedJson.WriterOptions);
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", channel.Title);
        json.WriteString("home_page_url", channel.SiteUrl);
        json.WriteString("feed_url", channel.SelfUrl);
        json.WriteString("description", channel.Description);
        FeedJson.WriteUnlessNull(json, "next_url", channel.NextUrl);
        FeedJson.WriteUnlessNull(json, "icon", channel.ImageUrl);
        if (channel.Hosts.Count > 0)
            WriteAuthors(json, channel.Hosts);
        else if (channel.Author is { } author)
            WriteAuthors(json, [new FeedPerson(author, null, [])]);
        FeedJson.WriteUnlessNull(json, "language", channel.Language);
        json.WriteStartArray("items");
        foreach (var episode in episodes)
            WriteItem(json, channel, episode);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, FeedChannel channel, FeedEpisode episode)
    {
        json.WriteStartObject();
        json.WriteString("id", episode.Guid ?? episode.Id);
        FeedJson.WriteUnlessNull(json, "url", episode.PageUrl);
        json.WriteString("title", episode.SourceTitle);
        // The format wants one of the two; an episode without notes has its summary, or an empty text.
        FeedJson.WriteUnlessNull(json, "content_html", episode.AbsoluteNotes);
        if (episode.NotesHtml is null)
            json.WriteString("content_text", episode.NotesText ?? episode.Summary ?? "");
        FeedJson.WriteUnlessNull(json, "summary", episode.Summary);
        FeedJson.WriteUnlessNull(json, "image", episode.ImageUrl);
        if (episode.PublishedAt is { } publishedAt)
            json.WriteString("date_published", FeedTime.Rfc3339(FeedTime.OnDay(publishedAt, episode.PublishedOn)));
        json.WriteString("date_modified", FeedTime.Rfc3339(new DateTimeOffset(episode.UpdatedAt)));
        if (episode.Appearances.Count > 0)
            WriteAuthors(json, [.. episode.Appearances.Select(credit => credit.Person with { Name = credit.CreditedAs })]);
        if (episode.Audio is { } audio)
            WriteAttachment(json, audio, episode.DurationSeconds);
        WriteExtension(json, channel, episode);
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<FeedPerson> people)
    {
        json.WriteStartArray("authors");
        foreach (var person in people)
        {
            json.WriteStartObject();
            json.WriteString("name", person.Name);
            FeedJson.WriteUnlessNull(json, "url", person.Url);
            FeedJson.WriteUnlessNull(json, "avatar", person.ImageUrl);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAttachment(Utf8JsonWriter json, FeedAudio audio, int? seconds)
    {
        json.WriteStartArray("attachments");
        json.WriteStartObject();
        json.WriteString("url", audio.Url);
        json.WriteString("mime_type", audio.MediaType ?? "application/octet-stream");
        if (audio.Bytes is { } bytes)
            json.WriteNumber("size_in_bytes", bytes);
        if (seconds is { } duration)
            json.WriteNumber("duration_in_seconds", duration);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteExtension(Utf8JsonWriter json, FeedChannel channel, FeedEpisode episode)
    {
        json.WriteStartObject("_podcast");
        json.WriteString("id", episode.Id);
        json.WriteString("podcast", episode.Podcast.Title);
        json.WriteString("podcast_url", channel.BaseUrl + Paths.Of(ContentKind.Podcast, episode.Podcast.Slug));
        json.WriteString("url", channel.BaseUrl + Paths.OfEpisode(episode.Podcast.Slug, episode.Slug));
        json.WriteString("type", episode.Type.ToLower(CultureInfo.InvariantCulture));
        if (episode.Season is { } season)
            json.WriteNumber("season", season);
        if (episode.Number is { } number)
            json.WriteNumber("episode", number);
        json.WriteStartArray("persons");
        foreach (var credit in episode.Appearances)
        {
            json.WriteStartObject();
            json.WriteString("name", credit.CreditedAs);
            json.WriteString("role", FeedRoles.Of(credit.Role));
            FeedJson.WriteUnlessNull(json, "title", credit.Title);
            FeedJson.WriteUnlessNull(json, "company", credit.Company?.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("companies");
        foreach (var company in episode.Companies)
            json.WriteStringValue(company.Name);
        json.WriteEndArray();
        if (episode.Chapters.Count > 0)
            json.WriteString("chapters_url", $"{channel.BaseUrl}{Paths.OfEpisode(episode.Podcast.Slug, episode.Slug)}/chapters.json");
        json.WriteStartArray("transcripts");
        foreach (var transcript in episode.Transcripts)
        {
            json.WriteStartObject();
            json.WriteString("url", transcript.Url);
            FeedJson.WriteUnlessNull(json, "type", transcript.MediaType);
            FeedJson.WriteUnlessNull(json, "language", transcript.Language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
