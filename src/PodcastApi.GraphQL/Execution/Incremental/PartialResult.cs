namespace PodcastApi.GraphQL.Execution.Incremental;

/// <summary>What came of a part that was executed after the answer.</summary>
/// <param name="Data">The fields of a group, or an item of a list.</param>
/// <param name="Errors">Errors of fields that null was put in place of.</param>
/// <param name="Failure">The error whose null went out of the part, which then has no data; else null.</param>
/// <param name="Work">What is to be delivered after it.</param>
internal sealed record PartialResult(object? Data, IReadOnlyList<GraphQLError> Errors, GraphQLError? Failure, IncrementalWork Work);
