using PodcastApi.Query.Filters;

namespace PodcastApi.GraphQL.Content.Schemas;

/// <summary>What the schema says about each operator.</summary>
internal static class OperatorWords
{
    /// <summary>The description of an operator's field.</summary>
    public static string Describe(FilterOperator op) => op switch
    {
        FilterOperator.Equal => "It is this; null: it is unknown.",
        FilterOperator.NotEqual => "It is not this, or unknown; null: it is known.",
        FilterOperator.Contains => "It has this in it.",
        FilterOperator.NotContains => "It does not have this in it, or is unknown.",
        FilterOperator.In => "It is one of these.",
        FilterOperator.NotIn => "It is none of these, or unknown.",
        FilterOperator.StartsWith => "It begins with this.",
        FilterOperator.NotStartsWith => "It does not begin with this, or is unknown.",
        FilterOperator.EndsWith => "It ends with this.",
        FilterOperator.NotEndsWith => "It does not end with this, or is unknown.",
        FilterOperator.GreaterThan => "It is greater or later than this.",
        FilterOperator.NotGreaterThan => "It is not greater or later than this, or unknown.",
        FilterOperator.GreaterThanOrEqual => "It is this, or greater or later.",
        FilterOperator.NotGreaterThanOrEqual => "It is lower or earlier than this, or unknown.",
        FilterOperator.LowerThan => "It is lower or earlier than this.",
        FilterOperator.NotLowerThan => "It is not lower or earlier than this, or unknown.",
        FilterOperator.LowerThanOrEqual => "It is this, or lower or earlier.",
        FilterOperator.NotLowerThanOrEqual => "It is greater or later than this, or unknown.",
    };
}
