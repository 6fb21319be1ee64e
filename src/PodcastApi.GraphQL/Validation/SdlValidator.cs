using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation;

/// <summary>
/// Checks type system documents before a schema is built from them: names that are defined twice, unknown types and directives,
/// extensions of what is not there. What only the built schema shows is found by <see cref="Types.Validation.SchemaValidator"/>.
/// </summary>
public static class SdlValidator
{
    /// <summary>All that is wrong with a document, in graphql-js's order and words.</summary>
    public static IReadOnlyList<GraphQLError> Validate(DocumentNode document) =>
        SpecifiedRules.Sdl.Validate(new ValidationContext(null, document, int.MaxValue, hideSuggestions: false));
}
