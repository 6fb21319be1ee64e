using Microsoft.Extensions.Options;
using PodcastApi.Server.Errors;
using PodcastApi.Server.GraphQL.Answers;
using PodcastApi.Server.GraphQL.Requests;

namespace PodcastApi.Server.GraphQL.Documents;

/// <summary>
/// Finds the document that a request means: by its text, by the id of a trusted document, or by the hash under which a client sent
/// it before (Apollo's automatic persisted queries, <c>extensions.persistedQuery</c>).
/// </summary>
internal sealed class RequestDocuments(TrustedDocuments trusted, DocumentCache cache, IOptions<GraphQLOptions> options)
{
    private const string PersistedQuery = "persistedQuery";

    /// <summary>Whether a request without a text names a document.</summary>
    public static bool IsNamed(string? documentId, IReadOnlyDictionary<string, object?>? extensions)
        => !string.IsNullOrEmpty(documentId) || extensions?.GetValueOrDefault(PersistedQuery) is not null;

    /// <summary>The prepared document of a request; what is wrong with it, or that it is not known, stands in its errors.</summary>
    public PreparedDocument Get(GraphQLRequest request)
    {
        var text = request.Query.Span;
        var persisted = request.Extensions?.GetValueOrDefault(PersistedQuery);
        if (request.DocumentId is null && persisted is null)
            return OfText(text);
        if (Id(request.DocumentId, persisted) is not { } id)
            return Refused(ErrorCode.BadRequest, $"A document is named by 'documentId', {DocumentId.Prefix} and the 64 digits of its SHA-256, or by 'extensions.persistedQuery', {{\"version\": 1, \"sha256Hash\": the same digits}}.");
        if (text.IsEmpty)
            return OfId(id, isAutomatic: persisted is not null);
        if (DocumentId.Of(text) != id)
            return Refused(ErrorCode.BadRequest, $"The document sent is not the one of the hash sent: its own is {DocumentId.Of(text)}.");
        var document = OfText(text);
        if (persisted is not null && options.Value.PersistedQueries && document.Errors.Count == 0)
            cache.Keep(id, document);
        return document;
    }

    private PreparedDocument OfText(ReadOnlySpan<char> text)
    {
        if (trusted.TryGet(text, out var known))
            return known;
        return trusted.IsComplete
            ? Refused(ErrorCode.DocumentNotTrusted, "This server executes trusted documents only, and this is none of them. Ask by 'documentId' for one of those that were deployed with it.")
            : cache.Get(text);
    }

    private PreparedDocument OfId(string id, bool isAutomatic)
    {
        if (trusted.TryGet(id, out var known) || (!trusted.IsComplete && cache.TryGet(id, out known)))
            return known;
        // Apollo's clients know this text, and send the document.
        return Refused(ErrorCode.PersistedQueryNotFound, isAutomatic ? "PersistedQueryNotFound" : $"No document is known by the id '{id}'. Send its text as 'query', or have it deployed with the trusted documents.");
    }

    private static string? Id(string? documentId, object? persisted)
    {
        var named = documentId is not null && documentId.StartsWith(DocumentId.Prefix, StringComparison.Ordinal) && DocumentId.TryRead(documentId, out var own) ? own : null;
        if (persisted is null)
            return named;
        var automatic = persisted is IReadOnlyDictionary<string, object?> entry && entry.GetValueOrDefault("version") is 1
            && entry.GetValueOrDefault("sha256Hash") is string hash && DocumentId.TryRead(hash, out var id) ? id : null;
        return documentId is null || named == automatic ? automatic : null;
    }

    private static PreparedDocument Refused(ErrorCode code, string message) => new() { Text = "", Errors = [CodedError.Of(code, message)] };
}
