using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Content.Schemas;

/// <summary>The arguments that many fields have, in the order in which they have them.</summary>
internal sealed class ArgumentLists(EnumTypes enums, FilterInputs filters, SortInputs sorts)
{
    /// <summary>An argument that the field's binding gives a meaning to.</summary>
    public static Argument Role(string name, GraphQLType type, ArgumentRole role, string description, int? fallback = null) => new(name, type)
    {
        Description = description,
        Metadata = new RoleBinding(role),
        Default = fallback is null ? null : InputDefault.FromValue(fallback),
    };

    /// <summary>The arguments of a page.</summary>
    public static IEnumerable<Argument> Page() =>
    [
        Role("first", Scalars.Int, ArgumentRole.First, "How many items from the beginning, or behind `after`. 20 unless given, 100 at most."),
        Role("after", Scalars.String, ArgumentRole.After, "The cursor of the item that the page begins behind."),
        Role("last", Scalars.Int, ArgumentRole.Last, "How many items up to the end, or before `before`. 100 at most; not together with `first`."),
        Role("before", Scalars.String, ArgumentRole.Before, "The cursor of the item that the page ends before; not together with `after`."),
    ];

    /// <summary>The arguments of a collection: a page, a filter and an order.</summary>
    public IEnumerable<Argument> List(ContentType type) =>
    [
        .. Page(),
        Role("where", filters.Of(type), ArgumentRole.Where, "Only items that fulfil this."),
        Role("order", sorts.Of(type).NonNull.List, ArgumentRole.Order, "The order, one field in each entry; equal items by id."),
    ];

    /// <summary>The arguments of a relation.</summary>
    public IEnumerable<Argument> Of(Relation relation) =>
    [
        .. relation.Arguments.Select(argument => new Argument(argument.Name, enums.Of(argument.Enum).NonNull.List)
        {
            Description = argument.Description,
            Metadata = new RelationArgumentBinding(argument),
        }),
        .. relation.Kind != RelationKind.Connection ? [] : relation.TakesFilterAndOrder ? List(relation.Target) : Page(),
    ];
}
