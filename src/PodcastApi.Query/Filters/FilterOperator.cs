namespace PodcastApi.Query.Filters;

/// <summary>What a field is compared by. <see cref="Operators"/> says what each one means and which fields take it.</summary>
public enum FilterOperator
{
    Equal,
    NotEqual,
    Contains,
    NotContains,
    In,
    NotIn,
    StartsWith,
    NotStartsWith,
    EndsWith,
    NotEndsWith,
    GreaterThan,
    NotGreaterThan,
    GreaterThanOrEqual,
    NotGreaterThanOrEqual,
    LowerThan,
    NotLowerThan,
    LowerThanOrEqual,
    NotLowerThanOrEqual,
}
