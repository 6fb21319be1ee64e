namespace PodcastApi.GraphQL.Execution.Incremental;

/// <summary>A group was executed, an item of a stream was, or a stream has ended.</summary>
/// <param name="Group">The group.</param>
/// <param name="Stream">The stream.</param>
/// <param name="Result">Of the group or item; null: the stream has ended.</param>
/// <param name="Failure">Why it failed; null: it did not.</param>
internal readonly record struct WorkEvent(DeferredGroup? Group, ItemStream? Stream, PartialResult? Result, GraphQLError? Failure);
