namespace PodcastApi.GraphQL.Language;

public static partial class Printer
{
    private static string PrintTypeSystem(Node node) => node switch
    {
        SchemaDefinitionNode schema => PrintDescription(schema.Description)
            + Join(" ", "schema", Join(schema.Directives, " "), PrintBlock(schema.OperationTypes)),
        OperationTypeDefinitionNode root => root.Operation.ToKeyword() + ": " + Print(root.Type),
        TypeDefinitionNode type => PrintDescription(type.Description) + PrintType("", type),
        FieldDefinitionNode field => PrintDescription(field.Description)
            + field.Name.Value + PrintArguments(field.Arguments) + ": " + Print(field.Type) + Wrap(" ", Join(field.Directives, " ")),
        InputValueDefinitionNode input => PrintDescription(input.Description)
            + Join(" ", input.Name.Value + ": " + Print(input.Type), Wrap("= ", PrintOptional(input.DefaultValue)), Join(input.Directives, " ")),
        EnumValueDefinitionNode value => PrintDescription(value.Description)
            + Join(" ", value.Name.Value, Join(value.Directives, " ")),
        DirectiveDefinitionNode directive => PrintDescription(directive.Description)
            + "directive @" + directive.Name.Value + PrintArguments(directive.Arguments)
            + Wrap(" ", Join(directive.Directives, " "))
            + (directive.IsRepeatable ? " repeatable" : "") + " on " + Join(directive.Locations, " | "),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.Kind, "No node of the grammar."),
    };

    private static string PrintExtension(TypeSystemExtensionNode extension) => extension switch
    {
        SchemaExtensionNode schema => Join(" ", "extend schema", Join(schema.Directives, " "), PrintBlock(schema.OperationTypes)),
        DirectiveExtensionNode directive => Join(" ", "extend directive @" + directive.Name.Value, Join(directive.Directives, " ")),
        _ => PrintType("extend ", extension),
    };

    /// <summary>A type's definition or extension; both have the same form behind their first words.</summary>
    private static string PrintType(string prefix, TypeSystemNode type) => type switch
    {
        ObjectTypeDefinitionNode or ObjectTypeExtensionNode => PrintFieldsType(prefix + "type", (IFieldsNode)type),
        InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => PrintFieldsType(prefix + "interface", (IFieldsNode)type),
        IUnionNode union => Join(" ",
            prefix + "union", union.Name.Value, Join(union.Directives, " "), Wrap("= ", Join(union.Types, " | "))),
        IEnumNode @enum => Join(" ", prefix + "enum", @enum.Name.Value, Join(@enum.Directives, " "), PrintBlock(@enum.Values)),
        IInputObjectNode input => Join(" ", prefix + "input", input.Name.Value, Join(input.Directives, " "), PrintBlock(input.Fields)),
        ScalarTypeDefinitionNode scalar => Join(" ", prefix + "scalar", scalar.Name.Value, Join(scalar.Directives, " ")),
        ScalarTypeExtensionNode scalar => Join(" ", prefix + "scalar", scalar.Name.Value, Join(scalar.Directives, " ")),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, "No type of the grammar."),
    };

    private static string PrintFieldsType(string keyword, IFieldsNode type) => Join(" ",
        keyword, type.Name.Value, Wrap("implements ", Join(type.Interfaces, " & ")), Join(type.Directives, " "), PrintBlock(type.Fields));

    private static string PrintArguments(ImmutableArray<InputValueDefinitionNode> arguments) => HasMultilineItems(arguments)
        ? Wrap("(\n", Indent(Join(arguments, "\n")), "\n)")
        : Wrap("(", Join(arguments, ", "), ")");
}
