namespace PodcastApi.GraphQL.Types.Validation;

/// <summary>Enums have values. https://spec.graphql.org/September2025/#sec-Enums.Type-Validation</summary>
internal static class EnumValuesCheck
{
    public static void Check(EnumType type, SchemaReport report)
    {
        if (type.Values.Count == 0)
            report.Add($"Enum type {type} must define one or more values.", SchemaReport.Nodes(type));
        foreach (var value in type.Values)
            report.CheckName(value.Name, value.AstNode);
    }
}
