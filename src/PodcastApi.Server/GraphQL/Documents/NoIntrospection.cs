using PodcastApi.GraphQL;
using PodcastApi.GraphQL.Language;

namespace PodcastApi.Server.GraphQL.Documents;

/// <summary>Refuses what asks for the schema, where that is switched off. <c>__typename</c> remains: clients need it.</summary>
internal sealed class NoIntrospection : Visitor
{
    private readonly List<GraphQLError> _errors = [];

    public override NodeKinds Enters => NodeKinds.Field;

    /// <summary>An error for each <c>__schema</c> and <c>__type</c>.</summary>
    public static IReadOnlyList<GraphQLError> Check(DocumentNode document)
    {
        var visitor = new NoIntrospection();
        Walker.Walk(document, visitor);
        return visitor._errors;
    }

    public override VisitAction Enter(Node node)
    {
        if (node is not FieldNode { Name.Value: "__schema" or "__type" } field)
            return VisitAction.Continue;
        _errors.Add(new GraphQLError($"Introspection is switched off on this server, so '{field.Name.Value}' cannot be asked for.", field));
        return VisitAction.Skip;
    }
}
