using static PodcastApi.Content.Model.FieldTraits;

namespace PodcastApi.Content.Model.Declarations;

/// <summary>Short forms for the rows of the table.</summary>
internal static class Field
{
    public static ScalarField Id(ContentKind kind)
        => new("id", ScalarKind.Id, "id", Filterable | Sortable | Unique, "The global id.") { IdKind = kind };

    public static ScalarField Text(string name, string column, FieldTraits traits, string description)
        => new(name, ScalarKind.String, column, traits, description);

    public static ScalarField Url(string name, string column, FieldTraits traits, string description)
        => new(name, ScalarKind.Uri, column, traits, description);

    public static ScalarField Int(string name, string column, FieldTraits traits, string description)
        => new(name, ScalarKind.Int, column, traits, description);

    public static ScalarField DateTime(string name, string column, FieldTraits traits, string description)
        => new(name, ScalarKind.DateTime, column, traits, description);

    public static ScalarField Enum(string name, string column, EnumType type, FieldTraits traits, string description)
        => new(name, ScalarKind.Enum, column, traits, description) { Enum = type };

    /// <summary>The two last fields of everything that has a revision.</summary>
    public static ScalarField Revision
        => new("revision", ScalarKind.Long, "revision", Filterable | Sortable, "The revision of the dataset that last changed it.");

    public static ScalarField UpdatedAt
        => DateTime("updatedAt", "updated_at", Filterable | Sortable, "When it last changed here.");
}
