namespace PodcastApi.Server.GraphQL.Answers;

/// <summary>The status of an answer.</summary>
/// <remarks>https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes</remarks>
internal static class AnswerStatus
{
    private const int PartialSuccess = 294;

    public static int Of(AnswerKind kind, AnswerMediaType mediaType, StatusCodeEdition edition) => kind switch
    {
        AnswerKind.Success => 200,
        // 294 is made known by the media type, so only its clients get it.
        AnswerKind.PartialSuccess => edition == StatusCodeEdition.Draft && mediaType == AnswerMediaType.GraphQLResponse ? PartialSuccess : 200,
        AnswerKind.NoJson => 400,
        AnswerKind.MalformedRequest => edition == StatusCodeEdition.Draft ? 422 : 400,
        AnswerKind.ParseFailure => IsAlways200(mediaType, edition) ? 200 : 400,
        AnswerKind.RequestError when IsAlways200(mediaType, edition) => 200,
        AnswerKind.RequestError => edition == StatusCodeEdition.Draft ? 422 : 400,
        AnswerKind.MethodNotAllowed => 405,
        AnswerKind.NotAcceptable => 406,
        AnswerKind.TooLarge => 413,
        AnswerKind.UnsupportedMediaType => 415,
        AnswerKind.Timeout => 503,
        AnswerKind.InternalError => 500,
    };

    /// <summary>Clients of plain JSON cannot tell our 400 from that of a gateway, so until the draft well-formed requests get 200.</summary>
    private static bool IsAlways200(AnswerMediaType mediaType, StatusCodeEdition edition) =>
        mediaType == AnswerMediaType.Json && edition == StatusCodeEdition.Released;
}
