using System.Text;
using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Types;

/// <summary>Writes a schema as SDL in graphql-js's layout, in the order of its types; applied directives but the built-in ones are not part of a schema.</summary>
public static class SchemaPrinter
{
    /// <summary>All but the built-in scalars, directives and introspection types, without a line end behind it.</summary>
    public static string Print(Schema schema) => Print(
        schema,
        directive => !BuiltInDirectives.IsSpecified(directive.Name),
        type => !Scalars.IsSpecified(type.Name) && !type.IsIntrospectionType);

    /// <summary>The built-in directives and introspection types alone.</summary>
    public static string PrintIntrospection(Schema schema) => Print(
        schema, directive => BuiltInDirectives.IsSpecified(directive.Name), type => type.IsIntrospectionType);

    /// <summary>A type's definition.</summary>
    public static string Print(NamedType type) => PrintDescription(type.Description) + type switch
    {
        ScalarType scalar => "scalar " + scalar.Name + PrintDirective("specifiedBy", "url", scalar.SpecifiedByUrl),
        ObjectType objectType => "type " + PrintFieldsType(objectType),
        InterfaceType interfaceType => "interface " + PrintFieldsType(interfaceType),
        UnionType union => "union " + union.Name + (union.DeclaredTypes.IsEmpty ? "" : " = " + string.Join(" | ", union.DeclaredTypes)),
        EnumType enumType => "enum " + enumType.Name + PrintBlock(enumType.Values.Select((value, index) =>
            PrintDescription(value.Description, "  ", index == 0) + "  " + value.Name + PrintDeprecated(value.DeprecationReason))),
        InputObjectType input => "input " + input.Name + (input.IsOneOf ? " @oneOf" : "") + PrintBlock(input.Fields.Select((field, index) =>
            PrintDescription(field.Description, "  ", index == 0) + "  " + PrintInputValue(field))),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, "No named type."),
    };

    /// <summary>A directive's definition.</summary>
    public static string Print(Directive directive) =>
        PrintDescription(directive.Description)
        + "directive @" + directive.Name + PrintArguments(directive.Arguments, "")
        + PrintDeprecated(directive.DeprecationReason)
        + (directive.IsRepeatable ? " repeatable" : "")
        + " on " + string.Join(" | ", directive.Locations.Select(location => location.ToKeyword()));

    private static string Print(Schema schema, Func<Directive, bool> wantsDirective, Func<NamedType, bool> wantsType)
    {
        var parts = new List<string>();
        if (PrintSchemaDefinition(schema) is { } definition)
            parts.Add(definition);
        parts.AddRange(schema.Directives.Where(wantsDirective).Select(Print));
        parts.AddRange(schema.Types.Where(wantsType).Select(Print));
        return string.Join("\n\n", parts);
    }

    private static string? PrintSchemaDefinition(Schema schema)
    {
        var roots = new[] { OperationType.Query, OperationType.Mutation, OperationType.Subscription }
            .Select(operation => (Keyword: operation.ToKeyword(), Default: operation.ToString(), Type: schema.GetDeclaredRootType(operation)))
            .ToArray();
        var hasDefaultNames = roots.All(root => root.Type == schema.FindType(root.Default));
        if (roots.All(root => root.Type is null) || (schema.Description is null && hasDefaultNames))
            return null;
        var text = new StringBuilder(PrintDescription(schema.Description)).Append("schema {\n");
        foreach (var root in roots.Where(root => root.Type is not null))
            text.Append("  ").Append(root.Keyword).Append(": ").Append(root.Type).Append('\n');
        return text.Append('}').ToString();
    }

    private static string PrintFieldsType(FieldsType type) =>
        type.Name
        + (type.DeclaredInterfaces.IsEmpty ? "" : " implements " + string.Join(" & ", type.DeclaredInterfaces))
        + PrintBlock(type.Fields.Select((field, index) =>
            PrintDescription(field.Description, "  ", index == 0)
            + "  " + field.Name + PrintArguments(field.Arguments, "  ") + ": " + field.Type + PrintDeprecated(field.DeprecationReason)));

    private static string PrintBlock(IEnumerable<string> items)
    {
        var text = string.Join('\n', items);
        return text.Length == 0 ? "" : " {\n" + text + "\n}";
    }

    private static string PrintArguments(NameMap<Argument> arguments, string indent)
    {
        if (arguments.Count == 0)
            return "";
        if (arguments.All(argument => argument.Description is null))
            return "(" + string.Join(", ", arguments.Select(PrintInputValue)) + ")";
        var lines = arguments.Select((argument, index) =>
            PrintDescription(argument.Description, "  " + indent, index == 0) + "  " + indent + PrintInputValue(argument));
        return "(\n" + string.Join('\n', lines) + "\n" + indent + ")";
    }

    private static string PrintInputValue(InputValue input) =>
        input.Name + ": " + input.Type
        + (input.Default is null ? "" : " = " + Printer.Print(input.Default.ToLiteral(input.Type)))
        + PrintDeprecated(input.DeprecationReason);

    private static string PrintDeprecated(string? reason) =>
        reason == BuiltInDirectives.DefaultDeprecationReason ? " @deprecated" : PrintDirective("deprecated", "reason", reason);

    private static string PrintDirective(string name, string argument, string? value) =>
        value is null ? "" : $" @{name}({argument}: {Printer.PrintString(value)})";

    private static string PrintDescription(string? description, string indent = "", bool isFirst = true)
    {
        if (description is null)
            return "";
        var text = BlockString.IsPrintable(description) ? BlockString.Print(description) : Printer.PrintString(description);
        return (indent.Length > 0 && !isFirst ? "\n" : "") + indent + text.Replace("\n", "\n" + indent, StringComparison.Ordinal) + "\n";
    }
}
