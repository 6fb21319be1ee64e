using PodcastApi.Content.Model;

namespace PodcastApi.Query.Filters;

/// <summary>
/// The table of operators. Comparison has two values, never SQL's third: an operator is false for an unknown field
/// (but <c>eq null</c> and <c>in [null]</c> are true for it), and its negation is true exactly where the operator is false.
/// So <c>neq "x"</c>, <c>nin ["x"]</c>, <c>ncontains "x"</c> and <c>ngt 1</c> are all true for null, and null is neither
/// lower nor greater than anything. Text is compared by code point and heeds case.
/// </summary>
public static class Operators
{
    /// <summary>All operators in the order in which HotChocolate's inputs list them.</summary>
    public static IReadOnlyList<FilterOperator> All { get; } = Enum.GetValues<FilterOperator>();

    /// <summary>The public name.</summary>
    public static string NameOf(FilterOperator op) => op switch
    {
        FilterOperator.Equal => "eq",
        FilterOperator.NotEqual => "neq",
        FilterOperator.Contains => "contains",
        FilterOperator.NotContains => "ncontains",
        FilterOperator.In => "in",
        FilterOperator.NotIn => "nin",
        FilterOperator.StartsWith => "startsWith",
        FilterOperator.NotStartsWith => "nstartsWith",
        FilterOperator.EndsWith => "endsWith",
        FilterOperator.NotEndsWith => "nendsWith",
        FilterOperator.GreaterThan => "gt",
        FilterOperator.NotGreaterThan => "ngt",
        FilterOperator.GreaterThanOrEqual => "gte",
        FilterOperator.NotGreaterThanOrEqual => "ngte",
        FilterOperator.LowerThan => "lt",
        FilterOperator.NotLowerThan => "nlt",
        FilterOperator.LowerThanOrEqual => "lte",
        FilterOperator.NotLowerThanOrEqual => "nlte",
    };

    /// <summary>The operator of a public name; false when there is none.</summary>
    public static bool TryParse(string name, out FilterOperator op)
    {
        foreach (var known in All)
        {
            if (NameOf(known) == name)
            {
                op = known;
                return true;
            }
        }

        op = default;
        return false;
    }

    /// <summary>The operator that this one is true without: itself when it is no negation.</summary>
    public static FilterOperator Positive(FilterOperator op) => op switch
    {
        FilterOperator.NotEqual => FilterOperator.Equal,
        FilterOperator.NotContains => FilterOperator.Contains,
        FilterOperator.NotIn => FilterOperator.In,
        FilterOperator.NotStartsWith => FilterOperator.StartsWith,
        FilterOperator.NotEndsWith => FilterOperator.EndsWith,
        FilterOperator.NotGreaterThan => FilterOperator.GreaterThan,
        FilterOperator.NotGreaterThanOrEqual => FilterOperator.GreaterThanOrEqual,
        FilterOperator.NotLowerThan => FilterOperator.LowerThan,
        FilterOperator.NotLowerThanOrEqual => FilterOperator.LowerThanOrEqual,
        FilterOperator.Equal or FilterOperator.Contains or FilterOperator.In or FilterOperator.StartsWith or FilterOperator.EndsWith
            or FilterOperator.GreaterThan or FilterOperator.GreaterThanOrEqual
            or FilterOperator.LowerThan or FilterOperator.LowerThanOrEqual => op,
    };

    /// <summary>Whether the operator is the negation of another.</summary>
    public static bool IsNegation(FilterOperator op) => Positive(op) != op;

    /// <summary>Whether the operator takes a list of values.</summary>
    public static bool TakesList(FilterOperator op) => Positive(op) == FilterOperator.In;

    /// <summary>Whether fields of a kind take the operator.</summary>
    public static bool AppliesTo(FilterOperator op, ScalarKind kind) => Positive(op) switch
    {
        FilterOperator.Equal => true,
        FilterOperator.In => kind != ScalarKind.Boolean,
        FilterOperator.Contains or FilterOperator.StartsWith or FilterOperator.EndsWith => kind is ScalarKind.String or ScalarKind.Uri,
        _ => kind is ScalarKind.Int or ScalarKind.Long or ScalarKind.Float or ScalarKind.DateTime or ScalarKind.LocalDate,
    };
}
