using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>No two fragments have one name. https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness</summary>
internal sealed class UniqueFragmentNamesRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override NodeKinds Enters => NodeKinds.FragmentDefinition;

    public override VisitAction Enter(Node node)
    {
        var name = ((FragmentDefinitionNode)node).Name;
        if (!_known.TryAdd(name.Value, name))
            Report($"There can be only one fragment named \"{name.Value}\".", _known[name.Value], name);
        return VisitAction.Skip;
    }
}
