using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.SdlRules;

/// <summary>A document defines the schema once. https://spec.graphql.org/September2025/#sec-Schema</summary>
internal sealed class LoneSchemaDefinitionRule(ValidationContext context) : Rule<ValidationContext>(context)
{
    private bool _isDefined;

    public override NodeKinds Enters => NodeKinds.SchemaDefinition;

    public override VisitAction Enter(Node node)
    {
        if (_isDefined)
            Report("Must provide only one schema definition.", node);
        _isDefined = true;
        return VisitAction.Skip;
    }
}
