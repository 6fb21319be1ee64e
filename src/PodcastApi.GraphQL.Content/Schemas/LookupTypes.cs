using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Types;
using PodcastApi.Query.Roots;

namespace PodcastApi.GraphQL.Content.Schemas;

/// <summary>Things by many names at a time, as REST's <c>lookup</c> has them, and which names lead to nothing.</summary>
internal sealed class LookupTypes
{
    private readonly ObjectType _notFound = new("NotFoundName", () =>
    [
        Of("parameter", Scalars.String.NonNull, new NotFoundFieldBinding(NotFoundField.Parameter), "The argument that has the name, such as `slugs`."),
        Of("value", Scalars.String.NonNull, new NotFoundFieldBinding(NotFoundField.Value), "The name."),
    ])
    {
        Description = "A name that leads to nothing.",
    };

    private readonly IReadOnlyList<(ContentCollection Collection, ObjectType Type)> _lookups;

    public LookupTypes(ContentTypes types)
    {
        // Guests are people: they are looked up as such.
        _lookups = [.. ContentModel.Collections.Where(collection => Plural(collection) == collection.Name).Select(collection => (collection, Make(types, collection)))];
    }

    public IEnumerable<ObjectType> All => [.. _lookups.Select(lookup => lookup.Type), _notFound];

    /// <summary>The fields of the query root.</summary>
    public IEnumerable<Field> Fields => _lookups.Select(lookup => new Field("lookup" + lookup.Collection.Type.PluralName, lookup.Type)
    {
        Description = $"Many {lookup.Collection.Name} at a time, each once and in the order in which they are first named. A name is one in use; 100 names at most.",
        Args = [.. LookupKey.Of(lookup.Collection.Type).Select(Names), .. Podcast(lookup.Collection.Type)],
        Metadata = new NamesBinding(lookup.Collection),
    });

    private ObjectType Make(ContentTypes types, ContentCollection collection) => new(collection.Type.PluralName + "Lookup", () =>
    [
        Of("nodes", types.Of(collection.Type).NonNull.List.NonNull, new NamesFieldBinding(NamesField.Nodes), "What was found."),
        Of("notFound", _notFound.NonNull.List.NonNull, new NamesFieldBinding(NamesField.NotFound), "The names that lead to nothing."),
    ])
    {
        Description = $"What names of {collection.Name} lead to.",
    };

    private static Argument Names(LookupKey key) => key.Parameter switch
    {
        LookupKey.Ids => ArgumentLists.Role(key.Parameter, Scalars.ID.NonNull.List, ArgumentRole.Ids, key.Description + "."),
        LookupKey.Urls => ArgumentLists.Role(key.Parameter, ContentScalars.Uri.NonNull.List, ArgumentRole.Names, key.Description + "."),
        _ => ArgumentLists.Role(key.Parameter, Scalars.String.NonNull.List, ArgumentRole.Names, key.Description + "."),
    };

    private static IEnumerable<Argument> Podcast(ContentType type) => LookupKey.PodcastOf(type) is { } named
        ? [ArgumentLists.Role(LookupKey.Podcast, Scalars.String, ArgumentRole.Podcast, named.Description)]
        : [];

    private static string Plural(ContentCollection collection) => collection.Type.PluralName.ToLowerInvariant();

    private static Field Of(string name, GraphQLType type, FieldBinding binding, string description)
        => new(name, type) { Description = description, Metadata = binding };
}
