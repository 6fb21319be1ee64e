using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>Each variable that an operation or its fragments use is defined by it. https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined</summary>
internal sealed class NoUndefinedVariablesRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    public override NodeKinds Enters => NodeKinds.OperationDefinition;

    public override VisitAction Enter(Node node)
    {
        var operation = (OperationDefinitionNode)node;
        var defined = new HashSet<string>(StringComparer.Ordinal);
        foreach (var definition in operation.VariableDefinitions)
            defined.Add(definition.Variable.Name.Value);
        foreach (var usage in Context.GetVariableUsages(operation))
        {
            var name = usage.Node.Name.Value;
            if (defined.Contains(name))
                continue;
            var place = operation.Name is { } operationName ? $" by operation \"{operationName.Value}\"" : "";
            Report($"Variable \"${name}\" is not defined{place}.", usage.Node, operation);
        }
        return VisitAction.Skip;
    }
}
