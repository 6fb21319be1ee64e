namespace PodcastApi.GraphQL.Language;

/// <summary>A node of the syntax tree. Nodes that were not parsed have no <see cref="Source"/>.</summary>
public abstract class Node
{
    public abstract NodeKind Kind { get; }

    /// <summary>The text that the node was read from; null for a node made in code.</summary>
    public Source? Source { get; internal set; }

    /// <summary>Offset of the first UTF-16 code unit.</summary>
    public int Start { get; internal set; }

    /// <summary>Offset behind the last UTF-16 code unit.</summary>
    public int End { get; internal set; }

    /// <summary>Line and column of the start; null for a node made in code.</summary>
    public SourceLocation? Location => Source?.GetLocation(Start);

    /// <summary>Visits the nodes below, names excepted, in the order of the grammar.</summary>
    internal virtual void WalkChildren(Walker walker)
    {
    }

    /// <summary>The node as GraphQL text.</summary>
    public override string ToString() => Printer.Print(this);
}

/// <summary>A name of the grammar: <c>[_A-Za-z][_0-9A-Za-z]*</c>.</summary>
public sealed class NameNode : Node
{
    public override NodeKind Kind => NodeKind.Name;

    public required string Value { get; init; }
}

/// <summary>A node that carries directives.</summary>
public interface IDirectivesNode
{
    ImmutableArray<DirectiveNode> Directives { get; }
}

/// <summary>A node that carries a description.</summary>
public interface IDescribedNode
{
    StringValueNode? Description { get; }
}
