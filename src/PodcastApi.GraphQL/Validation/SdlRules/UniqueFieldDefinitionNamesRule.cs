using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.SdlRules;

/// <summary>No two fields of a type and its extensions have one name. https://spec.graphql.org/September2025/#sec-Objects</summary>
internal sealed class UniqueFieldDefinitionNamesRule(ValidationContext context) : Rule<ValidationContext>(context)
{
    private readonly Dictionary<(string Type, string Field), NameNode> _known = [];

    public override NodeKinds Enters =>
        NodeKinds.ObjectTypeDefinition | NodeKinds.ObjectTypeExtension
        | NodeKinds.InterfaceTypeDefinition | NodeKinds.InterfaceTypeExtension
        | NodeKinds.InputObjectTypeDefinition | NodeKinds.InputObjectTypeExtension;

    public override VisitAction Enter(Node node)
    {
        if (node is IFieldsNode type)
        {
            foreach (var field in type.Fields)
                Check(type.Name.Value, field.Name);
        }
        else if (node is IInputObjectNode inputObject)
        {
            foreach (var field in inputObject.Fields)
                Check(inputObject.Name.Value, field.Name);
        }
        return VisitAction.Skip;
    }

    private void Check(string type, NameNode field)
    {
        if (!_known.TryAdd((type, field.Value), field))
            Report($"Field \"{type}.{field.Value}\" can only be defined once.", _known[(type, field.Value)], field);
    }
}
