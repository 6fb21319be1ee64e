using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>Each fragment is used by an operation. https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used</summary>
internal sealed class NoUnusedFragmentsRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly List<FragmentDefinitionNode> _fragments = [];

    public override NodeKinds Enters => NodeKinds.OperationDefinition | NodeKinds.FragmentDefinition;

    public override NodeKinds Leaves => NodeKinds.Document;

    public override VisitAction Enter(Node node)
    {
        if (node is FragmentDefinitionNode definition)
        {
            _fragments.Add(definition);
            return VisitAction.Skip;
        }
        foreach (var fragment in Context.GetReferencedFragments((OperationDefinitionNode)node))
            _used.Add(fragment.Name.Value);
        return VisitAction.Skip;
    }

    public override VisitAction Leave(Node node)
    {
        foreach (var fragment in _fragments)
        {
            if (!_used.Contains(fragment.Name.Value))
                Report($"Fragment \"{fragment.Name.Value}\" is never used.", fragment);
        }
        return VisitAction.Continue;
    }
}
