using PodcastApi.Server.Errors;
using PodcastApi.Server.GraphQL.Answers;

namespace PodcastApi.Server.GraphQL.Requests;

/// <summary>A request that is no GraphQL-over-HTTP request, or none that this server takes.</summary>
/// <param name="kind">What is wrong in the words of the specification; it decides on the status.</param>
/// <param name="message">What is wrong and what would be right.</param>
internal sealed class RequestRefusedException(AnswerKind kind, string message) : Exception(message)
{
    public AnswerKind Kind => kind;

    public ErrorCode Code { get; init; } = ErrorCode.BadRequest;

    /// <summary>A header that says what would be right, such as <c>Allow</c>.</summary>
    public KeyValuePair<string, string>? Header { get; init; }
}
