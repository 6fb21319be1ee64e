using PodcastApi.GraphQL;
using PodcastApi.GraphQL.Language;
using PodcastApi.Server.Errors;
using PodcastApi.Server.GraphQL.Answers;
using PodcastApi.Server.Hosting;

namespace PodcastApi.Server.GraphQL.Documents;

/// <summary>Holds the measure of an operation against the limits.</summary>
internal static class OperationLimits
{
    /// <summary>An error for each limit that the operation passes; it names the limit, its value, and what was asked for.</summary>
    public static IReadOnlyList<GraphQLError> Check(OperationDefinitionNode operation, OperationMeasure measure, LimitOptions limits)
    {
        var errors = new List<GraphQLError>();
        Check(LimitOptions.Setting(nameof(limits.MaxDepth)), limits.MaxDepth, measure.Depth, ErrorCode.DepthExceeded, "nests fields {0} levels deep", "Ask for the inner part on its own.");
        Check(LimitOptions.Setting(nameof(limits.MaxRootFields)), limits.MaxRootFields, measure.RootFields, ErrorCode.CostExceeded, "has {0} root fields", "Ask for things by 'nodes(ids:)', or in several requests.");
        Check(LimitOptions.Setting(nameof(limits.MaxAliases)), limits.MaxAliases, measure.Aliases, ErrorCode.CostExceeded, "has {0} aliases", "Ask for things by 'nodes(ids:)', or in several requests.");
        Check(LimitOptions.Setting(nameof(limits.MaxFields)), limits.MaxFields, measure.Fields, ErrorCode.CostExceeded, "selects {0} fields, counted at every use of a fragment", "Select fewer, or ask in several requests.");
        return errors;

        void Check(string limit, int maximum, int requested, ErrorCode code, string what, string hint)
        {
            if (requested <= maximum)
                return;
            var counted = string.Format(System.Globalization.CultureInfo.InvariantCulture, what, requested == int.MaxValue ? "more than two billion" : requested);
            errors.Add(new GraphQLError($"The operation {counted}; the limit {limit} is {maximum}. {hint}", [operation], extensions: new Dictionary<string, object?>
            {
                [CodedError.Code] = ErrorCatalogue.Name(code),
                ["limit"] = limit,
                ["requested"] = requested,
                ["maximum"] = maximum,
            }));
        }
    }
}
