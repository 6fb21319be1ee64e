using static PodcastApi.Content.Model.FieldTraits;

namespace PodcastApi.Content.Model.Declarations;

/// <summary>Who did what on which episode.</summary>
internal static class Credits
{
    /// <summary>What REST shows of a credit wherever it stands.</summary>
    public static IReadOnlyList<string> Shown => ["id", "personId", "slug", "name", "creditedAs", "role", "position", "title", "company"];

    public static readonly ContentType Appearance = new(
        "Appearance", "appearance", "A person's credit on an episode, with the title and the company held at that time.",
        Field.Id(ContentKind.Appearance),
        new ScalarField("personId", ScalarKind.Id, "person_id", FieldTraits.None, "The id of the person.")
        {
            IdKind = ContentKind.Person,
            Exposure = Exposure.Rest,
        },
        new Relation("person", RelationKind.ToOne, () => People.Person, new ForeignKey("person_id"), "The person.") { IsFilterable = true },
        new Relation("episode", RelationKind.ToOne, () => Episodes.Episode, new ForeignKey("episode_id"), "The episode.")
        {
            IsFilterable = true,
            IsInline = true,
        },
        new ScalarField("slug", ScalarKind.String, "slug", Filterable, "The person's slug.") { Via = "person" },
        new ScalarField("name", ScalarKind.String, "name", Filterable, "The person's name.") { Via = "person" },
        Field.Text("creditedAs", "credited_as", Filterable, "The name as this episode gives it."),
        Field.Enum("role", "role", Enums.AppearanceRole, Filterable, "What the person does on the episode."),
        Field.Int("position", "position", Filterable, "The place among the credits of the episode, from 1."),
        Field.Text("title", "title", MayBeNull | Filterable, "What the person was at that time, for example `Founder and CTO`."),
        new Relation("company", RelationKind.ToOne, () => Companies.Company, new ForeignKey("company_id"), "The company that the person worked for at that time.")
        {
            IsOptional = true,
            IsFilterable = true,
            IsInline = true,
        },
        new ScalarField("publishedAt", ScalarKind.DateTime, "published_at", MayBeNull | Sortable, "When the episode came out.") { Exposure = Exposure.Internal })
    {
        Kind = ContentKind.Appearance,
        HasVisible = true,
        OrderedBy = "-publishedAt",
        ReferenceFields = ["id", "role", "position"],
    };
}
