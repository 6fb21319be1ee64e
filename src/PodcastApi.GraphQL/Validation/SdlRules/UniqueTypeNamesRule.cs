using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.SdlRules;

/// <summary>No two types have one name. https://spec.graphql.org/September2025/#sec-Schema</summary>
internal sealed class UniqueTypeNamesRule(ValidationContext context) : Rule<ValidationContext>(context)
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override NodeKinds Enters => NodeKinds.TypeDefinitions;

    public override VisitAction Enter(Node node)
    {
        var name = ((TypeDefinitionNode)node).Name;
        if (!_known.TryAdd(name.Value, name))
            Report($"There can be only one type named \"{name.Value}\".", _known[name.Value], name);
        return VisitAction.Skip;
    }
}
