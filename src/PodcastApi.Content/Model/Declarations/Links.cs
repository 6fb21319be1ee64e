using static PodcastApi.Content.Model.FieldTraits;

namespace PodcastApi.Content.Model.Declarations;

/// <summary>Links: one for each canonical URL.</summary>
internal static class Links
{
    public static readonly ContentType Link = new(
        "Link", "link", "One canonical URL, however often and however spelled it is mentioned.",
        Field.Id(ContentKind.Link),
        Field.Url("url", "url", Filterable | Sortable | Unique, "The canonical URL."),
        Field.Text("host", "host", Filterable | Sortable, "The host of the URL."),
        Field.Enum("kind", "kind", Enums.LinkKind, Filterable | Sortable, "What it leads to."),
        Field.Text("title", "title", Filterable | Sortable, "The best title known, else host and path."),
        Field.Int("mentionCount", "mention_count", Filterable | Sortable, "How often published episodes mention it."),
        Field.Int("episodeCount", "episode_count", Filterable | Sortable, "How many published episodes mention it."),
        new Relation("target", RelationKind.ToOne, () => Podcasts.Podcast, new TypeAndId("target_type", "target_id"), "What the URL is the page of, when that is served here.")
        {
            IsOptional = true,
            Union = () => ContentModel.Resource,
        },
        new Relation("episodes", RelationKind.Connection, () => Episodes.Episode, new Edge("link_episode", "link_id", "episode_id") { DateColumn = "published_at", HasVisible = true }, "The episodes whose show notes have the link, newest first.")
        {
            TakesFilterAndOrder = true,
            IsFilterable = true,
        },
        new Relation("mentions", RelationKind.Connection, () => Notes.Mention, new Children("link_id"), "Where the link is mentioned, newest first.")
        {
            IsFilterable = true,
            RestFields = ["id", "position", "section", "sectionPosition", "text", "description", "url", "urlAsWritten", "context", "host", "kind", "linkId", "episode"],
        },
        Field.Revision,
        Field.UpdatedAt)
    {
        Kind = ContentKind.Link,
        HasVisible = true,
        OrderedBy = "-mentionCount",
        ReferenceFields = ["id", "url", "title"],
        SearchColumn = "search",
        NamedFilters =
        [
            new NamedFilter("host", NamedFilterForm.Equal, "host", "Links to this host, such as `github.com`."),
            new NamedFilter("kind", NamedFilterForm.Equal, "kind", "Links of this kind."),
            new NamedFilter("podcast", NamedFilterForm.Key, "episodes.podcast", "Links mentioned by this podcast (slug or id)."),
            new NamedFilter("episode", NamedFilterForm.Key, "episodes", "Links mentioned by this episode (slug or id)."),
            new NamedFilter("q", NamedFilterForm.FullText, "", "Links with these words in their title or URL."),
        ],
    };
}
