using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Types;

/// <summary>What a <see cref="Schema"/> is made of.</summary>
public sealed record SchemaConfig
{
    public string? Description { get; init; }

    public NamedType? Query { get; init; }

    public NamedType? Mutation { get; init; }

    public NamedType? Subscription { get; init; }

    /// <summary>Types in the order that the schema shall have; those that only these refer to are added.</summary>
    public ImmutableArray<NamedType> Types { get; init; } = [];

    public ImmutableArray<Directive> Directives { get; init; } = BuiltInDirectives.Specified;

    public SchemaDefinitionNode? AstNode { get; init; }

    public ImmutableArray<SchemaExtensionNode> ExtensionNodes { get; init; } = [];

    public object? Metadata { get; init; }
}
