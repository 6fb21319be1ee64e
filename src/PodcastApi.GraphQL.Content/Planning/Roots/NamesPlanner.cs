using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Content.Planning.Arguments;
using PodcastApi.GraphQL.Content.Planning.Completion;
using PodcastApi.GraphQL.Content.Planning.Selections;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Introspection;
using PodcastApi.Query.Outcomes;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;

namespace PodcastApi.GraphQL.Content.Planning.Roots;

/// <summary>Plans <c>lookupEpisodes(slugs:)</c> and the like: what is read of the things, and beside it by which names they go.</summary>
internal sealed class NamesPlanner(PlanningState state, SelectionPlanner selections)
{
    /// <exception cref="GraphQLError">There are too many names.</exception>
    public NamesRoot Plan(CollectedField field, FieldArguments arguments, ContentCollection collection, Place place)
    {
        var asked = new List<AskedNames>();
        foreach (var key in LookupKey.Of(collection.Type))
        {
            if (arguments.TryList(key.Parameter, out var names))
                asked.Add(new AskedNames(key, [.. names.Cast<string>().Select(name => (name, Spell(key, name)))]));
        }

        var pages = state.Options.Pages;
        if (asked.Sum(part => part.Names.Count) is var count && count > pages.Maximum)
            throw Refusal.TooLarge(asked[^1].Key.Parameter, count, pages.Maximum, pages.MaximumSetting);
        var podcast = arguments.Text(LookupKey.Podcast);
        var roots = new List<RootSelection>();
        Read(part => part.Key.Values(collection.Type));
        var fields = state.Below(field);
        var parts = new NamesPart[fields.Count];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = Part(fields[i]);
        return new NamesRoot(asked, roots, parts);

        int Read(Func<AskedNames, Selection> wanted)
        {
            var first = roots.Count;
            roots.AddRange(asked.Select(part => part.Key.Things(field.ResponseKey, collection, part.Spellings, podcast, wanted(part), state.Values)));
            return first;
        }

        NamesPart Part(CollectedField part)
        {
            var key = part.ResponseKey;
            if (part.Definition.Metadata is not NamesFieldBinding binding)
                return new NamesConstant(key, fields.Type.Name);
            if (binding.Field == NamesField.NotFound)
                return new NotFoundNames(key, [.. state.Below(part).Select(Fact)]);
            var selection = selections.Of(part, collection.Type, place.Objects(part.Definition.Type));
            return new NamedNodes(key, Read(_ => selection));
        }
    }

    private static NotFoundPart Fact(CollectedField field) => field.Definition == MetaFields.TypeName
        ? new NotFoundPart(field.ResponseKey, null)
        : new NotFoundPart(field.ResponseKey, ((NotFoundFieldBinding)field.Definition.Metadata!).Field);

    private IReadOnlyList<string> Spell(LookupKey key, string name)
        => key.Spell(name, state.Options.CanonicalizeUrl, url => state.Options.SpellPath(url, state.Scope.BaseUrl));
}
