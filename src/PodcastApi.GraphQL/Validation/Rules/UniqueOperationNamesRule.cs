using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>No two operations have one name. https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness</summary>
internal sealed class UniqueOperationNamesRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override NodeKinds Enters => NodeKinds.OperationDefinition;

    public override VisitAction Enter(Node node)
    {
        if (((OperationDefinitionNode)node).Name is { } name && !_known.TryAdd(name.Value, name))
            Report($"There can be only one operation named \"{name.Value}\".", _known[name.Value], name);
        return VisitAction.Skip;
    }
}
