using System.Buffers;

namespace PodcastApi.Server.GraphQL.Requests;

/// <summary>The parameters of a GraphQL-over-HTTP request. Its text may lie in rented memory until it is disposed of.</summary>
/// <remarks>https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters</remarks>
internal sealed class GraphQLRequest : IDisposable
{
    private char[]? _rented;

    public GraphQLRequest(string query) => Query = query.AsMemory();

    /// <param name="rented">From the shared pool; given back when the request is disposed of. Null for no text.</param>
    /// <param name="length">How much of it is the text.</param>
    public GraphQLRequest(char[]? rented, int length)
    {
        _rented = rented;
        Query = rented.AsMemory(0, length);
    }

    /// <summary>The source text of the document; empty where the request only names one.</summary>
    public ReadOnlyMemory<char> Query { get; private set; }

    /// <summary>The id of the document, <c>sha256:…</c>; null: none is given.</summary>
    public string? DocumentId { get; init; }

    /// <summary>The operation to be executed; null: the only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>What was sent for the variables; null: nothing.</summary>
    public IReadOnlyDictionary<string, object?>? Variables { get; init; }

    /// <summary>The entry <c>extensions</c>; null: nothing.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    public void Dispose()
    {
        if (_rented is null)
            return;
        ArrayPool<char>.Shared.Return(_rented);
        _rented = null;
        Query = default;
    }
}
