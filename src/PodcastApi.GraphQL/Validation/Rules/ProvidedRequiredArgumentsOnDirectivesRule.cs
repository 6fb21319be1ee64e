using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>Each required argument of a directive is given. https://spec.graphql.org/September2025/#sec-Required-Arguments</summary>
internal class ProvidedRequiredArgumentsOnDirectivesRule(ValidationContext context) : Rule<ValidationContext>(context)
{
    public override NodeKinds Enters => NodeKinds.None;

    public override NodeKinds Leaves => NodeKinds.Directive;

    public override VisitAction Leave(Node node)
    {
        var directive = (DirectiveNode)node;
        var name = directive.Name.Value;
        Context.FindDirective(name)?.FindMissing(directive, (argument, type) =>
            Report($"Argument \"@{name}({argument}:)\" of type \"{type}\" is required, but it was not provided.", directive));
        return VisitAction.Continue;
    }
}
