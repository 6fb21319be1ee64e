namespace PodcastApi.Content.Model;

/// <summary>A field with a single value (or a list of texts) that one column of the database holds.</summary>
public sealed class ScalarField(string name, ScalarKind kind, string column, FieldTraits traits, string description)
    : ContentMember(name, description)
{
    public ScalarKind Kind { get; } = kind;

    /// <summary>The column of the owner's table, or of the table that <see cref="Via"/> leads to.</summary>
    public string Column { get; } = column;

    /// <summary>The name of the to-one relation whose row has the column; null for the owner's own row.</summary>
    public string? Via { get; init; }

    /// <summary>The enum of the values when <see cref="Kind"/> is <see cref="ScalarKind.Enum"/>.</summary>
    public EnumType? Enum { get; init; }

    /// <summary>The kind of thing that an id names; null for ids of several kinds.</summary>
    public ContentKind? IdKind { get; init; }

    public FieldTraits Traits { get; } = traits;

    public override bool IsNullable => Traits.HasFlag(FieldTraits.MayBeNull);

    /// <summary>Whether the column may be null: it is, too, where the object that the field is of is not there.</summary>
    public bool IsColumnNullable => IsNullable || IsOwned;

    /// <summary>Whether the field is one of an owned object.</summary>
    internal bool IsOwned { get; set; }

    /// <summary>The texts of a list that may stand in a filter, as a relation to things with one scalar of the list's name; null for all other fields.</summary>
    public Relation? Elements => field ??= IsList && IsFilterable ? ElementsOf(this) : null;

    public bool IsFilterable => Traits.HasFlag(FieldTraits.Filterable);

    public bool IsSortable => Traits.HasFlag(FieldTraits.Sortable);

    public bool IsList => Traits.HasFlag(FieldTraits.List);

    /// <summary>Whether REST summaries leave it out.</summary>
    public bool IsDetailOnly => Traits.HasFlag(FieldTraits.DetailOnly);

    /// <summary>Whether it names one row.</summary>
    public bool IsUnique => Traits.HasFlag(FieldTraits.Unique);

    /// <summary>Whether the column holds a path that is written as an absolute URL below this server's base.</summary>
    public bool IsRelativeToBase => Traits.HasFlag(FieldTraits.RelativeToBase);

    private static Relation ElementsOf(ScalarField list)
    {
        var owner = list.Owner;
        var keys = owner.KeyColumns;
        var element = new ContentType(
            $"{owner.Name}.{list.Name}", $"{owner.Table}_{list.Column}", list.Description, new ScalarField(list.Name, list.Kind, "value", FieldTraits.Filterable, list.Description))
        {
            Source = $"select {string.Join(", ", keys.Select(key => $"o.{key}"))}, e.value from {owner.Table} o cross join unnest(o.{list.Column}) e (value)",
            KeyColumns = keys,
        };
        return new Relation(list.Name, RelationKind.List, () => element, new Children(keys, keys), list.Description) { Owner = owner, IsFilterable = true };
    }
}
