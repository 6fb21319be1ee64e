namespace PodcastApi.GraphQL.Language;

/// <summary>A definition or extension of the type system.</summary>
public abstract class TypeSystemNode : DefinitionNode, IDirectivesNode
{
    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>A definition of the type system: the schema, a type or a directive.</summary>
public abstract class TypeSystemDefinitionNode : TypeSystemNode, IDescribedNode
{
    public StringValueNode? Description { get; init; }
}

/// <summary>The definition of a named type.</summary>
public abstract class TypeDefinitionNode : TypeSystemDefinitionNode
{
    public required NameNode Name { get; init; }
}

/// <summary>A schema definition or extension.</summary>
public interface ISchemaNode : IDirectivesNode
{
    ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; }
}

/// <summary>The definition or extension of an object type or interface.</summary>
public interface IFieldsNode : IDirectivesNode
{
    NameNode Name { get; }

    ImmutableArray<NamedTypeNode> Interfaces { get; }

    ImmutableArray<FieldDefinitionNode> Fields { get; }
}

/// <summary>The definition or extension of a union.</summary>
public interface IUnionNode : IDirectivesNode
{
    NameNode Name { get; }

    ImmutableArray<NamedTypeNode> Types { get; }
}

/// <summary>The definition or extension of an enum.</summary>
public interface IEnumNode : IDirectivesNode
{
    NameNode Name { get; }

    ImmutableArray<EnumValueDefinitionNode> Values { get; }
}

/// <summary>The definition or extension of an input object type.</summary>
public interface IInputObjectNode : IDirectivesNode
{
    NameNode Name { get; }

    ImmutableArray<InputValueDefinitionNode> Fields { get; }
}

/// <summary><c>schema { ... }</c>.</summary>
public sealed class SchemaDefinitionNode : TypeSystemDefinitionNode, ISchemaNode
{
    public override NodeKind Kind => NodeKind.SchemaDefinition;

    public required ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; init; }

    internal override void WalkChildren(Walker walker)
    {
        walker.VisitOptional(Description);
        walker.VisitAll(Directives);
        walker.VisitAll(OperationTypes);
    }
}

/// <summary>The root type of one kind of operation.</summary>
public sealed class OperationTypeDefinitionNode : Node
{
    public override NodeKind Kind => NodeKind.OperationTypeDefinition;

    public required OperationType Operation { get; init; }

    public required NamedTypeNode Type { get; init; }

    internal override void WalkChildren(Walker walker) => walker.Visit(Type);
}

/// <summary><c>scalar Name</c>.</summary>
public sealed class ScalarTypeDefinitionNode : TypeDefinitionNode
{
    public override NodeKind Kind => NodeKind.ScalarTypeDefinition;

    internal override void WalkChildren(Walker walker)
    {
        walker.VisitOptional(Description);
        walker.VisitAll(Directives);
    }
}

/// <summary><c>type Name { ... }</c>.</summary>
public sealed class ObjectTypeDefinitionNode : TypeDefinitionNode, IFieldsNode
{
    public override NodeKind Kind => NodeKind.ObjectTypeDefinition;

    public ImmutableArray<NamedTypeNode> Interfaces { get; init; } = [];

    public ImmutableArray<FieldDefinitionNode> Fields { get; init; } = [];

    internal override void WalkChildren(Walker walker)
    {
        walker.VisitOptional(Description);
        walker.VisitAll(Interfaces);
        walker.VisitAll(Directives);
        walker.VisitAll(Fields);
    }
}

/// <summary>A field of an object type or interface.</summary>
public sealed class FieldDefinitionNode : Node, IDirectivesNode, IDescribedNode
{
    public override NodeKind Kind => NodeKind.FieldDefinition;

    public StringValueNode? Description { get; init; }

    public required NameNode Name { get; init; }

    public ImmutableArray<InputValueDefinitionNode> Arguments { get; init; } = [];

    public required TypeNode Type { get; init; }

    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    internal override void WalkChildren(Walker walker)
    {
        walker.VisitOptional(Description);
        walker.VisitAll(Arguments);
        walker.Visit(Type);
        walker.VisitAll(Directives);
    }
}

