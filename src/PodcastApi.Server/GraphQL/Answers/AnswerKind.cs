namespace PodcastApi.Server.GraphQL.Answers;

/// <summary>What became of a request, as far as the status depends on it.</summary>
internal enum AnswerKind
{
    /// <summary>Data and no errors.</summary>
    Success,

    /// <summary>Data, be it null, and errors of fields.</summary>
    PartialSuccess,

    /// <summary>The body, or a parameter that should be JSON, is none.</summary>
    NoJson,

    /// <summary>A parameter is missing, of the wrong type or there twice.</summary>
    MalformedRequest,

    /// <summary>The document does not parse.</summary>
    ParseFailure,

    /// <summary>The document is invalid or passes a limit, the operation cannot be determined, or variables have no value of their type.</summary>
    RequestError,

    /// <summary>A mutation by GET, or another method.</summary>
    MethodNotAllowed,

    /// <summary>None of our media types is acceptable.</summary>
    NotAcceptable,

    /// <summary>The body has too many bytes.</summary>
    TooLarge,

    /// <summary>The body is of a type that is not taken.</summary>
    UnsupportedMediaType,

    /// <summary>The database did not answer in time.</summary>
    Timeout,

    /// <summary>A failure of ours.</summary>
    InternalError,
}
