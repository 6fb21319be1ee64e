using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Types.Validation;

/// <summary>A type provides what the interfaces it declares demand. https://spec.graphql.org/September2025/#IsValidImplementation()</summary>
internal static class InterfacesCheck
{
    public static void Check(Schema schema, FieldsType type, SchemaReport report)
    {
        var seen = new HashSet<NamedType>();
        foreach (var declared in type.DeclaredInterfaces)
        {
            if (declared is not InterfaceType implemented)
            {
                report.Add($"Type {type} must only implement Interface types, it cannot implement {declared}.", FindNodes(type, declared));
            }
            else if (implemented == type)
            {
                report.Add($"Type {type} cannot implement itself because it would create a circular reference.", FindNodes(type, declared));
            }
            else if (!seen.Add(implemented))
            {
                report.Add($"Type {type} can only implement {implemented} once.", FindNodes(type, declared));
            }
            else
            {
                CheckAncestors(type, implemented, report);
                CheckFields(schema, type, implemented, report);
            }
        }
    }

    private static void CheckAncestors(FieldsType type, InterfaceType implemented, SchemaReport report)
    {
        foreach (var ancestor in implemented.DeclaredInterfaces)
        {
            if (type.DeclaredInterfaces.Contains(ancestor))
                continue;
            var message = ancestor == type
                ? $"Type {type} cannot implement {implemented} because it would create a circular reference."
                : $"Type {type} must implement {ancestor} because it is implemented by {implemented}.";
            report.Add(message, [.. FindNodes(implemented, ancestor), .. FindNodes(type, implemented)]);
        }
    }

    private static void CheckFields(Schema schema, FieldsType type, InterfaceType implemented, SchemaReport report)
    {
        foreach (var expected in implemented.Fields)
        {
            if (type.Fields.Find(expected.Name) is not { } field)
            {
                report.Add($"Interface field {expected} expected but {type} does not provide it.", SchemaReport.Nodes(type).Prepend(expected.AstNode));
                continue;
            }
            if (!schema.IsTypeSubTypeOf(field.Type, expected.Type))
            {
                report.Add(
                    $"Interface field {expected} expects type {expected.Type} but {field} is type {field.Type}.",
                    expected.AstNode?.Type, field.AstNode?.Type);
            }
            CheckArguments(field, expected, report);
            if (field.DeprecationReason is not null && expected.DeprecationReason is null)
            {
                report.Add(
                    $"Interface field {expected} is not deprecated, so implementation field {field} must not be deprecated.",
                    SchemaReport.FindDeprecated(field.AstNode), field.AstNode?.Type);
            }
        }
    }

    private static void CheckArguments(Field field, Field expectedField, SchemaReport report)
    {
        foreach (var expected in expectedField.Arguments)
        {
            if (field.Arguments.Find(expected.Name) is not { } argument)
            {
                report.Add($"Interface field argument {expected} expected but {field} does not provide it.", expected.AstNode, field.AstNode);
            }
            else if (argument.Type != expected.Type)
            {
                report.Add(
                    $"Interface field argument {expected} expects type {expected.Type} but {argument} is type {argument.Type}.",
                    expected.AstNode?.Type, argument.AstNode?.Type);
            }
        }
        foreach (var argument in field.Arguments)
        {
            if (argument.IsRequired && expectedField.Arguments.Find(argument.Name) is null)
            {
                report.Add(
                    $"Argument \"{argument}\" must not be required type \"{argument.Type}\" if not provided by the Interface field \"{expectedField}\".",
                    argument.AstNode, expectedField.AstNode);
            }
        }
    }

    /// <summary>Where a type says that it implements another.</summary>
    private static IEnumerable<NamedTypeNode> FindNodes(FieldsType type, NamedType implemented) =>
        SchemaReport.Nodes(type).OfType<IFieldsNode>().SelectMany(node => node.Interfaces).Where(node => node.Name.Value == implemented.Name);
}
