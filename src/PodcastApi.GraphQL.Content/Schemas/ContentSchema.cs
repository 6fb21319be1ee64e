using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Content.Schemas;

/// <summary>
/// Our schema, made from <c>ContentModel</c>: HotChocolate's conventions for connections, filters and orders. Every field,
/// argument and input field holds in its <c>Metadata</c> what it stands for (<see cref="Binding"/>).
/// </summary>
public static class ContentSchema
{
    private static readonly Lazy<Schema> Made = new(Make);

    /// <summary>The schema, made once.</summary>
    public static Schema Instance => Made.Value;

    /// <summary>The schema in SDL as it is checked in, with a line feed at the end.</summary>
    public static string Sdl => SchemaPrinter.Print(Instance) + "\n";

    private static Schema Make()
    {
        var enums = new EnumTypes();
        var operations = new OperationInputs(enums);
        var filters = new FilterInputs(operations);
        var sorts = new SortInputs(enums);
        var arguments = new ArgumentLists(enums, filters, sorts);
        var types = new ContentTypes(enums, arguments);
        var changes = new ChangesTypes(enums, types.Node);
        var lookups = new LookupTypes(types);
        var search = new SearchTypes(enums, types);
        var review = new ReviewTypes(enums, types.Connections);
        var fields = new QueryFields(types, arguments, lookups, search, changes, review);
        var query = new ObjectType("Query", fields.Make) { Description = "Everything that can be asked for." };

        var live = new SubscriptionFields(types, changes);
        var subscription = new ObjectType("Subscription", live.Make) { Description = "What can be listened to, as server-sent events (graphql-sse)." };

        // Types are made when the fields that lead to them are: one pass over all of them, then they can be put in order.
        var reached = new Schema(new SchemaConfig { Query = query, Subscription = subscription });
        NamedType[] ordered =
        [
            query, subscription, types.Node, types.Resource, .. types.All, .. types.Related.All, types.CoMentioned.Type, .. types.Connections.All, .. lookups.All, .. search.All, changes.Page, changes.Change, .. review.All,
            .. filters.All, .. sorts.All, .. operations.All, .. enums.All, review.Kind, .. ContentScalars.All,
        ];
        return new Schema(new SchemaConfig
        {
            Description = "Podcasts, their episodes, and the people, companies and links on them.",
            Query = query,
            Subscription = subscription,
            Types = [.. ordered.Where(reached.Types.Contains)],
        });
    }
}
