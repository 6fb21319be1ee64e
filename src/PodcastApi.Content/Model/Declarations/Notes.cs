using static PodcastApi.Content.Model.FieldTraits;

namespace PodcastApi.Content.Model.Declarations;

/// <summary>What the show notes of an episode hold.</summary>
internal static class Notes
{
    public static readonly ContentType Section = new(
        "Section", "section", "A headed part of the show notes.",
        Field.Int("position", "position", Filterable, "The place in the notes, from 1."),
        Field.Text("heading", "heading", MayBeNull | Filterable, "The heading; null before the first one."),
        Field.Enum("kind", "kind", Enums.SectionKind, Filterable, "What the part is about."),
        new ScalarField("text", ScalarKind.String, "text", Filterable, "The content as plain text."),
        new ScalarField("html", ScalarKind.String, "html", FieldTraits.None, "The content as sanitised HTML."),
        new Relation("links", RelationKind.List, () => Mention!, new Children(["episode_id", "position"], ["episode_id", "section_position"]), "What the part links to, in the order of the notes.")
        {
            IsFilterable = true,
            OrderedBy = "position",
        })
    {
        KeyColumns = ["episode_id", "position"],
        OrderedBy = "position",
        ReferenceFields = ["position", "heading", "kind"],
    };

    public static readonly ContentType Mention = new(
        "Mention", "mention", "A link in the show notes of one episode, or the name of one whose URL the source had lost.",
        Field.Id(ContentKind.Mention),
        Field.Int("position", "position", Filterable, "The place in the notes, from 1."),
        new ScalarField("section", ScalarKind.String, "heading", MayBeNull, "The heading of the section that it stands in.")
        {
            Via = "section",
            Exposure = Exposure.Rest,
        },
        new ScalarField("sectionPosition", ScalarKind.Int, "section_position", MayBeNull, "The position of the section that it stands in.")
        {
            Exposure = Exposure.Rest,
        },
        Field.Text("text", "text", Filterable, "The visible text."),
        Field.Text("description", "description", MayBeNull | Filterable, "What the notes say about the link."),
        new Relation("section", RelationKind.ToOne, () => Section, new ForeignKey(["episode_id", "section_position"], ["episode_id", "position"]), "The section that it stands in.")
        {
            IsOptional = true,
            IsFilterable = true,
            Exposure = Exposure.GraphQL,
        },
        new Relation("link", RelationKind.ToOne, () => Links.Link, new ForeignKey("link_id"), "The link; null when the source had lost the URL.")
        {
            IsOptional = true,
            IsFilterable = true,
        },
        new ScalarField("url", ScalarKind.Uri, "url", MayBeNull | Filterable, "The canonical URL; null when the source had lost it.") { Via = "link" },
        Field.Text("urlAsWritten", "url_as_written", MayBeNull | Filterable, "The URL as the source wrote it."),
        Field.Text("resolvedBy", "resolved_by", MayBeNull | Filterable, "How the URL came to be known that the source had lost or wrote without a host: `sibling` from another source of the episode, `site` from the podcast's site; null when the source told it."),
        Field.Enum("context", "context", Enums.MentionContext, Filterable, "Where in the notes it stands."),
        new ScalarField("host", ScalarKind.String, "host", MayBeNull | Filterable, "The host of the URL; null with it.") { Via = "link" },
        new ScalarField("kind", ScalarKind.Enum, "kind", MayBeNull | Filterable, "What the link leads to; null with the URL.")
        {
            Via = "link",
            Enum = Enums.LinkKind,
        },
        new ScalarField("linkId", ScalarKind.Id, "link_id", MayBeNull, "The id of the link; null with the URL.")
        {
            IdKind = ContentKind.Link,
            Exposure = Exposure.Rest,
        },
        new Relation("episode", RelationKind.ToOne, () => Episodes.Episode, new ForeignKey("episode_id"), "The episode.")
        {
            IsFilterable = true,
            IsInline = true,
        },
        new ScalarField("publishedAt", ScalarKind.DateTime, "published_at", MayBeNull | Sortable, "When the episode came out.") { Exposure = Exposure.Internal })
    {
        Kind = ContentKind.Mention,
        HasVisible = true,
        OrderedBy = "-publishedAt",
        ReferenceFields = ["id", "text", "url"],
    };
}
