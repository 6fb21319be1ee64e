using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Types;

/// <summary>How a scalar turns values into one another. A function that is not given lets the value pass as it is; one that throws refuses it.</summary>
public sealed record ScalarCoercion
{
    /// <summary>A variable's value to the internal value.</summary>
    public Func<object, object?>? Input { get; init; }

    /// <summary>A literal, its variables replaced, to the internal value; not given: <see cref="Input"/> of the literal's plain value.</summary>
    public Func<ValueNode, object?>? Literal { get; init; }

    /// <summary>What a resolver returned to the value of the response.</summary>
    public Func<object, object?>? Output { get; init; }

    /// <summary>An external value to a literal; not given: by the kind of the value.</summary>
    public Func<object, ValueNode?>? ToLiteral { get; init; }
}

/// <summary>A scalar. https://spec.graphql.org/September2025/#sec-Scalars</summary>
public sealed class ScalarType : LeafType
{
    private readonly ScalarCoercion _coercion;

    /// <param name="name">The name.</param>
    /// <param name="coercion">How values are turned into one another; null: they pass as they are.</param>
    /// <exception cref="GraphQLError">The name is none of the grammar.</exception>
    public ScalarType(string name, ScalarCoercion? coercion = null) : base(name) => _coercion = coercion ?? new ScalarCoercion();

    /// <summary>Where the form of the scalar is specified.</summary>
    public string? SpecifiedByUrl { get; init; }

    public override TypeKind Kind => TypeKind.Scalar;

    public override object? CoerceInputValue(object value, bool hideSuggestions = false) =>
        _coercion.Input is null ? value : _coercion.Input(value);

    public override object? CoerceInputLiteral(ValueNode node, VariableValues? variables = null, bool hideSuggestions = false)
    {
        if (_coercion.Literal is not null)
            return _coercion.Literal(Literals.ReplaceVariables(node, variables));
        var value = Literals.ToUntypedValue(node, variables);
        return value is null ? null : CoerceInputValue(value, hideSuggestions);
    }

    public override object? CoerceOutputValue(object value) => _coercion.Output is null ? value : _coercion.Output(value);

    public override ValueNode? ValueToLiteral(object value) =>
        _coercion.ToLiteral is null ? Literals.FromUntypedValue(value) : _coercion.ToLiteral(value);
}
