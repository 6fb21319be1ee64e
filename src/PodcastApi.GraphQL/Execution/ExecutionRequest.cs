using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Execution;

/// <summary>What all parts of one execution share.</summary>
internal sealed class ExecutionRequest(
    Schema schema,
    DocumentNode document,
    OperationDefinitionNode operation,
    VariableValues variables,
    ExecutionOptions options,
    bool deliversIncrementally,
    CancellationToken cancellationToken)
{
    public Schema Schema => schema;

    public DocumentNode Document => document;

    public OperationDefinitionNode Operation => operation;

    public VariableValues Variables => variables;

    public ExecutionOptions Options => options;

    /// <summary>Whether <c>@defer</c> and <c>@stream</c> are heeded. Else all is in one answer.</summary>
    public bool DeliversIncrementally => deliversIncrementally;

    public CancellationToken CancellationToken => cancellationToken;

    public FieldCollector Collector { get; } = new(schema, document, variables, options, deliversIncrementally);
}
