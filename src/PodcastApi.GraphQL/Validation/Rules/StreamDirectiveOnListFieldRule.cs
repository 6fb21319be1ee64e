using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>Only lists are streamed. https://github.com/graphql/graphql-spec/pull/1110</summary>
internal sealed class StreamDirectiveOnListFieldRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    public override NodeKinds Enters => NodeKinds.Directive;

    public override VisitAction Enter(Node node)
    {
        if (((DirectiveNode)node).Name.Value == "stream"
            && Context.TypeInfo is { Field: { } field, ParentType: { } parent }
            && field.Type.NullableType is not ListType)
        {
            Report($"Directive \"@stream\" cannot be used on non-list field \"{parent}.{field.Name}\".", node);
        }
        return VisitAction.Continue;
    }
}
