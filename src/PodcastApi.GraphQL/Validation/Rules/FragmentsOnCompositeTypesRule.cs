using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>Fragments are on types that have fields or members. https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types</summary>
internal sealed class FragmentsOnCompositeTypesRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    public override NodeKinds Enters => NodeKinds.InlineFragment | NodeKinds.FragmentDefinition;

    public override VisitAction Enter(Node node)
    {
        var fragment = node as FragmentDefinitionNode;
        var condition = fragment?.TypeCondition ?? (node as InlineFragmentNode)?.TypeCondition;
        if (condition is null || Context.Schema.FindType(condition.Name.Value) is null or CompositeType)
            return VisitAction.Continue;
        var subject = fragment is null ? "Fragment" : $"Fragment \"{fragment.Name.Value}\"";
        Report($"{subject} cannot condition on non composite type \"{condition.Name.Value}\".", condition);
        return VisitAction.Continue;
    }
}
