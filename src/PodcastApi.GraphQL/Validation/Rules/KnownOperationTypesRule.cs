using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>The schema must have a root type for each operation. https://spec.graphql.org/September2025/#sec-Operation-Type-Existence</summary>
internal sealed class KnownOperationTypesRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    public override NodeKinds Enters => NodeKinds.OperationDefinition;

    public override VisitAction Enter(Node node)
    {
        var operation = ((OperationDefinitionNode)node).Operation;
        if (Context.Schema.GetDeclaredRootType(operation) is null)
            Report($"The {operation.ToKeyword()} operation is not supported by the schema.", node);
        return VisitAction.Skip;
    }
}
