using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>Each spread names a fragment of the document. https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined</summary>
internal sealed class KnownFragmentNamesRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    public override NodeKinds Enters => NodeKinds.FragmentSpread;

    public override VisitAction Enter(Node node)
    {
        var name = ((FragmentSpreadNode)node).Name;
        if (Context.FindFragment(name.Value) is null)
            Report($"Unknown fragment \"{name.Value}\".", name);
        return VisitAction.Continue;
    }
}
