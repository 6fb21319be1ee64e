using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>Each argument of a directive is one that it has. https://spec.graphql.org/September2025/#sec-Argument-Names</summary>
internal class KnownArgumentNamesOnDirectivesRule(ValidationContext context) : Rule<ValidationContext>(context)
{
    public override NodeKinds Enters => NodeKinds.Directive;

    public override VisitAction Enter(Node node)
    {
        var directive = (DirectiveNode)node;
        var name = directive.Name.Value;
        if (directive.Arguments.IsEmpty || Context.FindDirective(name) is not { } known)
            return VisitAction.Skip;
        foreach (var argument in directive.Arguments)
        {
            var argumentName = argument.Name.Value;
            if (!known.HasArgument(argumentName))
                Report($"Unknown argument \"{argumentName}\" on directive \"@{name}\".{Suggest(argumentName, known.ArgumentNames)}", argument);
        }
        return VisitAction.Skip;
    }
}
