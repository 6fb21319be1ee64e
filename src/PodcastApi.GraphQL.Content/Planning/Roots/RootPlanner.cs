using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Content.Planning.Arguments;
using PodcastApi.GraphQL.Content.Planning.Completion;
using PodcastApi.GraphQL.Content.Planning.Selections;
using PodcastApi.GraphQL.Execution;
using PodcastApi.Query.Roots;

namespace PodcastApi.GraphQL.Content.Planning.Roots;

/// <summary>Turns a field of the query root into a root of the query, or into what it is without one.</summary>
internal sealed class RootPlanner(PlanningState state)
{
    private readonly SelectionPlanner _selections = new(state);
    private readonly ConnectionPlanner _connections = new(state);

    private SearchPlanner Search => field ??= new SearchPlanner(state, _selections, _connections);

    /// <summary>Plans a field that is neither <c>__typename</c> nor introspection.</summary>
    /// <exception cref="GraphQLError">The field is refused.</exception>
    public PlannedRoot Plan(CollectedField field)
    {
        var arguments = new FieldArguments(field);
        var place = Place.Data.Objects(field.Definition.Type);
        return field.Definition.Metadata switch
        {
            CollectionBinding { Collection: var collection } => new ReadRoot(Collection(field, arguments, collection, place)),
            LookupBinding binding => Lookup(field, arguments, binding, place),
            NodeBinding => Node(field, arguments, place),
            NodesBinding => Nodes(field, arguments, place),
            NamesBinding { Collection: var collection } => new NamesPlanner(state, _selections).Plan(field, arguments, collection, place),
            ResolveBinding => Resolve(field, arguments, place),
            RevisionBinding => new ReadRoot(new RevisionRoot(field.ResponseKey)),
            ChangesBinding => new ReadRoot(new ChangesPlanner(state, _selections).Plan(field, arguments, place), MayFail: true),
            SearchBinding => new ReadRoot(Search.Search(field, arguments, place)),
            SuggestBinding => new ReadRoot(Search.Suggest(field, arguments)),
            var unknown => throw new InvalidOperationException($"The planner does not know what {field.Definition} stands for ({unknown})."),
        };
    }

    private CollectionRoot Collection(CollectedField field, FieldArguments arguments, ContentCollection collection, Place place)
    {
        var items = _connections.Items(arguments, collection.Name, collection.Type.DefaultOrder, []);
        return new CollectionRoot(field.ResponseKey, collection, _connections.Plan(
            field, items, place, (node, nodePlace) => _selections.Of(node, collection.Type, nodePlace)));
    }

    private PlannedRoot Lookup(CollectedField field, FieldArguments arguments, LookupBinding binding, Place place)
    {
        if (LookupOf(field, arguments, binding) is not { } lookup)
            return new KnownRoot(null);
        var root = new SingleRoot(field.ResponseKey, lookup, _selections.Of(field, binding.Type, place));
        return new ReadRoot(root, MayFail: lookup is EpisodeSlugLookup { Podcast: null });
    }

    private Lookup? LookupOf(CollectedField field, FieldArguments arguments, LookupBinding binding)
    {
        switch (binding.Type.Kind)
        {
            case ContentKind.Link:
                return state.Options.CanonicalizeUrl(arguments.Required("url")) is { } url ? new UrlLookup(state.Values.Add(url)) : null;
            case ContentKind.Episode:
                var podcast = arguments.Text("podcast") is { } name ? Podcast(field, name) : null;
                return new EpisodeSlugLookup(state.Add(field, "slug", arguments.Required("slug")), podcast) { FollowsOldNames = true };
            default:
                return new SlugLookup(binding.Type, state.Add(field, "slug", arguments.Required("slug")), binding.Collection) { FollowsOldNames = true };
        }
    }

    /// <summary>A podcast by its slug or its id.</summary>
    private Lookup Podcast(CollectedField field, string name) => EntityId.TryParse(name, out var id) && id.Kind == ContentKind.Podcast
        ? new IdLookup(ContentModel.Podcast, state.Add(field, "podcast", id.Value)) { FollowsMerges = true }
        : new SlugLookup(ContentModel.Podcast, state.Add(field, "podcast", name)) { FollowsOldNames = true };

    private PlannedRoot Node(CollectedField field, FieldArguments arguments, Place place)
    {
        if (!EntityId.TryParse(arguments.Required("id"), out var id))
            return new KnownRoot(null);
        var type = ContentModel.Of(id.Kind);
        return new ReadRoot(new SingleRoot(
            field.ResponseKey, new IdLookup(type, state.Add(field, "id", id.Value)) { FollowsMerges = true }, _selections.Of(field, type, place)));
    }

    private ReadRoot Nodes(CollectedField field, FieldArguments arguments, Place place)
    {
        arguments.TryList("ids", out var list);
        var ids = list!.Cast<string>().Select(EntityId? (text) => EntityId.TryParse(text, out var id) ? id : null).ToArray();
        if (ids.Length > state.Options.MaxIds)
            throw Refusal.TooLarge("ids", ids.Length, state.Options.MaxIds);
        var types = ContentModel.Nodes.Where(type => ids.Any(id => id?.Kind == type.Kind)).ToList();
        var root = NodesRoot.Of(field.ResponseKey, ids, _selections.OfTypes(field, types, place), state.Values);
        return new ReadRoot(root with { FollowsMerges = true });
    }

    private PlannedRoot Resolve(CollectedField field, FieldArguments arguments, Place place)
    {
        var spellings = state.Options.SpellPath(arguments.Required("path"), state.Scope.BaseUrl);
        if (spellings.Count == 0)
            return new KnownRoot(null);
        return new ReadRoot(new ResolveRoot(
            field.ResponseKey, state.Values.Add(spellings.ToArray()), _selections.OfTypes(field, ContentModel.Resource, place)));
    }
}
