using System.ComponentModel.DataAnnotations;
using PodcastApi.Server.GraphQL.Answers;

namespace PodcastApi.Server.GraphQL;

/// <summary>How GraphQL is served: the section <c>GraphQL</c> of the configuration.</summary>
internal sealed class GraphQLOptions
{
    /// <summary>Whether <c>__schema</c> and <c>__type</c> are answered, the SDL is served and errors suggest names of the schema.</summary>
    public bool Introspection { get; set; } = true;

    /// <summary>Whether a browser at <c>/graphql</c> gets the IDE.</summary>
    public bool Ide { get; set; } = true;

    /// <summary>Which edition of the GraphQL-over-HTTP specification the status codes follow.</summary>
    public StatusCodeEdition StatusCodes { get; set; } = StatusCodeEdition.Released;

    /// <summary>Most requests in one body, as a JSON array; 0 refuses such bodies.</summary>
    [Range(0, 100)]
    public int MaxBatchSize { get; set; }

    /// <summary>
    /// The folder of the trusted documents: <c>.graphql</c> files, or manifests as JSON. Relative to where the server is started; empty
    /// for none. They are asked for by <c>documentId</c>.
    /// </summary>
    public string? TrustedDocuments { get; set; }

    /// <summary>Whether only trusted documents are executed.</summary>
    public bool OnlyTrustedDocuments { get; set; }

    /// <summary>Whether a client may send a document once and name it by its hash from then on (automatic persisted queries).</summary>
    public bool PersistedQueries { get; set; } = true;
}
