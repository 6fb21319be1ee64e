using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only one. https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation</summary>
internal sealed class LoneAnonymousOperationRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    private int _operations;

    public override NodeKinds Enters => NodeKinds.Document | NodeKinds.OperationDefinition;

    public override VisitAction Enter(Node node)
    {
        if (node is OperationDefinitionNode operation)
        {
            if (operation.Name is null && _operations > 1)
                Report("This anonymous operation must be the only defined operation.", node);
            return VisitAction.Skip;
        }
        foreach (var definition in ((DocumentNode)node).Definitions)
        {
            if (definition is OperationDefinitionNode)
                _operations++;
        }
        return VisitAction.Continue;
    }
}
