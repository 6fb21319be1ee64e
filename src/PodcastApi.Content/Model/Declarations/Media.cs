using static PodcastApi.Content.Model.FieldTraits;

namespace PodcastApi.Content.Model.Declarations;

/// <summary>What else belongs to an episode.</summary>
internal static class Media
{
    private static ScalarField Position
        => new("position", ScalarKind.Int, "position", FieldTraits.None, "Its place in the list.") { Exposure = Exposure.Internal };

    public static readonly ContentType Chapter = new(
        "Chapter", "chapter", "A chapter of an episode. Times are seconds from the start.",
        new ScalarField("startSeconds", ScalarKind.Float, "start_seconds", Filterable, "When it begins."),
        new ScalarField("endSeconds", ScalarKind.Float, "end_seconds", MayBeNull | Filterable, "When it ends, where the source says so."),
        Field.Text("title", "title", Filterable, "What it is about."),
        Field.Url("url", "url", MayBeNull | Filterable, "A page that belongs to it."),
        Field.Url("imageUrl", "image_url", MayBeNull | Filterable, "A picture that belongs to it."),
        Position)
    {
        KeyColumns = ["episode_id", "position"],
        OrderedBy = "position",
        ReferenceFields = ["startSeconds", "title"],
    };

    public static readonly ContentType Transcript = new(
        "Transcript", "transcript", "Where a transcript of an episode is to be had.",
        Field.Url("url", "url", Filterable, "Its address."),
        Field.Text("mediaType", "media_type", MayBeNull | Filterable, "Its media type."),
        Field.Text("language", "language", MayBeNull | Filterable, "Its language, as a BCP 47 tag."),
        Field.Text("rel", "rel", MayBeNull | Filterable, "`captions` when it has timecodes for closed captions."),
        Position)
    {
        KeyColumns = ["episode_id", "position"],
        OrderedBy = "position",
        ReferenceFields = ["url", "mediaType"],
    };

    public static readonly ContentType EpisodeSource = new(
        "EpisodeSource", "episode_source", "A document that tells of the episode, and what it supplied.",
        Field.Enum("kind", "kind", Enums.SourceKind, Filterable, "The format of the document."),
        Field.Text("location", "location", Filterable, "Where it was read: a path relative to its source, or a URL."),
        Field.Text("status", "status", Filterable, "What became of it when it was last read."),
        Field.Text("matchedBy", "matched_by", Filterable, "The rule that tied it to the episode: `origin` for the document that it was made from, `guid`, `enclosure`, `page`, `path`, or the kinds of evidence that agree, such as `title+day`."),
        new ScalarField("confidence", ScalarKind.Float, "confidence", Filterable, "How sure that is, from 0 to 1; below 0.9 it is listed for review."),
        Field.Text("fields", "fields", List | Filterable, "The fields of the episode that it supplied."),
        Field.DateTime("lastSeenAt", "last_seen_at", Filterable, "When it was last read."),
        Position)
    {
        KeyColumns = ["episode_id", "position"],
        OrderedBy = "position",
        ReferenceFields = ["kind", "location"],
    };
}
