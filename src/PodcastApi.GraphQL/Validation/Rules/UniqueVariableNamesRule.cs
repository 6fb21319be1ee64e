using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>No two variables of an operation have one name. https://spec.graphql.org/September2025/#sec-Variable-Uniqueness</summary>
internal sealed class UniqueVariableNamesRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    public override NodeKinds Enters => NodeKinds.OperationDefinition;

    public override VisitAction Enter(Node node)
    {
        var variables = ((OperationDefinitionNode)node).VariableDefinitions;
        foreach (var names in RepeatedNames.Find(variables, static definition => definition.Variable.Name))
            Report($"There can be only one variable named \"${names[0].Value}\".", names);
        return VisitAction.Skip;
    }
}
