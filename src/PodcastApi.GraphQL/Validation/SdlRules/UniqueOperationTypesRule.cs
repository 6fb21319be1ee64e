using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.SdlRules;

/// <summary>Each kind of operation has one root type. https://spec.graphql.org/September2025/#sec-Root-Operation-Types</summary>
internal sealed class UniqueOperationTypesRule(ValidationContext context) : Rule<ValidationContext>(context)
{
    private readonly Dictionary<OperationType, OperationTypeDefinitionNode> _known = [];

    public override NodeKinds Enters => NodeKinds.SchemaDefinition | NodeKinds.SchemaExtension;

    public override VisitAction Enter(Node node)
    {
        foreach (var root in ((ISchemaNode)node).OperationTypes)
        {
            if (!_known.TryAdd(root.Operation, root))
                Report($"There can be only one {root.Operation.ToKeyword()} type in schema.", _known[root.Operation], root);
        }
        return VisitAction.Skip;
    }
}
