using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Types;
using PodcastApi.Query.Filters;

namespace PodcastApi.GraphQL.Content.Schemas;

/// <summary>The inputs that filter things: one for each type, with its filterable scalars and relations.</summary>
internal sealed class FilterInputs(OperationInputs operations)
{
    private readonly Dictionary<object, InputObjectType> _types = [];
    private readonly Dictionary<InputObjectType, InputObjectType> _lists = [];

    /// <summary>All that are used, by name: filters, then list filters.</summary>
    public IEnumerable<InputObjectType> All =>
    [
        .. _types.Values.OrderBy(type => type.Name, StringComparer.Ordinal),
        .. _lists.Values.OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>The filter on things of a type.</summary>
    public InputObjectType Of(ContentType type) => Of(type, type.Name, type.Members);

    /// <summary><c>and</c> and <c>or</c> of a filter.</summary>
    public static IEnumerable<InputField> Combinations(InputObjectType self) =>
    [
        new InputField("and", self.NonNull.List) { Description = "All of these hold.", Metadata = new CombinationBinding(IsOr: false) },
        new InputField("or", self.NonNull.List) { Description = "At least one of these holds.", Metadata = new CombinationBinding(IsOr: true) },
    ];

    private InputObjectType Of(ObjectField owned) => Of(owned, owned.TypeName, owned.Fields);

    private InputObjectType Of(object key, string name, IReadOnlyList<ContentMember> members)
    {
        if (_types.TryGetValue(key, out var known))
            return known;
        InputObjectType? made = null;
        made = new InputObjectType(name + "FilterInput", () => Fields(made!, members, key as ContentType))
        {
            Description = $"A condition on `{name}`. Everything that is given must hold; an empty one always holds.",
        };
        _types.Add(key, made);
        return made;
    }

    private IEnumerable<InputField> Fields(InputObjectType self, IReadOnlyList<ContentMember> members, ContentType? searched)
    {
        foreach (var combination in Combinations(self))
            yield return combination;
        foreach (var member in members)
        {
            if (member.Exposure.HasFlag(Exposure.GraphQL) && Field(member) is { } field)
                yield return field;
        }

        if (searched?.NamedFilters.FirstOrDefault(named => named.Form == NamedFilterForm.FullText) is { } words)
        {
            yield return new InputField(words.Name, Scalars.String)
            {
                Description = $"{words.Description} `\"a phrase\"`, `-without`, `begin*` and `either OR other` are understood.",
                Metadata = new WordsFilterBinding(searched),
            };
        }
    }

    private InputField? Field(ContentMember member) => member switch
    {
        ScalarField { Elements: not null } list => new InputField(list.Name, ListOf(list))
        {
            Description = list.Description,
            Metadata = new ListFilterBinding(list),
        },
        ScalarField { IsFilterable: true } scalar => new InputField(scalar.Name, operations.Of(scalar))
        {
            Description = scalar.Description,
            Metadata = new ScalarFilterBinding(scalar),
        },
        ObjectField owned when owned.Fields.Any(field => field.IsFilterable) => new InputField(owned.Name, Of(owned))
        {
            Description = owned.Description,
            Metadata = new ObjectFilterBinding(owned),
        },
        Relation { IsFilterable: true } relation => new InputField(relation.Name, relation.Kind == RelationKind.ToOne ? Of(relation.Target) : ListOf(relation.Target))
        {
            Description = relation.Description,
            Metadata = new RelationFilterBinding(relation),
        },
        _ => null,
    };

    private InputObjectType ListOf(ContentType type) => ListOf("ListFilterInputTypeOf" + Of(type).Name, Of(type), $"a list of `{type.Name}`");

    private InputObjectType ListOf(ScalarField list)
    {
        var item = operations.Of(list);
        return ListOf("List" + item.Name, item, "a list of texts");
    }

    private InputObjectType ListOf(string name, InputObjectType item, string what)
    {
        if (_lists.TryGetValue(item, out var known))
            return known;
        var made = new InputObjectType(name, () =>
        [
            Quantified("all", RelationQuantifier.All, item, "Every item fulfils this; also when there is none."),
            Quantified("none", RelationQuantifier.None, item, "No item fulfils this."),
            Quantified("some", RelationQuantifier.Some, item, "At least one item fulfils this."),
            new InputField("any", Scalars.Boolean) { Description = "Whether there are items at all.", Metadata = new AnyBinding() },
        ])
        {
            Description = $"A condition on {what}. Everything that is given must hold.",
        };
        _lists.Add(item, made);
        return made;
    }

    private static InputField Quantified(string name, RelationQuantifier quantifier, InputObjectType item, string description)
        => new(name, item) { Description = description, Metadata = new QuantifierBinding(quantifier) };
}
