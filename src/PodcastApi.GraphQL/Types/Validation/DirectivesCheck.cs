namespace PodcastApi.GraphQL.Types.Validation;

/// <summary>Directives have places to stand and arguments of input types. https://spec.graphql.org/September2025/#sec-Type-System.Directives.Type-Validation</summary>
internal static class DirectivesCheck
{
    public static void Check(Schema schema, SchemaReport report)
    {
        foreach (var directive in schema.Directives)
        {
            report.CheckName(directive.Name, directive.AstNode);
            if (directive.Locations.IsEmpty)
                report.Add($"Directive {directive} must include 1 or more locations.", directive.AstNode);
            foreach (var argument in directive.Arguments)
                report.CheckArgument(argument, argument.AstNode);
        }
    }
}
