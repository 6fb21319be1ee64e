using PodcastApi.Content.Model;
using PodcastApi.Query.Filters;

namespace PodcastApi.GraphQL.Content.Binding;

/// <summary>What a field of an input object stands for: its <see cref="Types.InputValue.Metadata"/>.</summary>
public abstract record InputBinding;

/// <summary><c>and</c> or <c>or</c> of a filter: a list of filters of the same type.</summary>
public sealed record CombinationBinding(bool IsOr) : InputBinding;

/// <summary>A scalar in a filter; the value is an operation input, whose fields have an <see cref="OperatorBinding"/>.</summary>
public sealed record ScalarFilterBinding(ScalarField Field) : InputBinding;

/// <summary>An owned object in a filter; the value is a filter on its scalars.</summary>
public sealed record ObjectFilterBinding(ObjectField Field) : InputBinding;

/// <summary>
/// A list of texts in a filter: the relation of its <see cref="ScalarField.Elements"/>. The value is a list filter, whose
/// fields have a <see cref="QuantifierBinding"/>; what they quantify is an operation input.
/// </summary>
public sealed record ListFilterBinding(ScalarField Field) : InputBinding;

/// <summary>
/// A relation in a filter. To one: the value is a filter on the target. To many: the value is a list filter, whose fields
/// have a <see cref="QuantifierBinding"/>.
/// </summary>
public sealed record RelationFilterBinding(Relation Relation) : InputBinding;

/// <summary>The words of a filter on things of a type that are searched; the value is a text.</summary>
public sealed record WordsFilterBinding(ContentType Type) : InputBinding;

/// <summary><c>all</c>, <c>none</c> or <c>some</c> of a list filter; the value is a filter on the items.</summary>
public sealed record QuantifierBinding(RelationQuantifier Quantifier) : InputBinding;

/// <summary><c>any</c> of a list filter: true when the list has items, false when it has none.</summary>
public sealed record AnyBinding : InputBinding;

/// <summary>An operator of an operation input; the value is what is compared with.</summary>
public sealed record OperatorBinding(FilterOperator Operator) : InputBinding;

/// <summary>A sort key of a sort input; the value is a <see cref="SortDirection"/>. An entry of <c>order</c> has one.</summary>
public sealed record SortKeyBinding(ScalarField Field) : InputBinding;

/// <summary>What <c>ASC</c> and <c>DESC</c> are once coerced.</summary>
public enum SortDirection
{
    Ascending,
    Descending,
}
