using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Types;
using PodcastApi.Query.Filters;

namespace PodcastApi.GraphQL.Content.Schemas;

/// <summary>The inputs by which scalars are compared: one for each scalar and enum, a field for each operator that applies.</summary>
internal sealed class OperationInputs(EnumTypes enums)
{
    private readonly Dictionary<LeafType, InputObjectType> _types = [];

    /// <summary>All that are used, by name.</summary>
    public IEnumerable<InputObjectType> All => _types.Values.OrderBy(type => type.Name, StringComparer.Ordinal);

    /// <summary>The input that compares a scalar.</summary>
    public InputObjectType Of(ScalarField field)
    {
        var leaf = enums.Of(field);
        if (!_types.TryGetValue(leaf, out var type))
            _types.Add(leaf, type = Make(leaf, field.Kind));
        return type;
    }

    private static InputObjectType Make(LeafType leaf, ScalarKind kind)
    {
        InputObjectType? self = null;
        self = new InputObjectType(NameOf(leaf, kind), () => Fields(self!, leaf, kind))
        {
            Description = $"Compares {Subject(leaf, kind)}. All operators that are given must hold.",
        };
        return self;
    }

    private static IEnumerable<InputField> Fields(InputObjectType self, LeafType leaf, ScalarKind kind)
    {
        if (kind == ScalarKind.String)
        {
            foreach (var combination in FilterInputs.Combinations(self))
                yield return combination;
        }

        foreach (var op in Operators.All)
        {
            if (Operators.AppliesTo(op, kind))
                yield return new InputField(Operators.NameOf(op), TypeOf(op, leaf, kind)) { Description = OperatorWords.Describe(op), Metadata = new OperatorBinding(op) };
        }
    }

    private static GraphQLType TypeOf(FilterOperator op, LeafType leaf, ScalarKind kind)
    {
        if (Operators.TakesList(op))
            return kind == ScalarKind.Enum ? leaf.NonNull.List : leaf.List;
        // A part of a URI need not be one.
        return Operators.Positive(op) is FilterOperator.Contains or FilterOperator.StartsWith or FilterOperator.EndsWith ? Scalars.String : leaf;
    }

    private static string NameOf(LeafType leaf, ScalarKind kind) => kind switch
    {
        ScalarKind.Id => "Id",
        ScalarKind.Uri => "Uri",
        _ => leaf.Name,
    } + "OperationFilterInput";

    private static string Subject(LeafType leaf, ScalarKind kind) => kind switch
    {
        ScalarKind.Id => "an id",
        ScalarKind.String => "a text by code point; case is heeded",
        ScalarKind.Int => "a whole number",
        ScalarKind.Long => "a whole number of 64 bits",
        ScalarKind.Float => "a number",
        ScalarKind.Boolean => "what is true or false",
        ScalarKind.DateTime => "an instant",
        ScalarKind.LocalDate => "a calendar day",
        ScalarKind.Uri => "a URI as text; case is heeded",
        ScalarKind.Enum => $"a value of `{leaf.Name}`",
    };
}
