using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Content.Planning.Roots;

/// <summary>Makes an operation of some of the root fields of another one, for what is not answered by a read of content.</summary>
internal static class RootsAlone
{
    /// <summary>The document with that operation and the fragments, and the variables as they were sent.</summary>
    public static (DocumentNode Document, Dictionary<string, object?> Variables) Of(
        DocumentNode document, OperationDefinitionNode operation, IEnumerable<CollectedField> fields, VariableValues variables)
    {
        var alone = new OperationDefinitionNode
        {
            Operation = operation.Operation,
            VariableDefinitions = operation.VariableDefinitions,
            SelectionSet = new SelectionSetNode { Selections = [.. fields.SelectMany(field => field.Nodes)] },
        };
        var sent = variables.Sources.Where(source => source.Value.HasValue)
            .ToDictionary(source => source.Key, source => source.Value.Value, StringComparer.Ordinal);
        return (new DocumentNode { Definitions = [alone, .. document.Definitions.OfType<FragmentDefinitionNode>()] }, sent);
    }
}
