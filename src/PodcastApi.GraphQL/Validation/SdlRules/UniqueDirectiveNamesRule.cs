using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.SdlRules;

/// <summary>No two directives have one name. https://spec.graphql.org/September2025/#sec-Type-System.Directives</summary>
internal sealed class UniqueDirectiveNamesRule(ValidationContext context) : Rule<ValidationContext>(context)
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override NodeKinds Enters => NodeKinds.DirectiveDefinition;

    public override VisitAction Enter(Node node)
    {
        var name = ((DirectiveDefinitionNode)node).Name;
        if (!_known.TryAdd(name.Value, name))
            Report($"There can be only one directive named \"@{name.Value}\".", _known[name.Value], name);
        return VisitAction.Skip;
    }
}
