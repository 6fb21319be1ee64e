using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Content.Planning.Arguments;
using PodcastApi.GraphQL.Content.Planning.Roots;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Content.Planning.Subscriptions;

/// <summary>Turns a subscription into what it wants to be told of.</summary>
public static class SubscriptionPlanner
{
    /// <param name="schema"><see cref="Schemas.ContentSchema.Instance"/>.</param>
    /// <param name="document">A document that is valid for the schema.</param>
    /// <param name="operation">A subscription of the document: validation sees to it that it has one field.</param>
    /// <param name="variables">Its coerced variables.</param>
    /// <exception cref="GraphQLError">The arguments are refused.</exception>
    public static SubscriptionPlan Plan(Schema schema, DocumentNode document, OperationDefinitionNode operation, VariableValues variables)
    {
        var field = new FieldCollector(schema, document, variables).CollectFields(schema.SubscriptionType!, operation.SelectionSet)[0];
        var arguments = new FieldArguments(field);
        return field.Definition.Metadata switch
        {
            ChangesBinding => new ChangesSubscription(document, operation, field.Nodes, ChangesPlanner.Since(arguments)),
            EpisodePublishedBinding => new EpisodePublishedSubscription(document, operation, field.Nodes, arguments.Text("podcast")),
            var unknown => throw new InvalidOperationException($"The planner does not know what {field.Definition} stands for ({unknown})."),
        };
    }
}
