namespace PodcastApi.GraphQL.Types.Validation;

/// <summary>Object types and interfaces have fields of output types with arguments of input types. https://spec.graphql.org/September2025/#sec-Objects.Type-Validation</summary>
internal static class FieldsCheck
{
    public static void Check(FieldsType type, SchemaReport report)
    {
        if (type.Fields.Count == 0)
            report.Add($"Type {type} must define one or more fields.", SchemaReport.Nodes(type));
        foreach (var field in type.Fields)
        {
            report.CheckName(field.Name, field.AstNode);
            if (!field.Type.IsOutputType)
                report.Add($"The type of {field} must be Output Type but got: {field.Type}.", field.AstNode?.Type);
            foreach (var argument in field.Arguments)
                report.CheckArgument(argument, argument.AstNode?.Type);
        }
    }
}
