namespace PodcastApi.GraphQL.Types.Validation;

/// <summary>Input objects have fields of input types; those of OneOf ones may be left out. https://spec.graphql.org/September2025/#sec-Input-Objects.Type-Validation</summary>
internal static class InputFieldsCheck
{
    public static void Check(InputObjectType type, SchemaReport report)
    {
        if (type.Fields.Count == 0)
            report.Add($"Input Object type {type} must define one or more fields.", SchemaReport.Nodes(type));
        foreach (var field in type.Fields)
        {
            report.CheckName(field.Name, field.AstNode);
            if (!field.Type.IsInputType)
                report.Add($"The type of {field} must be Input Type but got: {field.Type}.", field.AstNode?.Type);
            if (field.IsRequired && field.DeprecationReason is not null)
                report.Add($"Required input field {field} cannot be deprecated.", SchemaReport.FindDeprecated(field.AstNode), field.AstNode?.Type);
            report.CheckDefault(field);
            if (!type.IsOneOf)
                continue;
            if (field.Type.IsNonNull)
                report.Add($"OneOf input field {field} must be nullable.", field.AstNode?.Type);
            if (field.Default is not null)
                report.Add($"OneOf input field {field} cannot have a default value.", field.AstNode);
        }
    }
}
