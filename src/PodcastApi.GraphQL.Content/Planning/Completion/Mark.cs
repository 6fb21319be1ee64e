using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Content.Planning.Completion;

/// <summary>A field below the root that is refused: the query writes a mark in its place, wherever it occurs.</summary>
/// <param name="Place">The place of the field's value.</param>
/// <param name="Nodes">The field's selections.</param>
/// <param name="Error">Why.</param>
internal sealed record Mark(Place Place, IReadOnlyList<Node> Nodes, GraphQLError Error);
