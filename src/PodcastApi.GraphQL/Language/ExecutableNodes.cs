namespace PodcastApi.GraphQL.Language;

/// <summary>A whole document: operations, fragments, type system definitions and extensions.</summary>
public sealed class DocumentNode : Node
{
    public override NodeKind Kind => NodeKind.Document;

    public required ImmutableArray<DefinitionNode> Definitions { get; init; }

    /// <summary>How many tokens were read; 0 for a document made in code.</summary>
    public int TokenCount { get; internal set; }

    internal override void WalkChildren(Walker walker) => walker.VisitAll(Definitions);
}

/// <summary>One definition of a document.</summary>
public abstract class DefinitionNode : Node;

/// <summary>The three kinds of operation.</summary>
public enum OperationType : byte
{
    Query,
    Mutation,
    Subscription,
}

/// <summary>The words of <see cref="OperationType"/> in GraphQL text.</summary>
public static class OperationTypes
{
    public static string ToKeyword(this OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        OperationType.Subscription => "subscription",
    };
}

/// <summary>An operation or a fragment.</summary>
public abstract class ExecutableDefinitionNode : DefinitionNode, IDirectivesNode, IDescribedNode
{
    public StringValueNode? Description { get; init; }

    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    public required SelectionSetNode SelectionSet { get; init; }
}

/// <summary>A query, mutation or subscription.</summary>
public sealed class OperationDefinitionNode : ExecutableDefinitionNode
{
    public override NodeKind Kind => NodeKind.OperationDefinition;

    public required OperationType Operation { get; init; }

    /// <summary>Null for an anonymous operation.</summary>
    public NameNode? Name { get; init; }

    public ImmutableArray<VariableDefinitionNode> VariableDefinitions { get; init; } = [];

    internal override void WalkChildren(Walker walker)
    {
        walker.VisitOptional(Description);
        walker.VisitAll(VariableDefinitions);
        walker.VisitAll(Directives);
        walker.Visit(SelectionSet);
    }
}

/// <summary>A named fragment.</summary>
public sealed class FragmentDefinitionNode : ExecutableDefinitionNode
{
    public override NodeKind Kind => NodeKind.FragmentDefinition;

    public required NameNode Name { get; init; }

    public required NamedTypeNode TypeCondition { get; init; }

    internal override void WalkChildren(Walker walker)
    {
        walker.VisitOptional(Description);
        walker.Visit(TypeCondition);
        walker.VisitAll(Directives);
        walker.Visit(SelectionSet);
    }
}

/// <summary>A variable of an operation, with its type and default.</summary>
public sealed class VariableDefinitionNode : Node, IDirectivesNode, IDescribedNode
{
    public override NodeKind Kind => NodeKind.VariableDefinition;

    public StringValueNode? Description { get; init; }

    public required VariableNode Variable { get; init; }

    public required TypeNode Type { get; init; }

    public ValueNode? DefaultValue { get; init; }

    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    internal override void WalkChildren(Walker walker)
    {
        walker.VisitOptional(Description);
        walker.Visit(Variable);
        walker.Visit(Type);
        walker.VisitOptional(DefaultValue);
        walker.VisitAll(Directives);
    }
}

/// <summary>What stands between the braces of an operation, fragment or field.</summary>
public sealed class SelectionSetNode : Node
{
    public override NodeKind Kind => NodeKind.SelectionSet;

    public required ImmutableArray<SelectionNode> Selections { get; init; }

    internal override void WalkChildren(Walker walker) => walker.VisitAll(Selections);
}

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public abstract class SelectionNode : Node, IDirectivesNode
{
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>A selected field.</summary>
public sealed class FieldNode : SelectionNode
{
    public override NodeKind Kind => NodeKind.Field;

    public NameNode? Alias { get; init; }

    public required NameNode Name { get; init; }

    public ImmutableArray<ArgumentNode> Arguments { get; init; } = [];

    public SelectionSetNode? SelectionSet { get; init; }

    /// <summary>The key of the field in the response: the alias, else the name.</summary>
    public string ResponseKey => (Alias ?? Name).Value;

    internal override void WalkChildren(Walker walker)
    {
        walker.VisitAll(Arguments);
        walker.VisitAll(Directives);
        walker.VisitOptional(SelectionSet);
    }
}

/// <summary>The use of a named fragment.</summary>
public sealed class FragmentSpreadNode : SelectionNode
{
    public override NodeKind Kind => NodeKind.FragmentSpread;

    public required NameNode Name { get; init; }

    internal override void WalkChildren(Walker walker) => walker.VisitAll(Directives);
}

/// <summary>A fragment written in place, with or without a type condition.</summary>
public sealed class InlineFragmentNode : SelectionNode
{
    public override NodeKind Kind => NodeKind.InlineFragment;

    public NamedTypeNode? TypeCondition { get; init; }

    public required SelectionSetNode SelectionSet { get; init; }

    internal override void WalkChildren(Walker walker)
    {
        walker.VisitOptional(TypeCondition);
        walker.VisitAll(Directives);
        walker.Visit(SelectionSet);
    }
}

/// <summary>An argument of a field or directive.</summary>
public sealed class ArgumentNode : Node
{
    public override NodeKind Kind => NodeKind.Argument;

    public required NameNode Name { get; init; }

    public required ValueNode Value { get; init; }

    internal override void WalkChildren(Walker walker) => walker.Visit(Value);
}

/// <summary>The use of a directive.</summary>
public sealed class DirectiveNode : Node
{
    public override NodeKind Kind => NodeKind.Directive;

    public required NameNode Name { get; init; }

    public ImmutableArray<ArgumentNode> Arguments { get; init; } = [];

    internal override void WalkChildren(Walker walker) => walker.VisitAll(Arguments);
}
