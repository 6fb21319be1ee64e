using PodcastApi.Content;

namespace PodcastApi.Server.Errors;

/// <summary>What is said of a code, once: its status, its title, and the page at <c>/problems/{code}</c>.</summary>
/// <param name="Status">The HTTP status (RFC 9110) unless the raiser names a nearer one.</param>
/// <param name="Title">The same for every occurrence (RFC 9457 section 3.1.3).</param>
/// <param name="Explanation">What happened and what to do about it.</param>
internal sealed record ErrorDescription(int Status, string Title, string Explanation);

/// <summary>The words and statuses of all error codes.</summary>
internal static class ErrorCatalogue
{
    /// <summary>The description of a code.</summary>
    public static ErrorDescription Describe(ErrorCode code) => code switch
    {
        ErrorCode.BadRequest => new(400, "The request is not understood",
            "A parameter is unknown, or a parameter, a header or the body has a value that this endpoint does not take. The member 'errors' names each one with what would be valid."),
        ErrorCode.InvalidCursor => new(400, "The cursor does not fit this list",
            "A cursor is bound to the sorting and the filters of the list that it came from. Start again without 'after' and 'before', or repeat the request that gave the cursor."),
        ErrorCode.InvalidFilter => new(400, "The filter is not understood",
            "A filter has a value of the wrong form, or an operator that its field does not have. The member 'errors' names the place."),
        ErrorCode.UnknownField => new(400, "There is no such field",
            "A name in 'fields', 'include' or 'sort' is unknown. The member 'errors' names the nearest valid one."),
        ErrorCode.PageSizeExceeded => new(400, "The page is too large",
            "More items were asked for than one page may hold. Ask for fewer and follow the cursors."),
        ErrorCode.CostExceeded => new(400, "The query costs too much",
            "The query could touch more items than one request may. Ask for smaller pages or fewer levels."),
        ErrorCode.DepthExceeded => new(400, "The query is nested too deeply",
            "Selections or includes are nested deeper than one request may. Ask for the inner part on its own."),
        ErrorCode.AmbiguousSlug => new(409, "Several episodes have this slug",
            "A slug is unique within its podcast only. Use the path with the podcast, podcasts/{slug}/episodes/{slug}, or the id; the member 'candidates' lists them."),
        ErrorCode.NotFound => new(404, "There is no such thing",
            "Nothing has this id, slug or path, and nothing ever had. Check the spelling, or look it up in its collection."),
        ErrorCode.Gone => new(410, "It is no longer here",
            "What had this id, slug or path was deleted at its source."),
        ErrorCode.SyncTokenExpired => new(410, "The sync token is no longer valid",
            "The token is of another dataset, or older than what is kept. Start again without 'since'."),
        ErrorCode.Unauthenticated => new(401, "A key is needed",
            "Send the key in the header 'Authorization: Bearer KEY'."),
        ErrorCode.Forbidden => new(403, "The key does not allow this",
            "The key is valid, but lacks the scope that this endpoint asks for."),
        ErrorCode.RateLimited => new(429, "Too many requests",
            "Wait for as long as the header 'Retry-After' says, then try again."),
        ErrorCode.Timeout => new(503, "The answer took too long",
            "The database did not answer within the limit. Try again, or ask for less."),
        ErrorCode.Internal => new(500, "Something went wrong on our side",
            "The failure was logged under the 'traceId' of the answer. Trying again may help."),
        ErrorCode.GraphqlParseFailed => new(400, "The GraphQL document is not understood",
            "The document breaks the grammar of GraphQL, or passes a limit on its length. The error's 'locations' name line and column."),
        ErrorCode.GraphqlValidationFailed => new(400, "The GraphQL document does not fit the schema",
            "The document asks for what the schema does not have, or in a form that it does not allow. The error's 'locations' name line and column; the schema is at /graphql/schema.graphql."),
        ErrorCode.PersistedQueryNotFound => new(404, "No document is known by this id",
            "A GraphQL request names a document by its hash, and the server has none of that hash. Send its text as 'query', with the same hash if it is to be kept."),
        ErrorCode.DocumentNotTrusted => new(403, "Only trusted documents are executed",
            "The server is set to execute only the GraphQL documents that were deployed with it. Ask for one of them by 'documentId'."),
    };

    /// <summary>The public name of a code, for example <c>INVALID_CURSOR</c>.</summary>
    public static string Name(ErrorCode code) => EnumNames<ErrorCode>.Of(code);
}
