using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>A directive that is not repeatable stands once in its place. https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location</summary>
/// <remarks>A definition and its extensions are one place.</remarks>
internal sealed class UniqueDirectivesPerLocationRule(ValidationContext context) : Rule<ValidationContext>(context)
{
    private readonly Dictionary<string, Dictionary<string, DirectiveNode>> _seenByDefinition = new(StringComparer.Ordinal);

    public override NodeKinds Enters =>
        NodeKinds.OperationDefinition | NodeKinds.FragmentDefinition | NodeKinds.VariableDefinition
        | NodeKinds.Field | NodeKinds.FragmentSpread | NodeKinds.InlineFragment
        | NodeKinds.SchemaDefinition | NodeKinds.SchemaExtension | NodeKinds.TypeDefinitions | NodeKinds.TypeExtensions
        | NodeKinds.FieldDefinition | NodeKinds.InputValueDefinition | NodeKinds.EnumValueDefinition
        | NodeKinds.DirectiveDefinition | NodeKinds.DirectiveExtension;

    public override VisitAction Enter(Node node)
    {
        var directives = ((IDirectivesNode)node).Directives;
        if (directives.IsEmpty)
            return VisitAction.Continue;
        var place = node switch
        {
            ISchemaNode => "",
            TypeDefinitionNode type => type.Name.Value,
            TypeExtensionNode extension => extension.Name.Value,
            DirectiveDefinitionNode directive => "@" + directive.Name.Value,
            DirectiveExtensionNode extension => "@" + extension.Name.Value,
            _ => null,
        };
        if (place is null && directives.Length == 1)
            return VisitAction.Continue;
        Dictionary<string, DirectiveNode>? seen = null;
        if (place is null || !_seenByDefinition.TryGetValue(place, out seen))
        {
            seen = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
            if (place is not null)
                _seenByDefinition.Add(place, seen);
        }
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (Context.FindDirective(name) is { IsRepeatable: false } && !seen.TryAdd(name, directive))
                Report($"The directive \"@{name}\" can only be used once at this location.", seen[name], directive);
        }
        return VisitAction.Continue;
    }
}