/// <summary>An argument of a field or directive, or a field of an input object type.</summary>
public sealed class InputValueDefinitionNode : Node, IDirectivesNode, IDescribedNode
{
    public override NodeKind Kind => NodeKind.InputValueDefinition;

    public StringValueNode? Description { get; init; }

    public required NameNode Name { get; init; }

    public required TypeNode Type { get; init; }

    public ValueNode? DefaultValue { get; init; }

    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    internal override void WalkChildren(Walker walker)
    {
        walker.VisitOptional(Description);
        walker.Visit(Type);
        walker.VisitOptional(DefaultValue);
        walker.VisitAll(Directives);
    }
}

/// <summary><c>interface Name { ... }</c>.</summary>
public sealed class InterfaceTypeDefinitionNode : TypeDefinitionNode, IFieldsNode
{
    public override NodeKind Kind => NodeKind.InterfaceTypeDefinition;

    public ImmutableArray<NamedTypeNode> Interfaces { get; init; } = [];

    public ImmutableArray<FieldDefinitionNode> Fields { get; init; } = [];

    internal override void WalkChildren(Walker walker)
    {
        walker.VisitOptional(Description);
        walker.VisitAll(Interfaces);
        walker.VisitAll(Directives);
        walker.VisitAll(Fields);
    }
}

/// <summary><c>union Name = A | B</c>.</summary>
public sealed class UnionTypeDefinitionNode : TypeDefinitionNode, IUnionNode
{
    public override NodeKind Kind => NodeKind.UnionTypeDefinition;

    public ImmutableArray<NamedTypeNode> Types { get; init; } = [];

    internal override void WalkChildren(Walker walker)
    {
        walker.VisitOptional(Description);
        walker.VisitAll(Directives);
        walker.VisitAll(Types);
    }
}

/// <summary><c>enum Name { ... }</c>.</summary>
public sealed class EnumTypeDefinitionNode : TypeDefinitionNode, IEnumNode
{
    public override NodeKind Kind => NodeKind.EnumTypeDefinition;

    public ImmutableArray<EnumValueDefinitionNode> Values { get; init; } = [];

    internal override void WalkChildren(Walker walker)
    {
        walker.VisitOptional(Description);
        walker.VisitAll(Directives);
        walker.VisitAll(Values);
    }
}

/// <summary>A value of an enum.</summary>
public sealed class EnumValueDefinitionNode : Node, IDirectivesNode, IDescribedNode
{
    public override NodeKind Kind => NodeKind.EnumValueDefinition;

    public StringValueNode? Description { get; init; }

    public required NameNode Name { get; init; }

    public ImmutableArray<DirectiveNode> Directives { get; init; } = [];

    internal override void WalkChildren(Walker walker)
    {
        walker.VisitOptional(Description);
        walker.VisitAll(Directives);
    }
}

/// <summary><c>input Name { ... }</c>.</summary>
public sealed class InputObjectTypeDefinitionNode : TypeDefinitionNode, IInputObjectNode
{
    public override NodeKind Kind => NodeKind.InputObjectTypeDefinition;

    public ImmutableArray<InputValueDefinitionNode> Fields { get; init; } = [];

    internal override void WalkChildren(Walker walker)
    {
        walker.VisitOptional(Description);
        walker.VisitAll(Directives);
        walker.VisitAll(Fields);
    }
}

/// <summary><c>directive @name(...) repeatable on A | B</c>.</summary>
public sealed class DirectiveDefinitionNode : TypeSystemDefinitionNode
{
    public override NodeKind Kind => NodeKind.DirectiveDefinition;

    public required NameNode Name { get; init; }

    public ImmutableArray<InputValueDefinitionNode> Arguments { get; init; } = [];

    public bool IsRepeatable { get; init; }

    /// <summary>Names of directive locations.</summary>
    public required ImmutableArray<NameNode> Locations { get; init; }

    internal override void WalkChildren(Walker walker)
    {
        walker.VisitOptional(Description);
        walker.VisitAll(Arguments);
        walker.VisitAll(Directives);
    }
}
