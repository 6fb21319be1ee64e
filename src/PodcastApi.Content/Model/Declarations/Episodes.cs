using static PodcastApi.Content.Model.FieldTraits;

namespace PodcastApi.Content.Model.Declarations;

/// <summary>An episode.</summary>
internal static class Episodes
{
    private static readonly ColumnEquals IsGuest = new("role", "GUEST");

    /// <summary>The pairs behind an episode's guests: who was a guest on what, by date.</summary>
    private static readonly Edge GuestEdge = new("appearance", "episode_id", "person_id")
    {
        DateColumn = "published_at",
        HasVisible = true,
        Condition = IsGuest,
    };

    /// <summary>Each link once per episode, by date.</summary>
    private static readonly Edge LinkEdge = new("link_episode", "episode_id", "link_id") { DateColumn = "published_at", HasVisible = true };

    private const string LinksJoin = " join link_episode p on p.episode_id = {0}.id join link l on l.id = p.link_id";

    public static readonly ContentType Episode = new(
        "Episode", "episode", "An episode of a podcast, put together from every source that tells of it.",
        Field.Id(ContentKind.Episode),
        Field.Text("slug", "slug", Filterable | Sortable, "Names the episode within its podcast."),
        Field.Text("title", "title", Filterable | Sortable, "The title without guests, numbers and the name of the show."),
        Field.Text("sourceTitle", "source_title", Filterable | Sortable, "The title as it was published."),
        new Relation("podcast", RelationKind.ToOne, () => Podcasts.Podcast, new ForeignKey("podcast_id"), "The podcast that it belongs to.")
        {
            IsFilterable = true,
            IsInline = true,
        },
        Field.Int("season", "season", MayBeNull | Filterable | Sortable, "The number of its season."),
        Field.Int("number", "number", MayBeNull | Filterable | Sortable, "Its number within the season, or within the podcast where there are no seasons."),
        Field.Enum("type", "type", Enums.EpisodeType, Filterable | Sortable, "What kind of episode it is."),
        Field.Enum("status", "status", Enums.EpisodeStatus, Filterable | Sortable, "Whether it is out. Anything but PUBLISHED is shown to a key with the draft scope only."),
        Field.DateTime("publishedAt", "published_at", MayBeNull | Filterable | Sortable, "The instant of publication, for sorting."),
        new ScalarField("publishedOn", ScalarKind.LocalDate, "published_on", MayBeNull | Filterable | Sortable, "The calendar day of publication as the source wrote it, for display."),
        Field.UpdatedAt,
        Field.Revision,
        Field.Text("summary", "summary", MayBeNull | Filterable, "A short text about the episode."),
        Field.Text("notesHtml", "notes_html", MayBeNull | DetailOnly, "The show notes as sanitised HTML."),
        Field.Text("notesText", "notes_text", MayBeNull | DetailOnly, "The show notes as plain text."),
        new ObjectField(
            "audio", "Audio", "The audio file.",
            Field.Url("url", "audio_url", Filterable, "Where to get it."),
            Field.Text("mediaType", "audio_media_type", MayBeNull | Filterable, "Its media type."),
            new ScalarField("bytes", ScalarKind.Long, "audio_bytes", MayBeNull | Filterable, "Its length in bytes.")),
        Field.Int("durationSeconds", "duration_seconds", MayBeNull | Filterable | Sortable, "How long it is, in seconds."),
        Field.Text("guid", "guid", MayBeNull | Filterable, "The guid of the publisher's feed."),
        Field.Url("pageUrl", "page_url", MayBeNull | Filterable, "The publisher's page of the episode."),
        Field.Url("imageUrl", "image_url", MayBeNull | Filterable, "The episode's own image."),
        Field.Url("artworkUrl", "artwork_url", MayBeNull | Filterable, "The episode's own image, else the podcast's."),
        Field.Text("aliases", "aliases", List | Filterable, "Other paths that lead to the episode."),
        new Relation("guests", RelationKind.List, () => Credits.Appearance, new Children("episode_id", IsGuest), "Who was a guest, in the order of the credits.")
        {
            IsFilterable = true,
            OrderedBy = "position",
            RestFields = Credits.Shown,
            Shortcuts = new Dictionary<string, Edge> { ["person"] = GuestEdge },
        },
        new Relation("appearances", RelationKind.List, () => Credits.Appearance, new Children("episode_id"), "Everybody credited, in the order of the credits.")
        {
            IsFilterable = true,
            OrderedBy = "position",
            RestFields = Credits.Shown,
            Arguments = [new RelationArgument("roles", Enums.AppearanceRole, "role", null, "Only credits with one of these roles.")],
        },
        new Relation("companies", RelationKind.List, () => Companies.Company, Companies.EpisodeEdge.Reverse() with { PositionColumn = "position" }, "The companies that it is about, the main one first.")
        {
            IsFilterable = true,
            RestFields = ["id", "slug", "name", "websiteUrl"],
        },
        new Relation("sections", RelationKind.List, () => Notes.Section, new Children("episode_id"), "The headed parts of the show notes.")
        {
            IsFilterable = true,
            OrderedBy = "position",
        },
        new Relation("links", RelationKind.List, () => Notes.Mention, new Children("episode_id"), "What the show notes link to, in the order of the notes.")
        {
            IsFilterable = true,
            OrderedBy = "position",
            RestFields = ["id", "position", "section", "sectionPosition", "text", "description", "url", "urlAsWritten", "context", "host", "kind", "linkId"],
            Shortcuts = new Dictionary<string, Edge> { ["link"] = LinkEdge },
            Arguments =
            [
                new RelationArgument("sections", Enums.SectionKind, "kind", "section", "Only links in sections of these kinds."),
                new RelationArgument("kinds", Enums.LinkKind, "kind", "link", "Only links of these kinds."),
            ],
        },
        new Relation("chapters", RelationKind.List, () => Media.Chapter, new Children("episode_id"), "The chapters, first to last.")
        {
            IsFilterable = true,
            OrderedBy = "position",
        },
        new Relation("transcripts", RelationKind.List, () => Media.Transcript, new Children("episode_id"), "Where transcripts are to be had.")
        {
            IsFilterable = true,
            OrderedBy = "position",
        },
        new Relation("sources", RelationKind.List, () => Media.EpisodeSource, new Children("episode_id"), "The documents that tell of the episode.")
        {
            IsFilterable = true,
            OrderedBy = "position",
        },
        new Relation("previous", RelationKind.ToOne, () => Episode!, new Neighbour(IsEarlier: true), "The episode of the podcast that came out before this one.") { IsOptional = true },
        new Relation("next", RelationKind.ToOne, () => Episode!, new Neighbour(IsEarlier: false), "The episode of the podcast that came out after this one.") { IsOptional = true })
    {
        Kind = ContentKind.Episode,
        HasVisible = true,
        OrderedBy = "-publishedAt",
        ReferenceFields = ["id", "slug", "title"],
        SearchColumn = "search",
        Facets =
        [
            new Facet("season", "{0}.season::text", "Episodes by the number of their season.") { Column = "season" },
            new Facet("year", "to_char({0}.published_on, 'YYYY')", "Episodes by the year of the day of publication.") { Column = "published_on" },
            new Facet("host", "l.host", "Episodes by the hosts that their show notes link to.") { Join = LinksJoin },
            new Facet("linkKind", "l.kind", "Episodes by the kinds of what their show notes link to.") { Join = LinksJoin },
            new Facet("company", "c.slug", "Episodes by the companies that they are about: the value is the slug, the label the name.")
            {
                Join = " join episode_company p on p.episode_id = {0}.id join company c on c.id = p.company_id",
                Label = "c.name",
            },
        ],
        NamedFilters =
        [
            new NamedFilter("podcast", NamedFilterForm.Key, "podcast", "Episodes of this podcast (slug or id)."),
            new NamedFilter("season", NamedFilterForm.Equal, "season", "Episodes of the season with this number."),
            new NamedFilter("number", NamedFilterForm.Equal, "number", "Episodes with this number."),
            new NamedFilter("type", NamedFilterForm.Equal, "type", "Episodes of this kind."),
            new NamedFilter("guest", NamedFilterForm.Key, "guests.person", "Episodes that this person was a guest on (slug or id)."),
            new NamedFilter("company", NamedFilterForm.Key, "companies", "Episodes about this company (slug or id)."),
            new NamedFilter("link", NamedFilterForm.Key, "links.link", "Episodes whose show notes have this link (id, or URL in any spelling)."),
            new NamedFilter("host", NamedFilterForm.Equal, "links.host", "Episodes whose show notes link to this host, such as `github.com`."),
            new NamedFilter("linkKind", NamedFilterForm.Equal, "links.kind", "Episodes whose show notes have a link of this kind."),
            new NamedFilter("q", NamedFilterForm.FullText, "", "Episodes with these words in their title, notes, guests, companies or links."),
            new NamedFilter("publishedAfter", NamedFilterForm.NotBefore, "publishedAt", "Episodes published at this instant or day, or later."),
            new NamedFilter("publishedBefore", NamedFilterForm.Before, "publishedAt", "Episodes published before this instant or day."),
        ],
    };
}
