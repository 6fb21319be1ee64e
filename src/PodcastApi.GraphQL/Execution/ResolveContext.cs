using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Execution;

/// <summary>Where a field stands that is being resolved.</summary>
public sealed class ResolveContext
{
    public required Schema Schema { get; init; }

    public required DocumentNode Document { get; init; }

    public required OperationDefinitionNode Operation { get; init; }

    public required VariableValues Variables { get; init; }

    /// <summary>The type that the field is resolved on.</summary>
    public required ObjectType ParentType { get; init; }

    public required Field Field { get; init; }

    /// <summary>All selections that were merged into this field of the response, in document order.</summary>
    public required IReadOnlyList<FieldNode> FieldNodes { get; init; }

    public required ResponsePath Path { get; init; }

    /// <summary>What the caller of the executor gave for all resolvers of the request.</summary>
    public object? State { get; init; }

    public CancellationToken CancellationToken { get; init; }
}
