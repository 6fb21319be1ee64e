using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Execution;

/// <summary>Which operation of a document a request means.</summary>
public static class OperationSelection
{
    /// <summary>The operation of a name, or without a name the only one.</summary>
    /// <exception cref="GraphQLError">There is none, or without a name more than one.</exception>
    /// <remarks>https://spec.graphql.org/September2025/#GetOperation()</remarks>
    public static OperationDefinitionNode GetOperation(DocumentNode document, string? operationName)
    {
        OperationDefinitionNode? found = null;
        foreach (var definition in document.Definitions)
        {
            if (definition is not OperationDefinitionNode operation)
                continue;
            if (operationName is null && found is not null)
                throw new GraphQLError("Must provide operation name if query contains multiple operations.");
            if (operationName is null || operation.Name?.Value == operationName)
                found = operation;
        }
        return found ?? throw new GraphQLError(operationName is null ? "Must provide an operation." : $"Unknown operation named \"{operationName}\".");
    }
}
