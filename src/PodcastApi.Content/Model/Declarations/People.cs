using static PodcastApi.Content.Model.FieldTraits;

namespace PodcastApi.Content.Model.Declarations;

/// <summary>People, and their pages elsewhere.</summary>
internal static class People
{
    public static readonly ContentType Person = new(
        "Person", "person", "Somebody heard on a show: a guest, a host or anybody else credited.",
        Field.Id(ContentKind.Person),
        Field.Text("slug", "slug", Filterable | Sortable | Unique, "Names the person in URLs."),
        Field.Text("name", "name", Filterable | Sortable, "The name most in use."),
        Field.Text("aboutHtml", "about_html", MayBeNull, "What the newest show notes say about the person, as sanitised HTML."),
        Field.Text("aboutText", "about_text", MayBeNull | Filterable, "The same as plain text."),
        Field.Url("imageUrl", "image_url", MayBeNull | Filterable, "A picture."),
        new Relation("profiles", RelationKind.List, () => Profile!, new Children("person_id"), "The person's pages elsewhere.")
        {
            IsFilterable = true,
            OrderedBy = "position",
        },
        new Relation("companies", RelationKind.List, () => Companies.Company, new Edge("person_company", "person_id", "company_id") { PositionColumn = "position" }, "The companies that the person worked for, the latest first.")
        {
            IsFilterable = true,
            RestFields = ["id", "slug", "name", "websiteUrl"],
        },
        Field.Int("episodeCount", "episode_count", Filterable | Sortable, "How many published episodes the person is credited on."),
        new Relation("episodes", RelationKind.Connection, () => Episodes.Episode, new Edge("appearance", "person_id", "episode_id") { DateColumn = "published_at", HasVisible = true, Repeats = true }, "The episodes that the person is credited on, newest first.")
        {
            TakesFilterAndOrder = true,
            IsFilterable = true,
            Arguments = [new RelationArgument("roles", Enums.AppearanceRole, "role", null, "Only episodes on which the person has one of these roles.")],
        },
        new Relation("appearances", RelationKind.Connection, () => Credits.Appearance, new Children("person_id"), "The person's credits, newest first.")
        {
            IsFilterable = true,
            RestFields = [.. Credits.Shown, "episode"],
            Arguments = [new RelationArgument("roles", Enums.AppearanceRole, "role", null, "Only credits with one of these roles.")],
        },
        Field.Revision,
        Field.UpdatedAt)
    {
        PluralName = "People",
        Kind = ContentKind.Person,
        HasVisible = true,
        OrderedBy = "name",
        ReferenceFields = ["id", "slug", "name"],
        SearchColumn = "search",
        NamedFilters =
        [
            new NamedFilter("company", NamedFilterForm.Key, "companies", "People who worked for this company (slug or id)."),
            new NamedFilter("podcast", NamedFilterForm.Key, "episodes.podcast", "People credited on an episode of this podcast (slug or id)."),
            new NamedFilter("q", NamedFilterForm.FullText, "", "People with these words in their name, or in what is told about them."),
        ],
    };

    public static readonly ContentType Profile = new(
        "Profile", "person_profile", "A person's page elsewhere.",
        Field.Enum("kind", "kind", Enums.ProfileKind, Filterable, "Where it is."),
        Field.Url("url", "url", Filterable, "Its address."),
        new ScalarField("position", ScalarKind.Int, "position", FieldTraits.None, "Its place in the list.") { Exposure = Exposure.Internal })
    {
        KeyColumns = ["person_id", "position"],
        OrderedBy = "position",
        ReferenceFields = ["kind", "url"],
    };
}
