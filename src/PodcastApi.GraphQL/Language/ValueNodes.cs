namespace PodcastApi.GraphQL.Language;

/// <summary>A value: a literal or a variable.</summary>
public abstract class ValueNode : Node;

/// <summary>The use of a variable.</summary>
public sealed class VariableNode : ValueNode
{
    public override NodeKind Kind => NodeKind.Variable;

    public required NameNode Name { get; init; }
}

/// <summary>A whole number, as written.</summary>
public sealed class IntValueNode : ValueNode
{
    public override NodeKind Kind => NodeKind.IntValue;

    public required string Value { get; init; }
}

/// <summary>A number with fraction or exponent, as written.</summary>
public sealed class FloatValueNode : ValueNode
{
    public override NodeKind Kind => NodeKind.FloatValue;

    public required string Value { get; init; }
}

/// <summary>A string, its escapes and indentation resolved.</summary>
public sealed class StringValueNode : ValueNode
{
    public override NodeKind Kind => NodeKind.StringValue;

    public required string Value { get; init; }

    /// <summary>Whether it is written between three quotes.</summary>
    public bool IsBlock { get; init; }
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed class BooleanValueNode : ValueNode
{
    public override NodeKind Kind => NodeKind.BooleanValue;

    public required bool Value { get; init; }
}

/// <summary><c>null</c>.</summary>
public sealed class NullValueNode : ValueNode
{
    public override NodeKind Kind => NodeKind.NullValue;
}

/// <summary>The name of an enum value.</summary>
public sealed class EnumValueNode : ValueNode
{
    public override NodeKind Kind => NodeKind.EnumValue;

    public required string Value { get; init; }
}

/// <summary>A list of values.</summary>
public sealed class ListValueNode : ValueNode
{
    public override NodeKind Kind => NodeKind.ListValue;

    public required ImmutableArray<ValueNode> Values { get; init; }

    internal override void WalkChildren(Walker walker) => walker.VisitAll(Values);
}

/// <summary>An input object.</summary>
public sealed class ObjectValueNode : ValueNode
{
    public override NodeKind Kind => NodeKind.ObjectValue;

    public required ImmutableArray<ObjectFieldNode> Fields { get; init; }

    internal override void WalkChildren(Walker walker) => walker.VisitAll(Fields);
}

/// <summary>A field of an input object.</summary>
public sealed class ObjectFieldNode : Node
{
    public override NodeKind Kind => NodeKind.ObjectField;

    public required NameNode Name { get; init; }

    public required ValueNode Value { get; init; }

    internal override void WalkChildren(Walker walker) => walker.Visit(Value);
}
