using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>An object can be of the type of the fragment and of the type around it. https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible</summary>
internal sealed class PossibleFragmentSpreadsRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    public override NodeKinds Enters => NodeKinds.InlineFragment | NodeKinds.FragmentSpread;

    public override VisitAction Enter(Node node)
    {
        if (Context.TypeInfo.ParentType is not { } parent)
            return VisitAction.Continue;
        var spread = node as FragmentSpreadNode;
        var type = spread is null ? Context.TypeInfo.Type as CompositeType : FragmentType(spread.Name.Value);
        if (type is null || Context.Schema.DoTypesOverlap(type, parent))
            return VisitAction.Continue;
        var subject = spread is null ? "Fragment" : $"Fragment \"{spread.Name.Value}\"";
        Report($"{subject} cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", node);
        return VisitAction.Continue;
    }

    private CompositeType? FragmentType(string name) => Context.FindFragment(name) is { } fragment
        ? Context.Schema.FindType(fragment.TypeCondition.Name.Value) as CompositeType
        : null;
}
