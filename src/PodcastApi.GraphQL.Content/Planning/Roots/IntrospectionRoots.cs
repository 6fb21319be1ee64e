using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Introspection;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Content.Planning.Roots;

/// <summary>Answers <c>__schema</c> and <c>__type</c> by the engine's executor, which needs no database.</summary>
internal static class IntrospectionRoots
{
    /// <summary>Whether a field of the query root is one of the two.</summary>
    public static bool Has(CollectedField field) => field.Definition == MetaFields.Schema || field.Definition == MetaFields.Type;

    /// <summary>The answer to the two as far as an operation selects them.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document, for its fragments.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="fields">The fields of its root.</param>
    /// <param name="variables">The variables.</param>
    public static ExecutionResult Answer(
        Schema schema, DocumentNode document, OperationDefinitionNode operation, CollectedFieldsMap fields, VariableValues variables)
    {
        var (alone, sent) = RootsAlone.Of(document, operation, fields.Where(Has), variables);
        var executing = GraphQLExecutor.ExecuteAsync(schema, alone, variables: sent);
        return executing.IsCompletedSuccessfully
            ? executing.Result
            : throw new InvalidOperationException("Introspection waits for nothing.");
    }
}
