using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>Each variable of an operation is used by it or by its fragments. https://spec.graphql.org/September2025/#sec-All-Variables-Used</summary>
internal sealed class NoUnusedVariablesRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    public override NodeKinds Enters => NodeKinds.OperationDefinition;

    public override VisitAction Enter(Node node)
    {
        var operation = (OperationDefinitionNode)node;
        if (operation.VariableDefinitions.IsEmpty)
            return VisitAction.Skip;
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var usage in Context.GetVariableUsages(operation))
            used.Add(usage.Node.Name.Value);
        foreach (var definition in operation.VariableDefinitions)
        {
            var name = definition.Variable.Name.Value;
            if (used.Contains(name))
                continue;
            var place = operation.Name is { } operationName ? $" in operation \"{operationName.Value}\"" : "";
            Report($"Variable \"${name}\" is never used{place}.", definition);
        }
        return VisitAction.Skip;
    }
}
