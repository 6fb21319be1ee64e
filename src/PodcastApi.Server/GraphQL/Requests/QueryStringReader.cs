using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using PodcastApi.Server.GraphQL.Answers;
using PodcastApi.Server.GraphQL.Documents;

namespace PodcastApi.Server.GraphQL.Requests;

/// <summary>Reads the request of a GET from its query string.</summary>
/// <remarks>https://graphql.github.io/graphql-over-http/draft/#sec-GET</remarks>
internal static class QueryStringReader
{
    /// <summary>Reads the request.</summary>
    /// <exception cref="RequestRefusedException">There is no document, a parameter stands twice, or one is no JSON object.</exception>
    public static GraphQLRequest Read(QueryString queryString)
    {
        string? query = null, documentId = null, operationName = null, variables = null, extensions = null;
        foreach (var pair in new QueryStringEnumerable(queryString.Value))
        {
            // Names heed case; others are to be passed over.
            switch (pair.DecodeName().Span)
            {
                case "query":
                    Set(ref query, "query", pair);
                    break;
                case "documentId":
                    Set(ref documentId, "documentId", pair);
                    break;
                case "operationName":
                    Set(ref operationName, "operationName", pair);
                    break;
                case "variables":
                    Set(ref variables, "variables", pair);
                    break;
                case "extensions":
                    Set(ref extensions, "extensions", pair);
                    break;
            }
        }

        var more = ReadMap("extensions", extensions);
        if (string.IsNullOrEmpty(query) && !RequestDocuments.IsNamed(documentId, more))
            throw new RequestRefusedException(AnswerKind.MalformedRequest, "The request has no 'query'. Ask like this: /graphql?query={episodes(first:5){nodes{title}}}, or send a POST.");
        return new GraphQLRequest(query ?? "")
        {
            // An empty value is the same as none.
            DocumentId = string.IsNullOrEmpty(documentId) ? null : documentId,
            OperationName = string.IsNullOrEmpty(operationName) ? null : operationName,
            Variables = ReadMap("variables", variables),
            Extensions = more,
        };
    }

    private static void Set(ref string? value, string name, QueryStringEnumerable.EncodedNameValuePair pair)
    {
        if (value is not null)
            throw new RequestRefusedException(AnswerKind.MalformedRequest, $"'{name}' stands twice in the query string.");
        value = pair.DecodeValue().ToString();
    }

    private static IReadOnlyDictionary<string, object?>? ReadMap(string name, string? json) =>
        string.IsNullOrEmpty(json) ? null : JsonRequestReader.ReadParameter(name, Encoding.UTF8.GetBytes(json));
}
