using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Validation;

/// <summary>Checks documents against a schema by <see cref="SpecifiedRules"/>, in one walk. https://spec.graphql.org/September2025/#sec-Validation</summary>
public static class DocumentValidator
{
    /// <summary>All that is wrong with a document, in graphql-js's order and words; nothing for one that may run.</summary>
    /// <param name="schema">A valid schema.</param>
    /// <param name="document">The document.</param>
    /// <param name="options">Limits; null: the default ones.</param>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options = null)
    {
        var context = new ExecutableContext(schema, document, options ?? ValidationOptions.Default);
        return SpecifiedRules.Executable.Validate(context, context.TypeInfo);
    }
}
