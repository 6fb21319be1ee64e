using Microsoft.Net.Http.Headers;

namespace PodcastApi.Server.GraphQL.Answers;

/// <summary>Chooses the media type of an answer (RFC 9110 section 12.5.1).</summary>
/// <remarks>https://graphql.github.io/graphql-over-http/draft/#sec-Accept</remarks>
internal static class AcceptHeader
{
    private const string Json = "application/json";
    private const string GraphQLResponse = "application/graphql-response+json";
    private const string Html = "text/html";

    /// <summary>The media type that the client likes best.</summary>
    /// <param name="request">The request.</param>
    /// <param name="edition">The draft prefers its own media type where the client has no preference.</param>
    /// <param name="offersHtml">Whether there is a page for this request.</param>
    /// <returns>Null where none of ours is acceptable.</returns>
    public static AnswerMediaType? Choose(HttpRequest request, StatusCodeEdition edition, bool offersHtml)
    {
        var fallback = edition == StatusCodeEdition.Draft ? AnswerMediaType.GraphQLResponse : AnswerMediaType.Json;
        var header = request.Headers.Accept;
        // The forms that nearly every client sends.
        switch (header.ToString())
        {
            case "" or "*/*":
                return fallback;
            case Json:
                return AnswerMediaType.Json;
            case GraphQLResponse:
                return AnswerMediaType.GraphQLResponse;
        }

        // A header that is none says as little as no header.
        if (!MediaTypeHeaderValue.TryParseList(header, out var ranges))
            return fallback;
        var graphQL = Match(ranges, GraphQLResponse);
        var json = Match(ranges, Json);
        var html = offersHtml ? Match(ranges, Html) : default;
        if (html.IsExplicit && html.Quality > 0 && html.Quality >= Math.Max(graphQL.IsExplicit ? graphQL.Quality : 0, json.IsExplicit ? json.Quality : 0))
            return AnswerMediaType.Html;
        if (Math.Max(graphQL.Quality, json.Quality) <= 0)
            return null;
        if (graphQL.Quality != json.Quality)
            return graphQL.Quality > json.Quality ? AnswerMediaType.GraphQLResponse : AnswerMediaType.Json;
        if (graphQL.IsExplicit)
            return AnswerMediaType.GraphQLResponse;
        return json.IsExplicit ? AnswerMediaType.Json : fallback;
    }

    /// <summary>The value of <c>Content-Type</c>.</summary>
    public static string ContentType(AnswerMediaType mediaType) => mediaType switch
    {
        AnswerMediaType.Json => Json + "; charset=utf-8",
        AnswerMediaType.GraphQLResponse => GraphQLResponse + "; charset=utf-8",
        AnswerMediaType.Html => Html + "; charset=utf-8",
    };

    /// <summary>The quality that the most specific of the ranges gives a type.</summary>
    private static (double Quality, bool IsExplicit) Match(IList<MediaTypeHeaderValue> ranges, string type)
    {
        var quality = 0.0;
        var specificity = 0;
        foreach (var range in ranges)
        {
            if (range.Charset.HasValue && !HeaderUtilities.RemoveQuotes(range.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
                continue;
            var own = range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase) ? 3
                : range.MatchesAllTypes ? 1
                : range.MatchesAllSubTypes && type.AsSpan().StartsWith(string.Concat(range.Type.AsSpan(), "/"), StringComparison.OrdinalIgnoreCase) ? 2
                : 0;
            if (own == 0 || own < specificity)
                continue;
            quality = own == specificity ? Math.Max(quality, range.Quality ?? 1) : range.Quality ?? 1;
            specificity = own;
        }

        return (quality, specificity == 3);
    }
}
