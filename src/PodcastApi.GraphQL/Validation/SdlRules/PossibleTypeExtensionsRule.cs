using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.SdlRules;

/// <summary>Each extension is of a type that the document defines, of its kind. https://spec.graphql.org/September2025/#sec-Type-Extensions</summary>
internal sealed class PossibleTypeExtensionsRule : Rule<ValidationContext>
{
    private readonly Dictionary<string, TypeDefinitionNode> _defined = new(StringComparer.Ordinal);

    public PossibleTypeExtensionsRule(ValidationContext context) : base(context)
    {
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is TypeDefinitionNode type)
                _defined[type.Name.Value] = type;
        }
    }

    public override NodeKinds Enters => NodeKinds.TypeExtensions;

    public override VisitAction Enter(Node node)
    {
        var name = ((TypeExtensionNode)node).Name;
        var (kind, word) = Describe(node.Kind);
        if (!_defined.TryGetValue(name.Value, out var definition))
            Report($"Cannot extend type \"{name.Value}\" because it is not defined.{Suggest(name.Value, _defined.Keys)}", name);
        else if (definition.Kind != kind)
            Report($"Cannot extend non-{word} type \"{name.Value}\".", definition, node);
        return VisitAction.Continue;
    }

    private static (NodeKind Definition, string Word) Describe(NodeKind extension) => extension switch
    {
        NodeKind.ScalarTypeExtension => (NodeKind.ScalarTypeDefinition, "scalar"),
        NodeKind.ObjectTypeExtension => (NodeKind.ObjectTypeDefinition, "object"),
        NodeKind.InterfaceTypeExtension => (NodeKind.InterfaceTypeDefinition, "interface"),
        NodeKind.UnionTypeExtension => (NodeKind.UnionTypeDefinition, "union"),
        NodeKind.EnumTypeExtension => (NodeKind.EnumTypeDefinition, "enum"),
        _ => (NodeKind.InputObjectTypeDefinition, "input object"),
    };
}
