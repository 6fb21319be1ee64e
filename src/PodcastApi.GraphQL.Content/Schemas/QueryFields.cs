using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Content.Schemas;

/// <summary>The fields of the query root.</summary>
internal sealed class QueryFields(ContentTypes types, ArgumentLists arguments, LookupTypes lookups, SearchTypes search, ChangesTypes changes, ReviewTypes review)
{
    public IEnumerable<Field> Make()
    {
        yield return new Field("node", types.Node)
        {
            Description = "One thing by its id.",
            Args = [ArgumentLists.Role("id", Scalars.ID.NonNull, ArgumentRole.Id, "The global id.")],
            Metadata = new NodeBinding(),
        };
        yield return new Field("nodes", types.Node.List.NonNull)
        {
            Description = "Things by their ids, in the order of the ids; null where nothing is found.",
            Args = [ArgumentLists.Role("ids", Scalars.ID.NonNull.List.NonNull, ArgumentRole.Ids, "The global ids, 100 at most.")],
            Metadata = new NodesBinding(),
        };
        foreach (var collection in ContentModel.Collections)
        {
            yield return Lookup(collection);
            yield return new Field(collection.Name, types.Connections.Of(collection.Type))
            {
                Description = collection.Description,
                Args = arguments.List(collection.Type),
                Metadata = new CollectionBinding(collection),
            };
        }

        foreach (var lookup in lookups.Fields)
            yield return lookup;
        yield return new Field("resolve", types.Resource)
        {
            Description = "What a path leads or ever led to: a slug in use or an old one, an alias, or the URL of a page. Null when unknown or deleted.",
            Args = [ArgumentLists.Role("path", Scalars.String.NonNull, ArgumentRole.Path, "The path or the URL, such as `/p/s04e01`.")],
            Metadata = new ResolveBinding(),
        };
        yield return search.Search;
        yield return search.Suggest;
        yield return new Field("changes", changes.Page.NonNull)
        {
            Description = "What changed since a token, each thing once in its newest state; without a token everything that exists now.",
            Args =
            [
                ArgumentLists.Role("since", Scalars.String, ArgumentRole.Since, "`next` of the page before."),
                ArgumentLists.Role("first", Scalars.Int, ArgumentRole.First, "How many changes. 500 unless given, 1,000 at most."),
            ],
            Metadata = new ChangesBinding(),
        };
        yield return review.Review;
        yield return new Field("revision", ContentScalars.Long.NonNull)
        {
            Description = "The revision of the dataset. It grows with everything that changes.",
            Metadata = new RevisionBinding(),
        };
    }

    private Field Lookup(ContentCollection collection) => collection.Name switch
    {
        "podcasts" => BySlug("podcast", collection.Type, "A podcast by its slug."),
        "episodes" => Episode(collection.Type),
        "people" => BySlug("person", collection.Type, "A person by the slug."),
        "guests" => BySlug("guest", collection.Type, "A person with a guest credit by the slug.", collection),
        "companies" => BySlug("company", collection.Type, "A company by its slug."),
        "links" => new Field("link", types.Of(collection.Type))
        {
            Description = "A link by its URL in any spelling.",
            Args = [ArgumentLists.Role("url", ContentScalars.Uri.NonNull, ArgumentRole.Url, "The URL.")],
            Metadata = new LookupBinding(collection.Type),
        },
        _ => throw new NotSupportedException($"The schema has no look-up beside the collection '{collection.Name}'."),
    };

    private Field BySlug(string name, ContentType type, string description, ContentCollection? collection = null) => new(name, types.Of(type))
    {
        Description = description,
        Args = [Slug()],
        Metadata = new LookupBinding(type, collection),
    };

    private Field Episode(ContentType type) => new("episode", types.Of(type))
    {
        Description = "An episode by its slug. Several podcasts may have one of that slug: then `podcast` must say which.",
        Args = [Slug(), ArgumentLists.Role("podcast", Scalars.String, ArgumentRole.Podcast, "The slug or the id of its podcast.")],
        Metadata = new LookupBinding(type),
    };

    private static Argument Slug() => ArgumentLists.Role("slug", Scalars.String.NonNull, ArgumentRole.Slug, "The slug, in use or an old one.");
}
