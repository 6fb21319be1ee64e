using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>Labels of @defer and @stream are literals and differ from one another. https://github.com/graphql/graphql-spec/pull/1110</summary>
internal sealed class DeferStreamDirectiveLabelRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    private readonly Dictionary<string, DirectiveNode> _known = new(StringComparer.Ordinal);

    public override NodeKinds Enters => NodeKinds.Directive;

    public override VisitAction Enter(Node node)
    {
        var directive = (DirectiveNode)node;
        if (directive.Name.Value is not ("defer" or "stream") || directive.FindArgument("label") is not { } value || value is NullValueNode)
            return VisitAction.Continue;
        if (value is not StringValueNode { Value: var label })
            Report($"Argument \"@{directive.Name.Value}(label:)\" must be a static string.", directive);
        else if (!_known.TryAdd(label, directive))
            Report("Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages.", _known[label], directive);
        return VisitAction.Continue;
    }
}
