namespace PodcastApi.GraphQL.Language;

/// <summary>An extension of the schema, a type or a directive.</summary>
public abstract class TypeSystemExtensionNode : TypeSystemNode;

/// <summary>The extension of a named type.</summary>
public abstract class TypeExtensionNode : TypeSystemExtensionNode
{
    public required NameNode Name { get; init; }
}

/// <summary><c>extend schema</c>.</summary>
public sealed class SchemaExtensionNode : TypeSystemExtensionNode, ISchemaNode
{
    public override NodeKind Kind => NodeKind.SchemaExtension;

    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; init; } = [];

    internal override void WalkChildren(Walker walker)
    {
        walker.VisitAll(Directives);
        walker.VisitAll(OperationTypes);
    }
}

/// <summary><c>extend scalar</c>.</summary>
public sealed class ScalarTypeExtensionNode : TypeExtensionNode
{
    public override NodeKind Kind => NodeKind.ScalarTypeExtension;

    internal override void WalkChildren(Walker walker) => walker.VisitAll(Directives);
}

/// <summary><c>extend type</c>.</summary>
public sealed class ObjectTypeExtensionNode : TypeExtensionNode, IFieldsNode
{
    public override NodeKind Kind => NodeKind.ObjectTypeExtension;

    public ImmutableArray<NamedTypeNode> Interfaces { get; init; } = [];

    public ImmutableArray<FieldDefinitionNode> Fields { get; init; } = [];

    internal override void WalkChildren(Walker walker)
    {
        walker.VisitAll(Interfaces);
        walker.VisitAll(Directives);
        walker.VisitAll(Fields);
    }
}

/// <summary><c>extend interface</c>.</summary>
public sealed class InterfaceTypeExtensionNode : TypeExtensionNode, IFieldsNode
{
    public override NodeKind Kind => NodeKind.InterfaceTypeExtension;

    public ImmutableArray<NamedTypeNode> Interfaces { get; init; } = [];

    public ImmutableArray<FieldDefinitionNode> Fields { get; init; } = [];

    internal override void WalkChildren(Walker walker)
    {
        walker.VisitAll(Interfaces);
        walker.VisitAll(Directives);
        walker.VisitAll(Fields);
    }
}

/// <summary><c>extend union</c>.</summary>
public sealed class UnionTypeExtensionNode : TypeExtensionNode, IUnionNode
{
    public override NodeKind Kind => NodeKind.UnionTypeExtension;

    public ImmutableArray<NamedTypeNode> Types { get; init; } = [];

    internal override void WalkChildren(Walker walker)
    {
        walker.VisitAll(Directives);
        walker.VisitAll(Types);
    }
}

/// <summary><c>extend enum</c>.</summary>
public sealed class EnumTypeExtensionNode : TypeExtensionNode, IEnumNode
{
    public override NodeKind Kind => NodeKind.EnumTypeExtension;

    public ImmutableArray<EnumValueDefinitionNode> Values { get; init; } = [];

    internal override void WalkChildren(Walker walker)
    {
        walker.VisitAll(Directives);
        walker.VisitAll(Values);
    }
}

/// <summary><c>extend input</c>.</summary>
public sealed class InputObjectTypeExtensionNode : TypeExtensionNode, IInputObjectNode
{
    public override NodeKind Kind => NodeKind.InputObjectTypeExtension;

    public ImmutableArray<InputValueDefinitionNode> Fields { get; init; } = [];

    internal override void WalkChildren(Walker walker)
    {
        walker.VisitAll(Directives);
        walker.VisitAll(Fields);
    }
}

/// <summary><c>extend directive @name</c>, which graphql-js 17 reads beyond the specification.</summary>
public sealed class DirectiveExtensionNode : TypeSystemExtensionNode
{
    public override NodeKind Kind => NodeKind.DirectiveExtension;

    public required NameNode Name { get; init; }

    internal override void WalkChildren(Walker walker) => walker.VisitAll(Directives);
}
