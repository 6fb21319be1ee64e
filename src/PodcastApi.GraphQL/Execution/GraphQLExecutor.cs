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
        options ??= ExecutionOptions.Default;
        OperationDefinitionNode operation;
        try
        {
            operation = OperationSelection.GetOperation(document, operationName);
        }
        catch (GraphQLError error)
        {
            return ExecutionResult.OfErrors([error]);
        }
        var coerced = VariableCoercion.CoerceVariableValues(schema, operation, variables, out var errors, options);
        if (errors.Count > 0)
            return ExecutionResult.OfErrors(errors);
        return await new FieldExecutor(schema, document, operation, coerced, options, cancellationToken).ExecuteRootSelectionSet().ConfigureAwait(false);
    }
}
