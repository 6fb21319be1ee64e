using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.SdlRules;

/// <summary>No two arguments of a field or directive have one name. https://spec.graphql.org/September2025/#sec-Field-Arguments</summary>
internal sealed class UniqueArgumentDefinitionNamesRule(ValidationContext context) : Rule<ValidationContext>(context)
{
    public override NodeKinds Enters =>
        NodeKinds.DirectiveDefinition
        | NodeKinds.ObjectTypeDefinition | NodeKinds.ObjectTypeExtension
        | NodeKinds.InterfaceTypeDefinition | NodeKinds.InterfaceTypeExtension;

    public override VisitAction Enter(Node node)
    {
        if (node is DirectiveDefinitionNode directive)
        {
            Check("@" + directive.Name.Value, directive.Arguments);
            return VisitAction.Skip;
        }
        var type = (IFieldsNode)node;
        foreach (var field in type.Fields)
            Check($"{type.Name.Value}.{field.Name.Value}", field.Arguments);
        return VisitAction.Skip;
    }

    private void Check(string parent, ImmutableArray<InputValueDefinitionNode> arguments)
    {
        foreach (var names in RepeatedNames.Find(arguments, static argument => argument.Name))
            Report($"Argument \"{parent}({names[0].Value}:)\" can only be defined once.", names);
    }
}
