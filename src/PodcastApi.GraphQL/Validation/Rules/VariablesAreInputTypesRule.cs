using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>Variables are of scalars, enums and input objects. https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types</summary>
internal sealed class VariablesAreInputTypesRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    public override NodeKinds Enters => NodeKinds.VariableDefinition;

    public override VisitAction Enter(Node node)
    {
        var definition = (VariableDefinitionNode)node;
        if (Context.Schema.FindType(definition.Type) is { IsInputType: false })
            Report($"Variable \"${definition.Variable.Name.Value}\" cannot be non-input type \"{definition.Type}\".", definition.Type);
        return VisitAction.Skip;
    }
}
