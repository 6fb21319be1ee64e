namespace PodcastApi.Server.Errors;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Detail">What is wrong and what would be right.</param>
/// <param name="Parameter">The query parameter or header concerned.</param>
/// <param name="Pointer">The place in the body (RFC 6901).</param>
internal sealed record RequestError(string Detail, string? Parameter = null, string? Pointer = null);

/// <summary>A resource that an ambiguous name could mean.</summary>
internal sealed record Candidate(string Id, string Podcast, string Url);

/// <summary>Ends a request with an error answer.</summary>
internal sealed class ApiException : Exception
{
    public ApiException(ErrorCode code, string detail, params RequestError[] errors)
        : base(detail)
    {
        Code = code;
        Errors = errors;
        Status = ErrorCatalogue.Describe(code).Status;
    }

    public ErrorCode Code { get; }

    public int Status { get; init; }

    public IReadOnlyList<RequestError> Errors { get; }

    public IReadOnlyList<Candidate> Candidates { get; init; } = [];

    /// <summary>When another attempt may do better (<c>Retry-After</c>, RFC 9110 section 10.2.3); null when that cannot be told.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A parameter's value is wrong.</summary>
    public static ApiException ForParameter(ErrorCode code, string parameter, string detail) =>
        new(code, detail, new RequestError(detail, parameter));
}
