using PodcastApi.Content.Model;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Filters;

/// <summary>A condition on a thing. Made by <see cref="FilterFactory"/> and by the constructors of the combining forms.</summary>
public abstract record Filter;

/// <summary>All hold; with no part it always holds.</summary>
public sealed record AndFilter(IReadOnlyList<Filter> Parts) : Filter;

/// <summary>At least one holds; with no part it never holds.</summary>
public sealed record OrFilter(IReadOnlyList<Filter> Parts) : Filter;

/// <summary>A scalar compared with a value, by the rules of <see cref="Operators"/>.</summary>
/// <param name="Field">A scalar of the type that the filter is on.</param>
/// <param name="Operator">How.</param>
/// <param name="Value">With what; an array for <c>in</c> and <c>nin</c>, without nulls.</param>
public sealed record ComparisonFilter(ScalarField Field, FilterOperator Operator, Slot Value) : Filter;

/// <summary>A scalar is unknown, or known.</summary>
public sealed record NullFilter(ScalarField Field, bool IsNull) : Filter;

/// <summary>A condition on what a relation leads to.</summary>
/// <param name="Relation">A relation of the type that the filter is on.</param>
/// <param name="Quantifier">How many must fulfil it.</param>
/// <param name="Inner">The condition on the target; always holds when null.</param>
public sealed record RelationFilter(Relation Relation, RelationQuantifier Quantifier, Filter? Inner) : Filter;

/// <summary>Words occur in the thing's text.</summary>
/// <param name="Type">The type of the thing.</param>
/// <param name="Texts">As in <see cref="Searching.SearchTerms"/>.</param>
/// <param name="Forms">As in <see cref="Searching.SearchTerms"/>.</param>
public sealed record FullTextFilter(ContentType Type, Slot Texts, Slot Forms) : Filter;

/// <summary>How many of a relation's targets must fulfil a condition. A to-one relation has at most one target.</summary>
public enum RelationQuantifier
{
    /// <summary>At least one. For a to-one relation: it is there and fulfils the condition.</summary>
    Some,

    /// <summary>Every one; also when there is none.</summary>
    All,

    /// <summary>Not a single one.</summary>
    None,
}
