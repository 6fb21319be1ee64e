using static PodcastApi.Content.Model.FieldTraits;

namespace PodcastApi.Content.Model.Declarations;

/// <summary>A podcast, and what belongs to it.</summary>
internal static class Podcasts
{
    public static readonly ContentType Podcast = new(
        "Podcast", "podcast", "A show: its own data, its hosts, seasons and episodes.",
        Field.Id(ContentKind.Podcast),
        Field.Text("slug", "slug", Filterable | Sortable | Unique, "Names the podcast in URLs."),
        Field.Text("title", "title", Filterable | Sortable, "The name of the show."),
        Field.Text("description", "description", MayBeNull | Filterable, "What the show is about, as plain text."),
        Field.Text("language", "language", MayBeNull | Filterable | Sortable, "The language spoken, as a BCP 47 tag."),
        Field.Text("author", "author", MayBeNull | Filterable, "Who publishes the show, as the source puts it."),
        Field.Url("websiteUrl", "website_url", MayBeNull | Filterable, "The show's own site."),
        Field.Url("feedUrl", "feed_url", MayBeNull | Filterable, "The publisher's feed. Feeds of this server are in `feeds`."),
        new Relation("feeds", RelationKind.List, () => Feed!, new Children("podcast_id"), "Feeds of the podcast that this server publishes.")
        {
            OrderedBy = "position",
        },
        Field.Url("imageUrl", "image_url", MayBeNull | Filterable, "The cover."),
        new ScalarField("explicit", ScalarKind.Boolean, "explicit", MayBeNull | Filterable | Sortable, "Whether the publisher marks the show as explicit."),
        Field.Text("categories", "categories", List | Filterable, "The publisher's categories, main and sub joined by ` > `."),
        new ScalarField("guid", ScalarKind.String, "guid", MayBeNull, "The `podcast:guid` of the publisher's feed.") { Exposure = Exposure.Internal },
        new Relation("hosts", RelationKind.List, () => People.Person, new Edge("podcast_host", "podcast_id", "person_id") { PositionColumn = "position" }, "Who runs the show.")
        {
            IsFilterable = true,
            RestFields = ["id", "slug", "name", "imageUrl"],
        },
        new Relation("seasons", RelationKind.List, () => Season!, new Children("podcast_id"), "The seasons, first to last.")
        {
            IsFilterable = true,
            OrderedBy = "number",
        },
        new Relation("episodes", RelationKind.Connection, () => Episodes.Episode, new Children("podcast_id"), "The episodes of the podcast, newest first.")
        {
            TakesFilterAndOrder = true,
            IsFilterable = true,
        },
        Field.Revision,
        Field.UpdatedAt)
    {
        Kind = ContentKind.Podcast,
        OrderedBy = "title",
        ReferenceFields = ["id", "slug", "title"],
        SearchColumn = "search",
        NamedFilters =
        [
            new NamedFilter("language", NamedFilterForm.Equal, "language", "Podcasts in this language (a BCP 47 tag)."),
            new NamedFilter("host", NamedFilterForm.Key, "hosts", "Podcasts that this person runs (slug or id)."),
            new NamedFilter("q", NamedFilterForm.FullText, "", "Podcasts with these words in their title, author or description."),
        ],
    };

    public static readonly ContentType Season = new(
        "Season", "season", "A season of a podcast.",
        Field.Int("number", "number", Filterable | Sortable, "The number of the season."),
        Field.Text("title", "title", MayBeNull | Filterable, "The name of the season, where the publisher gave it one."),
        Field.Int("episodeCount", "episode_count", Filterable, "How many published episodes it has."),
        Field.DateTime("firstPublishedAt", "first_published_at", MayBeNull | Filterable, "When its first episode came out."),
        Field.DateTime("lastPublishedAt", "last_published_at", MayBeNull | Filterable, "When its newest episode came out."))
    {
        KeyColumns = ["podcast_id", "number"],
        OrderedBy = "number",
        ReferenceFields = ["number", "title"],
    };

    public static readonly ContentType Feed = new(
        "Feed", "feed", "A feed that this server publishes.",
        Field.Enum("kind", "kind", Enums.FeedKind, FieldTraits.None, "The format."),
        Field.Url("url", "path", RelativeToBase, "Where to subscribe."),
        Field.Text("mediaType", "media_type", FieldTraits.None, "The media type that it is served with."),
        new ScalarField("position", ScalarKind.Int, "position", FieldTraits.None, "Its place in the list.") { Exposure = Exposure.Internal })
    {
        Source = """
            select p.id as podcast_id, f.position, f.kind, f.media_type, '/v1/podcasts/' || p.slug || f.file as path
            from podcast p cross join (values
                (1, 'RSS', 'application/rss+xml', '/feed.xml'),
                (2, 'JSON', 'application/feed+json', '/feed.json')) f (position, kind, media_type, file)
            """,
        KeyColumns = ["podcast_id", "position"],
        OrderedBy = "position",
        ReferenceFields = ["kind", "url", "mediaType"],
    };
}
