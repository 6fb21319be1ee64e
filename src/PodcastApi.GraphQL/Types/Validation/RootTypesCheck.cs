using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Types.Validation;

/// <summary>Root types are different object types, and there is one for queries. https://spec.graphql.org/September2025/#sec-Root-Operation-Types</summary>
internal static class RootTypesCheck
{
    public static void Check(Schema schema, SchemaReport report)
    {
        if (schema.DeclaredQueryType is null)
            report.Add("Query root type must be provided.", schema.AstNode);
        var operationsByRoot = new OrderedDictionary<ObjectType, List<OperationType>>();
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            switch (schema.GetDeclaredRootType(operation))
            {
                case null:
                    break;
                case ObjectType root:
                    if (!operationsByRoot.TryGetValue(root, out var operations))
                        operationsByRoot.Add(root, operations = []);
                    operations.Add(operation);
                    break;
                case { } other:
                    var condition = operation == OperationType.Query ? "" : " if provided";
                    report.Add($"{operation} root type must be Object type{condition}, it cannot be {other}.", FindNode(schema, operation) ?? (Node?)other.AstNode);
                    break;
            }
        }
        foreach (var (root, operations) in operationsByRoot)
        {
            if (operations.Count < 2)
                continue;
            var words = DidYouMean.AndList([.. operations.Select(operation => operation.ToKeyword())]);
            report.Add(
                $"All root types must be different, \"{root}\" type is used as {words} root types.",
                operations.Select(operation => FindNode(schema, operation)));
        }
    }

    private static NamedTypeNode? FindNode(Schema schema, OperationType operation) =>
        schema.ExtensionNodes.Prepend<ISchemaNode?>(schema.AstNode)
            .SelectMany(node => node is null ? [] : node.OperationTypes)
            .FirstOrDefault(node => node.Operation == operation)?.Type;
}
