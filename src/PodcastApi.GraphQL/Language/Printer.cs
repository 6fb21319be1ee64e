using System.Text;

namespace PodcastApi.GraphQL.Language;

/// <summary>Writes nodes as GraphQL text, in graphql-js's layout: two spaces, lines of at most 80 where arguments or values would be longer.</summary>
public static partial class Printer
{
    private const int LongestLine = 80;

    /// <summary>The text of a node, without a line end behind it.</summary>
    // Each arm is one call, which keeps the frame of this method small: it stands on the stack once a level of the tree.
    public static string Print(Node node) => node switch
    {
        NameNode name => name.Value,
        DocumentNode document => Join(document.Definitions, "\n\n"),
        OperationDefinitionNode operation => PrintOperation(operation),
        VariableDefinitionNode variable => PrintVariableDefinition(variable),
        SelectionSetNode set => PrintBlock(set.Selections),
        FieldNode field => PrintField(field),
        ArgumentNode argument => PrintPair(argument.Name, argument.Value),
        FragmentSpreadNode spread => PrintFragmentSpread(spread),
        InlineFragmentNode fragment => PrintInlineFragment(fragment),
        FragmentDefinitionNode fragment => PrintFragmentDefinition(fragment),
        DirectiveNode directive => PrintDirective(directive),
        TypeNode type => PrintTypeReference(type),
        ValueNode value => PrintValue(value),
        ObjectFieldNode field => PrintPair(field.Name, field.Value),
        TypeSystemExtensionNode extension => PrintExtension(extension),
        _ => PrintTypeSystem(node),
    };

    private static string PrintPair(NameNode name, ValueNode value) => name.Value + ": " + PrintValue(value);

    private static string PrintDirective(DirectiveNode directive) =>
        "@" + directive.Name.Value + Wrap("(", Join(directive.Arguments, ", "), ")");

    private static string PrintTypeReference(TypeNode type) => type switch
    {
        ListTypeNode list => "[" + PrintTypeReference(list.Type) + "]",
        NonNullTypeNode nonNull => PrintTypeReference(nonNull.Type) + "!",
        _ => ((NamedTypeNode)type).Name.Value,
    };

    private static string PrintVariableDefinition(VariableDefinitionNode variable) =>
        PrintDescription(variable.Description)
        + PrintValue(variable.Variable) + ": " + PrintTypeReference(variable.Type)
        + Wrap(" = ", PrintOptional(variable.DefaultValue)) + Wrap(" ", Join(variable.Directives, " "));

    private static string PrintFragmentSpread(FragmentSpreadNode spread) =>
        "..." + spread.Name.Value + Wrap(" ", Join(spread.Directives, " "));

    private static string PrintInlineFragment(InlineFragmentNode fragment) =>
        Join(" ", "...", Wrap("on ", PrintOptional(fragment.TypeCondition)), Join(fragment.Directives, " "), PrintBlock(fragment.SelectionSet.Selections));

    private static string PrintFragmentDefinition(FragmentDefinitionNode fragment) =>
        PrintDescription(fragment.Description)
        + "fragment " + fragment.Name.Value + " on " + fragment.TypeCondition.Name.Value + " "
        + Wrap("", Join(fragment.Directives, " "), " ") + PrintBlock(fragment.SelectionSet.Selections);

    private static string PrintOperation(OperationDefinitionNode operation)
    {
        var variables = HasMultilineItems(operation.VariableDefinitions)
            ? Wrap("(\n", Join(operation.VariableDefinitions, "\n"), "\n)")
            : Wrap("(", Join(operation.VariableDefinitions, ", "), ")");
        var prefix = PrintDescription(operation.Description)
            + Join(" ", operation.Operation.ToKeyword(), operation.Name?.Value + variables, Join(operation.Directives, " "));
        return (prefix == "query" ? "" : prefix + " ") + PrintBlock(operation.SelectionSet.Selections);
    }

    private static string PrintField(FieldNode field)
    {
        var prefix = (field.Alias is null ? "" : field.Alias.Value + ": ") + field.Name.Value;
        var line = prefix + Wrap("(", Join(field.Arguments, ", "), ")");
        if (line.Length > LongestLine)
            line = prefix + Wrap("(\n", Indent(Join(field.Arguments, "\n")), "\n)");
        line += Wrap(" ", Join(field.Directives, " "));
        return field.SelectionSet is null ? line : line + " " + PrintBlock(field.SelectionSet.Selections);
    }

    private static string PrintValue(ValueNode value) => value switch
    {
        VariableNode variable => "$" + variable.Name.Value,
        IntValueNode number => number.Value,
        FloatValueNode number => number.Value,
        StringValueNode { IsBlock: true } text => BlockString.Print(text.Value),
        StringValueNode text => PrintString(text.Value),
        BooleanValueNode boolean => boolean.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode name => name.Value,
        ListValueNode list => PrintList(list),
        ObjectValueNode fields => PrintObject(fields),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.Kind, "No value node of the grammar."),
    };

    private static string PrintList(ListValueNode list)
    {
        var line = "[" + Join(list.Values, ", ") + "]";
        return line.Length > LongestLine ? "[\n" + Indent(Join(list.Values, "\n")) + "\n]" : line;
    }

    private static string PrintObject(ObjectValueNode value)
    {
        var line = "{ " + Join(value.Fields, ", ") + " }";
        return line.Length > LongestLine ? PrintBlock(value.Fields) : line;
    }

    /// <summary>A text as a string literal in double quotes; control characters are escaped.</summary>
    public static string PrintString(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var code in value)
        {
            _ = code switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' or (>= '\u007F' and <= '\u009F') => text.Append("\\u").Append(((int)code).ToString("X4")),
                _ => text.Append(code),
            };
        }
        return text.Append('"').ToString();
    }

    private static string PrintDescription(StringValueNode? description) =>
        description is null ? "" : Print(description) + "\n";

    private static string PrintOptional(Node? node) => node is null ? "" : Print(node);

    private static string PrintBlock<T>(ImmutableArray<T> nodes)
        where T : Node =>
        Wrap("{\n", Indent(Join(nodes, "\n")), "\n}");

    private static string Join<T>(ImmutableArray<T> nodes, string separator)
        where T : Node
    {
        if (nodes.IsEmpty)
            return "";
        if (nodes.Length == 1)
            return Print(nodes[0]);
        var text = new StringBuilder();
        foreach (var node in nodes)
        {
            if (text.Length > 0)
                text.Append(separator);
            text.Append(Print(node));
        }
        return text.ToString();
    }

    /// <summary>Joins the parts that are not empty.</summary>
    private static string Join(string separator, params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (string.IsNullOrEmpty(part))
                continue;
            if (text.Length > 0)
                text.Append(separator);
            text.Append(part);
        }
        return text.ToString();
    }

    private static string Wrap(string before, string text, string after = "") => text.Length == 0 ? "" : before + text + after;

    private static string Indent(string text) => Wrap("  ", text.Replace("\n", "\n  ", StringComparison.Ordinal));

    private static bool HasMultilineItems<T>(ImmutableArray<T> nodes)
        where T : Node
    {
        foreach (var node in nodes)
        {
            if (Print(node).Contains('\n', StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
