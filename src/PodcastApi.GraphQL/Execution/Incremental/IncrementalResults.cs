namespace PodcastApi.GraphQL.Execution.Incremental;

/// <summary>Tells a client of a delivery to come.</summary>
/// <param name="Id">What later parts name it by.</param>
/// <param name="Path">The object of the deferred fragment, or the list that is streamed.</param>
/// <param name="Label">What the client called it; null where it did not.</param>
public sealed record PendingResult(string Id, IReadOnlyList<object> Path, string? Label);

/// <summary>A part of a delivery: fields of an object, or items of a list.</summary>
/// <param name="Id">The delivery.</param>
/// <param name="SubPath">The way from the path of the delivery to the object; empty: none.</param>
/// <param name="Data">The fields; null for items.</param>
/// <param name="Items">The items, to be appended to the list; null for fields.</param>
/// <param name="Errors">Errors of fields that null was put in place of.</param>
public sealed record IncrementalResult(string Id, IReadOnlyList<object> SubPath, object? Data, IReadOnlyList<object?>? Items, IReadOnlyList<GraphQLError> Errors);

/// <summary>Ends a delivery.</summary>
/// <param name="Id">The delivery.</param>
/// <param name="Failure">Why it could not be delivered: a null went out of it; null: it was delivered.</param>
public sealed record CompletedResult(string Id, GraphQLError? Failure);
