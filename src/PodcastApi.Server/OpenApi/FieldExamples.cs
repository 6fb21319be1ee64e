using System.Text.Json.Nodes;
using PodcastApi.Content;
using PodcastApi.Content.Model;

namespace PodcastApi.Server.OpenApi;

/// <summary>A value of each field as the sample content has it, for the examples of the document.</summary>
internal static class FieldExamples
{
    private static readonly Dictionary<string, JsonNode> Values = new(StringComparer.Ordinal)
    {
        ["Podcast.slug"] = "slow-query-club",
        ["Podcast.title"] = "Slow Query Club",
        ["Podcast.description"] = "Conversations with people who keep relational databases fast, boring and correct.",
        ["Podcast.language"] = "en",
        ["Podcast.author"] = "Mara Lindqvist",
        ["Podcast.websiteUrl"] = "https://slowquery.example",
        ["Podcast.feedUrl"] = "https://slowquery.example/feed.xml",
        ["Podcast.imageUrl"] = "https://slowquery.example/cover.png",
        ["Podcast.explicit"] = false,
        ["Podcast.categories"] = new JsonArray("Technology", "Science"),
        ["Season.number"] = 1,
        ["Season.title"] = "The first season",
        ["Season.episodeCount"] = 7,
        ["Season.firstPublishedAt"] = "2025-01-14T00:00:00Z",
        ["Season.lastPublishedAt"] = "2025-04-08T00:00:00Z",
        ["Feed.kind"] = "RSS",
        ["Feed.url"] = "http://localhost:5080/v1/podcasts/slow-query-club/feed.xml",
        ["Feed.mediaType"] = "application/rss+xml",
        ["Episode.slug"] = "s01e01-brinewright",
        ["Episode.title"] = "Brinewright",
        ["Episode.sourceTitle"] = "Brinewright with Jonas Weidmann",
        ["Episode.season"] = 1,
        ["Episode.number"] = 1,
        ["Episode.type"] = "FULL",
        ["Episode.status"] = "PUBLISHED",
        ["Episode.publishedAt"] = "2025-01-28T00:00:00Z",
        ["Episode.publishedOn"] = "2025-01-28",
        ["Episode.summary"] = "How eleven container ports share one PostgreSQL cluster.",
        ["Episode.notesHtml"] = "<p>A container port is a sorting problem with cranes attached.</p>",
        ["Episode.notesText"] = "A container port is a sorting problem with cranes attached.",
        ["Episode.durationSeconds"] = 3120,
        ["Episode.guid"] = "slow-query-club-s01e01",
        ["Episode.pageUrl"] = "https://slowquery.example/episodes/s01e01-brinewright/",
        ["Episode.imageUrl"] = "https://slowquery.example/s01e01.png",
        ["Episode.artworkUrl"] = "https://slowquery.example/s01e01.png",
        ["Episode.aliases"] = new JsonArray("/p/s01e01"),
        ["Audio.url"] = "https://slowquery.example/audio/s01e01.mp3",
        ["Audio.mediaType"] = "audio/mpeg",
        ["Audio.bytes"] = 49_920_000,
        ["Appearance.slug"] = "jonas-weidmann",
        ["Appearance.name"] = "Jonas Weidmann",
        ["Appearance.creditedAs"] = "Jonas Weidmann",
        ["Appearance.role"] = "GUEST",
        ["Appearance.position"] = 1,
        ["Appearance.title"] = "Staff Database Engineer",
        ["Person.slug"] = "jonas-weidmann",
        ["Person.name"] = "Jonas Weidmann",
        ["Person.aboutHtml"] = "<p>Jonas Weidmann has looked after databases for fifteen years.</p>",
        ["Person.aboutText"] = "Jonas Weidmann has looked after databases for fifteen years.",
        ["Person.imageUrl"] = "https://jonasweidmann.example/portrait.jpg",
        ["Person.episodeCount"] = 2,
        ["Profile.kind"] = "WEBSITE",
        ["Profile.url"] = "https://jonasweidmann.example/",
        ["Company.slug"] = "brinewright",
        ["Company.name"] = "Brinewright",
        ["Company.aboutHtml"] = "<p>Brinewright builds yard management software for container ports.</p>",
        ["Company.aboutText"] = "Brinewright builds yard management software for container ports.",
        ["Company.websiteUrl"] = "https://brinewright.example/",
        ["Company.imageUrl"] = "https://brinewright.example/logo.svg",
        ["Company.episodeCount"] = 3,
        ["Link.url"] = "https://www.postgresql.org/docs/current/using-explain.html",
        ["Link.host"] = "postgresql.org",
        ["Link.kind"] = "DOCUMENTATION",
        ["Link.title"] = "Using EXPLAIN",
        ["Link.mentionCount"] = 3,
        ["Link.episodeCount"] = 3,
        ["Mention.position"] = 4,
        ["Mention.section"] = "Links From The Episode",
        ["Mention.sectionPosition"] = 4,
        ["Mention.text"] = "Using EXPLAIN",
        ["Mention.description"] = "How to read a plan, node by node",
        ["Mention.url"] = "https://www.postgresql.org/docs/current/using-explain.html",
        ["Mention.urlAsWritten"] = "https://www.postgresql.org/docs/current/using-explain.html",
        ["Mention.resolvedBy"] = "sibling",
        ["Mention.context"] = "ITEM",
        ["Mention.host"] = "postgresql.org",
        ["Mention.kind"] = "DOCUMENTATION",
        ["Section.position"] = 2,
        ["Section.heading"] = "About Brinewright",
        ["Section.kind"] = "ABOUT_COMPANY",
        ["Section.text"] = "Brinewright builds yard management software for container ports.",
        ["Section.html"] = "<p>Brinewright builds yard management software for container ports.</p>",
        ["Chapter.startSeconds"] = 0.0,
        ["Chapter.endSeconds"] = 312.5,
        ["Chapter.title"] = "What a crane waits for",
        ["Chapter.url"] = "https://slowquery.example/episodes/s01e01-brinewright/#cranes",
        ["Chapter.imageUrl"] = "https://slowquery.example/s01e01-crane.png",
        ["Transcript.url"] = "https://slowquery.example/transcripts/s01e01.vtt",
        ["Transcript.mediaType"] = "text/vtt",
        ["Transcript.language"] = "en",
        ["Transcript.rel"] = "captions",
        ["EpisodeSource.kind"] = "MARKDOWN",
        ["EpisodeSource.location"] = "s01e01-brinewright/index.md",
        ["EpisodeSource.status"] = "CURRENT",
        ["EpisodeSource.matchedBy"] = "origin",
        ["EpisodeSource.confidence"] = 1.0,
        ["EpisodeSource.fields"] = new JsonArray("title", "publishedAt", "notes"),
        ["EpisodeSource.lastSeenAt"] = "2026-01-22T09:30:00Z",
    };

    /// <summary>The value of a field; null when the table lacks it.</summary>
    /// <param name="owner">The name of the type, or of the owned object.</param>
    /// <param name="field">The field.</param>
    public static JsonNode? Of(string owner, ScalarField field) => field switch
    {
        { Kind: ScalarKind.Id, IdKind: { } kind } => Id(kind),
        { Name: "revision" } => 12,
        { Name: "updatedAt" } => "2026-01-22T09:30:00Z",
        _ => Values.GetValueOrDefault($"{owner}.{field.Name}")?.DeepClone(),
    };

    /// <summary>The id of the example of a kind.</summary>
    public static string Id(ContentKind kind) => kind == ContentKind.Link
        ? Rest.Parameters.ParameterExamples.Link
        : EntityId.FromNaturalKey(kind, "example").ToString();
}
