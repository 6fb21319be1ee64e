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
        PageProblem.SizeExceeded => TooLarge(reading.Argument!, (arguments.First ?? arguments.Last)!.Value, limits.Maximum),
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

    public static GraphQLError TooLarge(string argument, int requested, int maximum) => Of(ErrorCodes.PageSizeExceeded,
        $"'{argument}' is {requested}, but at most {maximum} may be asked for at once.", ("requested", requested), ("maximum", maximum));

    public static GraphQLError TooDear(OperationCost cost, PlanningOptions options) => cost.Nodes > options.MaxNodes
        ? Of(ErrorCodes.CostExceeded, $"The operation asks for up to {cost.Nodes} nodes; {options.MaxNodes} are allowed. Ask for smaller pages or fewer levels.",
            ("requested", cost.Nodes), ("maximum", options.MaxNodes))
        : Of(ErrorCodes.CostExceeded, $"The operation has a cost of {cost.Cost}; {options.MaxCost} are allowed. Ask for smaller pages or fewer levels.",
            ("requested", cost.Cost), ("maximum", options.MaxCost));

    private static OrderedDictionary<string, object?> Coded { get; } = new(StringComparer.Ordinal) { ["code"] = ErrorCodes.BadRequest };
}
