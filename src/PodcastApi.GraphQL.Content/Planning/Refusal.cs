using PodcastApi.GraphQL.Content.Planning.Cost;
using PodcastApi.GraphQL.Language;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Searching;

namespace PodcastApi.GraphQL.Content.Planning;

/// <summary>The words and codes of the planner's errors.</summary>
internal static class Refusal
{
    /// <summary>An error with a code and, if any, more that the client may want to know.</summary>
    public static GraphQLError Of(string code, string message, params ReadOnlySpan<(string Name, object? Value)> details)
    {
        var extensions = new OrderedDictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code };
        foreach (var (name, value) in details)
            extensions[name] = value;
        return new GraphQLError(message, extensions: extensions);
    }

    /// <summary>The error of a field: where the field stands in the document and in the answer.</summary>
    public static GraphQLError At(GraphQLError error, IReadOnlyList<Node> nodes, IReadOnlyList<object> path)
        => new(error.Message, error.Nodes.Count > 0 ? error.Nodes : nodes, path, error.InnerException, error.Extensions ?? Coded);

    public static GraphQLError OfPage(PageReading reading, PageArguments arguments, PageLimits limits) => reading.Problem switch
    {
        PageProblem.NegativeSize => Negative(reading.Argument!),
        PageProblem.SizeExceeded => TooLarge(reading.Argument!, (arguments.First ?? arguments.Last)!.Value, limits.Maximum, limits.MaximumSetting),
        PageProblem.FirstAndLast => Of(ErrorCodes.BadRequest, "'first' and 'last' do not go together; give one of them."),
        PageProblem.AfterAndBefore => Of(ErrorCodes.BadRequest, "'after' and 'before' do not go together; give one of them."),
        PageProblem.InvalidCursor => Of(ErrorCodes.InvalidCursor,
            $"'{reading.Argument}' is no cursor of this list with this order and this filter. Take cursors from the answer whose order and filter you keep."),
        _ => throw new ArgumentException("The page was not refused.", nameof(reading)),
    };

    public static GraphQLError OfSearch(SearchProblem problem, string argument) => problem switch
    {
        SearchProblem.Blank => Of(ErrorCodes.BadRequest, $"'{argument}' is blank; give at least one word."),
        SearchProblem.TooLong => Of(ErrorCodes.BadRequest, $"'{argument}' is longer than {SearchReader.MaxLength} characters."),
    };

    public static GraphQLError Negative(string argument) => Of(ErrorCodes.BadRequest, $"'{argument}' is a whole number from 0.");

    public static GraphQLError TooLarge(string argument, int requested, int maximum, string? setting = null) => Exceeded(
        ErrorCodes.PageSizeExceeded, $"'{argument}' is {requested}, but at most {maximum} may be asked for at once{(setting is null ? "" : $", the limit {setting}")}.", requested, maximum, setting);

    public static GraphQLError TooDear(OperationCost cost, PlanningOptions options) => cost.Nodes > options.MaxNodes
        ? TooDear($"asks for up to {cost.Nodes} nodes", cost.Nodes, options.MaxNodes, options.MaxNodesSetting)
        : TooDear($"has a cost of {cost.Cost}", cost.Cost, options.MaxCost, options.MaxCostSetting);

    private static GraphQLError TooDear(string what, long requested, long maximum, string? setting) => Exceeded(
        ErrorCodes.CostExceeded, $"The operation {what}; the limit {(setting is null ? "" : setting + " ")}is {maximum}. Ask for smaller pages or fewer levels.", requested, maximum, setting);

    private static GraphQLError Exceeded(string code, string message, long requested, long maximum, string? setting)
    {
        return setting is null
            ? Of(code, message, ("requested", requested), ("maximum", maximum))
            : Of(code, message, ("limit", setting), ("requested", requested), ("maximum", maximum));
    }

    private static OrderedDictionary<string, object?> Coded { get; } = new(StringComparer.Ordinal) { ["code"] = ErrorCodes.BadRequest };
}
