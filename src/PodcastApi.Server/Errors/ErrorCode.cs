namespace PodcastApi.Server.Errors;

/// <summary>Why a request is answered with an error. A code never changes its meaning; texts may.</summary>
internal enum ErrorCode
{
    BadRequest,
    InvalidCursor,
    InvalidFilter,
    UnknownField,
    PageSizeExceeded,
    CostExceeded,
    DepthExceeded,
    AmbiguousSlug,
    NotFound,
    Gone,
    SyncTokenExpired,
    Unauthenticated,
    Forbidden,
    RateLimited,
    Timeout,
    Internal,
    GraphqlParseFailed,
    GraphqlValidationFailed,
    PersistedQueryNotFound,
    DocumentNotTrusted,
}
