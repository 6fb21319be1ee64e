using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>Each literal is one of the type that is expected in its place. https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type</summary>
internal sealed class ValuesOfCorrectTypeRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    public override NodeKinds Enters => NodeKinds.Values & ~NodeKinds.Variable;

    public override VisitAction Enter(Node node)
    {
        // The walk is already within a list: its own type is one level out.
        var type = node is ListValueNode ? Context.TypeInfo.ParentInputType : Context.TypeInfo.InputType;
        if (type is not null)
            InputValidation.ValidateLiteral((ValueNode)node, type, (error, _) => Context.Report(error), null, Context.HideSuggestions);
        return VisitAction.Skip;
    }
}
