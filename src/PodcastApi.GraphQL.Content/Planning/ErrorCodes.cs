namespace PodcastApi.GraphQL.Content.Planning;

/// <summary>What stands in <c>extensions.code</c> of the planner's errors. A code never changes its meaning.</summary>
public static class ErrorCodes
{
    public const string BadRequest = "BAD_REQUEST";
    public const string InvalidCursor = "INVALID_CURSOR";
    public const string InvalidFilter = "INVALID_FILTER";
    public const string PageSizeExceeded = "PAGE_SIZE_EXCEEDED";
    public const string CostExceeded = "COST_EXCEEDED";
    public const string AmbiguousSlug = "AMBIGUOUS_SLUG";
    public const string SyncTokenExpired = "SYNC_TOKEN_EXPIRED";
}
