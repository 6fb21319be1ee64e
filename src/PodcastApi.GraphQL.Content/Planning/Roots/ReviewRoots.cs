using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Content.Planning.Roots;

/// <summary>Reads a page of what is doubtful: an object of the schema's <c>ReviewConnection</c> as dictionaries and lists.</summary>
/// <exception cref="GraphQLError">It may not be read, or not so.</exception>
public delegate ValueTask<object?> ReviewSource(string? kind, string? after, int? first, CancellationToken cancellationToken);

/// <summary>Answers <c>review</c> by the engine's executor: it is no content, and no plan of a read holds it.</summary>
internal static class ReviewRoots
{
    /// <summary>Whether a field of the query root is the one.</summary>
    public static bool Has(CollectedField field) => field.Definition.Metadata is ReviewBinding;

    /// <summary>The answer as far as an operation selects it.</summary>
    public static ValueTask<ExecutionResult> AnswerAsync(
        Schema schema, DocumentNode document, OperationDefinitionNode operation, CollectedFieldsMap fields, VariableValues variables, ReviewSource source,
        CancellationToken cancellationToken)
    {
        var (alone, sent) = RootsAlone.Of(document, operation, fields.Where(Has), variables);
        return GraphQLExecutor.ExecuteAsync(schema, alone, variables: sent, options: new ExecutionOptions { State = source }, cancellationToken: cancellationToken);
    }
}
