using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Content.Schemas;

/// <summary>The inputs that order things: one for each type that collections have, with its sortable scalars.</summary>
internal sealed class SortInputs(EnumTypes enums)
{
    private readonly Dictionary<ContentType, InputObjectType> _types = [];

    /// <summary>All that are used, by name.</summary>
    public IEnumerable<InputObjectType> All => _types.Values.OrderBy(type => type.Name, StringComparer.Ordinal);

    /// <summary>The order of things of a type.</summary>
    public InputObjectType Of(ContentType type)
    {
        if (!_types.TryGetValue(type, out var made))
            _types.Add(type, made = Make(type));
        return made;
    }

    private InputObjectType Make(ContentType type) => new(type.Name + "SortInput", () => Fields(type))
    {
        Description = $"One step of an order of `{type.Name}`: give one field. Two in one step are refused, since objects have no order; write a list of steps.",
    };

    private IEnumerable<InputField> Fields(ContentType type)
    {
        foreach (var member in type.Members)
        {
            if (member is ScalarField { IsSortable: true } scalar && scalar.Exposure.HasFlag(Exposure.GraphQL))
                yield return new InputField(scalar.Name, enums.SortDirections) { Description = scalar.Description, Metadata = new SortKeyBinding(scalar) };
        }
    }
}
