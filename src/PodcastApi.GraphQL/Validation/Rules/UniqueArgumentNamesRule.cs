using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>No argument is given twice. https://spec.graphql.org/September2025/#sec-Argument-Uniqueness</summary>
internal sealed class UniqueArgumentNamesRule(ValidationContext context) : Rule<ValidationContext>(context)
{
    public override NodeKinds Enters => NodeKinds.Field | NodeKinds.Directive;

    public override VisitAction Enter(Node node)
    {
        var arguments = node is FieldNode field ? field.Arguments : ((DirectiveNode)node).Arguments;
        foreach (var names in RepeatedNames.Find(arguments, static argument => argument.Name))
            Report($"There can be only one argument named \"{names[0].Value}\".", names);
        return VisitAction.Continue;
    }
}
