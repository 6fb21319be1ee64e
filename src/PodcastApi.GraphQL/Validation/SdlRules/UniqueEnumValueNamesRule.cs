using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.SdlRules;

/// <summary>No two values of an enum and its extensions have one name. https://spec.graphql.org/September2025/#sec-Enums</summary>
internal sealed class UniqueEnumValueNamesRule(ValidationContext context) : Rule<ValidationContext>(context)
{
    private readonly Dictionary<(string Type, string Value), NameNode> _known = [];

    public override NodeKinds Enters => NodeKinds.EnumTypeDefinition | NodeKinds.EnumTypeExtension;

    public override VisitAction Enter(Node node)
    {
        var type = (IEnumNode)node;
        foreach (var value in type.Values)
        {
            var key = (type.Name.Value, value.Name.Value);
            if (!_known.TryAdd(key, value.Name))
                Report($"Enum value \"{key.Item1}.{key.Item2}\" can only be defined once.", _known[key], value.Name);
        }
        return VisitAction.Skip;
    }
}
