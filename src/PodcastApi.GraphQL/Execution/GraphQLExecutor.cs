using PodcastApi.GraphQL.Execution.Incremental;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Execution;

/// <summary>Executes requests by the resolvers of a schema's fields. Schema and document should have been validated before.</summary>
public static class GraphQLExecutor
{
    /// <summary>Executes one operation. Its errors are in the result, nothing of the request is thrown.</summary>
    /// <param name="schema">A valid schema.</param>
    /// <param name="document">A document that is valid for the schema.</param>
    /// <param name="operationName">Which operation of the document; null: the only one.</param>
    /// <param name="variables">What the client sent: null, bool, string, numbers, lists and dictionaries. Null: nothing.</param>
    /// <param name="options">Root value, state for resolvers, limits; null: the default.</param>
    /// <param name="cancellationToken">Ends the execution; resolvers find it in their context.</param>
    /// <exception cref="OperationCanceledException">The token asked for it.</exception>
    /// <remarks>https://spec.graphql.org/September2025/#ExecuteRequest(). A subscription is executed once, as a query on its root type.</remarks>
    public static async ValueTask<ExecutionResult> ExecuteAsync(
        Schema schema,
        DocumentNode document,
        string? operationName = null,
        IReadOnlyDictionary<string, object?>? variables = null,
        ExecutionOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var request = Prepare(schema, document, operationName, variables, options ?? ExecutionOptions.Default, deliversIncrementally: false, cancellationToken, out var errors);
        return request is null
            ? ExecutionResult.OfErrors(errors)
            : await new FieldExecutor(request).ExecuteRootSelectionSet().ConfigureAwait(false);
    }

    /// <summary>
    /// Executes one operation and heeds <c>@defer</c> and <c>@stream</c>: what these put off comes after the answer.
    /// For a schema that has the two, see <see cref="SchemaBuilderOptions.IncrementalDelivery"/>.
    /// </summary>
    /// <remarks>Parameters and errors are those of <see cref="ExecuteAsync"/>. https://github.com/graphql/graphql-spec/pull/1110</remarks>
    public static async ValueTask<IncrementalExecution> ExecuteIncrementallyAsync(
        Schema schema,
        DocumentNode document,
        string? operationName = null,
        IReadOnlyDictionary<string, object?>? variables = null,
        ExecutionOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var queue = default(DeliveryQueue);
        try
        {
            var request = Prepare(schema, document, operationName, variables, options ?? ExecutionOptions.Default, deliversIncrementally: true, cancellation.Token, out var errors);
            if (request is null)
                return new IncrementalExecution(ExecutionResult.OfErrors(errors), null);
            var executor = new FieldExecutor(request);
            var result = await executor.ExecuteRootSelectionSet().ConfigureAwait(false);
            var work = await executor.TakeWorkAsync().ConfigureAwait(false);
            if (work.IsEmpty)
                return new IncrementalExecution(result, null);
            queue = new DeliveryQueue(request, cancellation);
            return new IncrementalExecution(result.WithPending(queue.Open(work)), queue);
        }
        finally
        {
            if (queue is null)
                cancellation.Dispose();
        }
    }

    private static ExecutionRequest? Prepare(
        Schema schema,
        DocumentNode document,
        string? operationName,
        IReadOnlyDictionary<string, object?>? variables,
        ExecutionOptions options,
        bool deliversIncrementally,
        CancellationToken cancellationToken,
        out IReadOnlyList<GraphQLError> errors)
    {
        OperationDefinitionNode operation;
        try
        {
            operation = OperationSelection.GetOperation(document, operationName);
        }
        catch (GraphQLError error)
        {
            errors = [error];
            return null;
        }
        var coerced = VariableCoercion.CoerceVariableValues(schema, operation, variables, out errors, options);
        return errors.Count > 0 ? null : new ExecutionRequest(schema, document, operation, coerced, options, deliversIncrementally, cancellationToken);
    }
}
