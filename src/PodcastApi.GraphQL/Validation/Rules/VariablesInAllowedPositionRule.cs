using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>Each variable is of a type that fits where it is used. https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed</summary>
/// <remarks>
/// As in graphql-js the OneOf condition is not asked where the OneOf input object itself is non-null or in a list:
/// there a variable that is null is refused when the request is run.
/// </remarks>
internal sealed class VariablesInAllowedPositionRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    public override NodeKinds Enters => NodeKinds.None;

    public override NodeKinds Leaves => NodeKinds.OperationDefinition;

    public override VisitAction Leave(Node node)
    {
        var operation = (OperationDefinitionNode)node;
        if (operation.VariableDefinitions.IsEmpty)
            return VisitAction.Continue;
        var definitions = new Dictionary<string, VariableDefinitionNode>(StringComparer.Ordinal);
        foreach (var definition in operation.VariableDefinitions)
            definitions[definition.Variable.Name.Value] = definition;
        foreach (var usage in Context.GetVariableUsages(operation))
        {
            if (usage.Type is not null && definitions.TryGetValue(usage.Node.Name.Value, out var definition))
                Check(usage, usage.Type, definition);
        }
        return VisitAction.Continue;
    }

    private void Check(VariableUsage usage, GraphQLType expected, VariableDefinitionNode definition)
    {
        if (Context.Schema.FindType(definition.Type) is not { } type)
            return;
        var name = usage.Node.Name.Value;
        if (!IsAllowed(type, definition.DefaultValue, expected, usage.HasDefault))
            Report($"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{expected}\".", definition, usage.Node);
        if (usage.ParentType is InputObjectType { IsOneOf: true } oneOf && !type.IsNonNull)
            Report($"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{oneOf}\".", definition, usage.Node);
    }

    /// <summary>https://spec.graphql.org/September2025/#IsVariableUsageAllowed()</summary>
    private bool IsAllowed(GraphQLType type, ValueNode? defaultValue, GraphQLType expected, bool hasLocationDefault)
    {
        if (expected is not NonNullType nonNull || type.IsNonNull)
            return Context.Schema.IsTypeSubTypeOf(type, expected);
        return (hasLocationDefault || defaultValue is not (null or NullValueNode)) && Context.Schema.IsTypeSubTypeOf(type, nonNull.OfType);
    }
}
