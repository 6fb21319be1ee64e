using Microsoft.OpenApi;
using static PodcastApi.Server.OpenApi.FixedSchemas;

namespace PodcastApi.Server.OpenApi;

/// <summary>OpenAPI's view of documents in formats of others that are JSON.</summary>
internal static class FeedSchemas
{
    /// <summary>JSON Feed 1.1 with the extension <c>_podcast</c>.</summary>
    public static IOpenApiSchema JsonFeed(ModelSchemas schemas) => schemas.Named("JsonFeed", () => Object(
        "A JSON Feed 1.1.",
        ("version", Text("The version of the format.")),
        ("title", Text("The name of the podcast, or of what else the feed is of.")),
        ("home_page_url", Text("The page that it belongs to.")),
        ("feed_url", Text("Its own address.")),
        ("description", Text("What it is about.")),
        ("next_url?", Text("The page with older items.")),
        ("icon?", Text("The cover.")),
        ("authors?", Authors("Who runs the show.")),
        ("language?", Text("The language, as a BCP 47 tag.")),
        ("items", Array("The episodes, newest first.", Object(
            "An episode.",
            ("id", Text("The publisher's guid, else the id.")),
            ("url?", Text("The publisher's page.")),
            ("title", Text("The title as it was published.")),
            ("content_html?", Text("The show notes as sanitised HTML.")),
            ("content_text?", Text("The show notes as text, where there is no HTML.")),
            ("summary?", Text("A short text.")),
            ("image?", Text("The episode's own image.")),
            ("date_published?", Text("When it came out.")),
            ("date_modified", Text("When it last changed here.")),
            ("authors?", Authors("Everybody credited.")),
            ("attachments?", Array("The audio.", Object(
                "A file.",
                ("url", Text("Where to get it.")),
                ("mime_type", Text("Its media type.")),
                ("size_in_bytes?", Number("Its length in bytes.")),
                ("duration_in_seconds?", Number("How long it is."))))),
            ("_podcast", Extension()))))));

    /// <summary>JSON chapters 1.2.</summary>
    public static IOpenApiSchema Chapters(ModelSchemas schemas) => schemas.Named("JsonChapters", () => Object(
        "The chapters of an episode.",
        ("version", Text("The version of the format.")),
        ("title", Text("The title of the episode.")),
        ("podcastName", Text("The title of the podcast.")),
        ("fileName?", Text("The audio file.")),
        ("chapters", Array("The chapters, first to last.", Object(
            "A chapter.",
            ("startTime", Number("When it begins, in seconds.")),
            ("endTime?", Number("When it ends, in seconds.")),
            ("title", Text("What it is about.")),
            ("img?", Text("A picture.")),
            ("url?", Text("A page.")))))));

    private static OpenApiSchema Extension() => Object(
        "What the format has no member for.",
        ("id", Text("The episode's id.")),
        ("podcast", Text("The title of the podcast.")),
        ("podcast_url", Text("The podcast in this API.")),
        ("url", Text("The episode in this API.")),
        ("type", Text("`full`, `trailer` or `bonus`.")),
        ("season?", Number("The season.")),
        ("episode?", Number("The number.")),
        ("persons", Array("Everybody credited.", Object(
            "A credit.",
            ("name", Text("The name as credited.")),
            ("role", Text("The role, in the words of `podcast:person`.")),
            ("title?", Text("What the person was at that time.")),
            ("company?", Text("Whom the person worked for at that time."))))),
        ("companies", Array("The companies that the episode is about.", Text("A name."))),
        ("chapters_url?", Text("The chapters, as JSON chapters.")),
        ("transcripts", Array("Where transcripts are to be had.", Object(
            "A transcript.",
            ("url", Text("Its address.")),
            ("type?", Text("Its media type.")),
            ("language?", Text("Its language, as a BCP 47 tag."))))));

    private static OpenApiSchema Authors(string description) => Array(description, Object(
        "A person.",
        ("name", Text("The name.")),
        ("url?", Text("A page of the person.")),
        ("avatar?", Text("A picture."))));

    private static OpenApiSchema Number(string description) => new() { Type = JsonSchemaType.Number, Description = description };
}
