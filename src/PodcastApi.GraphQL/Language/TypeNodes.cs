namespace PodcastApi.GraphQL.Language;

/// <summary>A reference to a type.</summary>
public abstract class TypeNode : Node;

/// <summary>A type by its name.</summary>
public sealed class NamedTypeNode : TypeNode
{
    public override NodeKind Kind => NodeKind.NamedType;

    public required NameNode Name { get; init; }
}

/// <summary><c>[T]</c>.</summary>
public sealed class ListTypeNode : TypeNode
{
    public override NodeKind Kind => NodeKind.ListType;

    public required TypeNode Type { get; init; }

    internal override void WalkChildren(Walker walker) => walker.Visit(Type);
}

/// <summary><c>T!</c>.</summary>
public sealed class NonNullTypeNode : TypeNode
{
    public override NodeKind Kind => NodeKind.NonNullType;

    /// <summary>A named type or a list.</summary>
    public required TypeNode Type { get; init; }

    internal override void WalkChildren(Walker walker) => walker.Visit(Type);
}
