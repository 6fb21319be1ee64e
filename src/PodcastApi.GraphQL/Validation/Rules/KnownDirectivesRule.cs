using System.Diagnostics;
using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>Each directive is defined and stands where it may. https://spec.graphql.org/September2025/#sec-Directives-Are-Defined</summary>
internal sealed class KnownDirectivesRule(ValidationContext context) : Rule<ValidationContext>(context)
{
    public override NodeKinds Enters => NodeKinds.Directive;

    public override VisitAction Enter(Node node)
    {
        var name = ((DirectiveNode)node).Name.Value;
        if (Context.FindDirective(name) is not { } directive)
        {
            Report($"Unknown directive \"@{name}\".", node);
            return VisitAction.Continue;
        }
        var location = LocationOf(Context.Walker.Ancestors);
        if (!directive.IsAllowedOn(location))
            Report($"Directive \"@{name}\" may not be used on {location.ToKeyword()}.", node);
        return VisitAction.Continue;
    }

    private static DirectiveLocation LocationOf(ReadOnlySpan<Node> ancestors) => ancestors[^1].Kind switch
    {
        NodeKind.OperationDefinition => ((OperationDefinitionNode)ancestors[^1]).Operation switch
        {
            OperationType.Query => DirectiveLocation.Query,
            OperationType.Mutation => DirectiveLocation.Mutation,
            OperationType.Subscription => DirectiveLocation.Subscription,
        },
        NodeKind.Field => DirectiveLocation.Field,
        NodeKind.FragmentSpread => DirectiveLocation.FragmentSpread,
        NodeKind.InlineFragment => DirectiveLocation.InlineFragment,
        NodeKind.FragmentDefinition => DirectiveLocation.FragmentDefinition,
        NodeKind.VariableDefinition => DirectiveLocation.VariableDefinition,
        NodeKind.SchemaDefinition or NodeKind.SchemaExtension => DirectiveLocation.Schema,
        NodeKind.ScalarTypeDefinition or NodeKind.ScalarTypeExtension => DirectiveLocation.Scalar,
        NodeKind.ObjectTypeDefinition or NodeKind.ObjectTypeExtension => DirectiveLocation.Object,
        NodeKind.FieldDefinition => DirectiveLocation.FieldDefinition,
        NodeKind.InterfaceTypeDefinition or NodeKind.InterfaceTypeExtension => DirectiveLocation.Interface,
        NodeKind.UnionTypeDefinition or NodeKind.UnionTypeExtension => DirectiveLocation.Union,
        NodeKind.EnumTypeDefinition or NodeKind.EnumTypeExtension => DirectiveLocation.Enum,
        NodeKind.EnumValueDefinition => DirectiveLocation.EnumValue,
        NodeKind.InputObjectTypeDefinition or NodeKind.InputObjectTypeExtension => DirectiveLocation.InputObject,
        NodeKind.InputValueDefinition => ancestors[^2] is IInputObjectNode
            ? DirectiveLocation.InputFieldDefinition
            : DirectiveLocation.ArgumentDefinition,
        NodeKind.DirectiveDefinition or NodeKind.DirectiveExtension => DirectiveLocation.DirectiveDefinition,
        var kind => throw new UnreachableException($"No directives stand on {kind}."),
    };
}
