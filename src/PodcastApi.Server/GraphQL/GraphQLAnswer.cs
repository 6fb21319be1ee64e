using PodcastApi.GraphQL;
using PodcastApi.GraphQL.Execution;
using PodcastApi.Server.GraphQL.Answers;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.GraphQL;

/// <summary>What a request is answered with.</summary>
/// <param name="Kind">What became of the request.</param>
/// <param name="Result">The body.</param>
/// <param name="State">The dataset in the snapshot that was read, where the answer depends on it.</param>
internal sealed record GraphQLAnswer(AnswerKind Kind, ExecutionResult Result, DatasetState? State = null)
{
    /// <summary>A header that belongs to the status, such as <c>Allow</c>.</summary>
    public KeyValuePair<string, string>? Header { get; init; }

    public static GraphQLAnswer OfErrors(AnswerKind kind, params IReadOnlyList<GraphQLError> errors) => new(kind, ExecutionResult.OfErrors(errors));
}
