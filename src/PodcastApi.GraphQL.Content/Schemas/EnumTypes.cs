using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Types;
using EnumType = PodcastApi.GraphQL.Types.EnumType;
using ModelEnum = PodcastApi.Content.Model.EnumType;

namespace PodcastApi.GraphQL.Content.Schemas;

/// <summary>The enums. A coerced value of the content model's enums is its name.</summary>
internal sealed class EnumTypes
{
    private readonly Dictionary<ModelEnum, EnumType> _types = [];

    /// <summary>The directions of an order; a coerced value is a <see cref="SortDirection"/>.</summary>
    public EnumType SortDirections { get; } = new("SortEnumType",
    [
        new EnumValue("ASC", SortDirection.Ascending) { Description = "From the lowest to the highest." },
        new EnumValue("DESC", SortDirection.Descending) { Description = "From the highest to the lowest." },
    ])
    {
        Description = "A direction to sort in. What is unknown comes last in both.",
    };

    /// <summary>All that are used, by name.</summary>
    public IEnumerable<EnumType> All => _types.Values.Append(SortDirections).OrderBy(type => type.Name, StringComparer.Ordinal);

    /// <summary>The enum of the content model.</summary>
    public EnumType Of(ModelEnum type)
    {
        if (!_types.TryGetValue(type, out var made))
            _types.Add(type, made = Make(type));
        return made;
    }

    /// <summary>The enum of a name that the content model has.</summary>
    public EnumType Named(string name) => Of(ContentModel.EnumTypes.Single(type => type.Name == name));

    /// <summary>The type of a scalar's values, null not considered.</summary>
    public LeafType Of(ScalarField field) => ContentScalars.Of(field.Kind) ?? (LeafType)Of(field.Enum!);

    private static EnumType Make(ModelEnum type)
        => new(type.Name, type.Members.Select(member => new EnumValue(member.Name) { Description = member.Description, Metadata = member }))
        {
            Description = type.IsExtensible ? $"{type.Description} More values may be added." : type.Description,
            Metadata = type,
        };
}
