namespace PodcastApi.Server.GraphQL.Answers;

/// <summary>Editions of the GraphQL-over-HTTP specification that differ in status codes.</summary>
internal enum StatusCodeEdition
{
    /// <summary>400 for requests that are refused; to clients of <c>application/json</c> 200 when the request was well-formed.</summary>
    Released,

    /// <summary>The draft since 2025: 422 for well-formed JSON that is refused, 294 for data with errors, the same for all clients.</summary>
    Draft,
}
