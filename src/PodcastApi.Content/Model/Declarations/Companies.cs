using static PodcastApi.Content.Model.FieldTraits;

namespace PodcastApi.Content.Model.Declarations;

/// <summary>Companies.</summary>
internal static class Companies
{
    /// <summary>The pairs of companies and the episodes about them, by date.</summary>
    public static readonly Edge EpisodeEdge = new("episode_company", "company_id", "episode_id") { DateColumn = "published_at", HasVisible = true };

    public static readonly ContentType Company = new(
        "Company", "company", "An organisation or a project that an episode is about, or that a guest works for.",
        Field.Id(ContentKind.Company),
        Field.Text("slug", "slug", Filterable | Sortable | Unique, "Names the company in URLs."),
        Field.Text("name", "name", Filterable | Sortable, "The name most in use."),
        Field.Text("aboutHtml", "about_html", MayBeNull, "What the newest show notes say about the company, as sanitised HTML."),
        Field.Text("aboutText", "about_text", MayBeNull | Filterable, "The same as plain text."),
        Field.Url("websiteUrl", "website_url", MayBeNull | Filterable, "The company's own site."),
        Field.Url("imageUrl", "image_url", MayBeNull | Filterable, "A picture or a logo."),
        Field.Int("episodeCount", "episode_count", Filterable | Sortable, "How many published episodes are about the company."),
        new Relation("episodes", RelationKind.Connection, () => Episodes.Episode, EpisodeEdge, "The episodes about the company, newest first.")
        {
            TakesFilterAndOrder = true,
            IsFilterable = true,
        },
        new Relation("guests", RelationKind.Connection, () => People.Person, new Edge("appearance", "company_id", "person_id") { HasVisible = true, Repeats = true, Condition = new ColumnEquals("role", "GUEST") }, "Guests who worked for the company when they were on a show, by name.")
        {
            TakesFilterAndOrder = true,
            IsFilterable = true,
        },
        new Relation("appearances", RelationKind.Connection, () => Credits.Appearance, new Children("company_id"), "Who was heard on which episode while working for the company, newest first.")
        {
            IsFilterable = true,
            RestFields = [.. Credits.Shown, "episode"],
            Arguments = [new RelationArgument("roles", Enums.AppearanceRole, "role", null, "Only credits with one of these roles.")],
        },
        Field.Revision,
        Field.UpdatedAt)
    {
        PluralName = "Companies",
        Kind = ContentKind.Company,
        HasVisible = true,
        OrderedBy = "name",
        ReferenceFields = ["id", "slug", "name"],
        SearchColumn = "search",
        NamedFilters =
        [
            new NamedFilter("podcast", NamedFilterForm.Key, "episodes.podcast", "Companies that an episode of this podcast is about (slug or id)."),
            new NamedFilter("guest", NamedFilterForm.Key, "guests", "Companies that this person worked for when a guest (slug or id)."),
            new NamedFilter("q", NamedFilterForm.FullText, "", "Companies with these words in their name, or in what is told about them."),
        ],
    };
}
