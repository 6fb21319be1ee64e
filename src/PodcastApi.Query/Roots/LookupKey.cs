using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Selections;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Roots;

/// <summary>What things of a type are looked up by, many at a time: a parameter, and the fields that have its values.</summary>
/// <param name="Parameter">The name of the parameter.</param>
/// <param name="Description">What it takes.</param>
/// <param name="Fields">The fields: of the thing itself, or of what a relation leads to.</param>
public sealed record LookupKey(string Parameter, string Description, IReadOnlyList<(Relation? Relation, ScalarField Field)> Fields)
{
    public const string Ids = "ids";
    public const string Urls = "urls";

    /// <summary>The parameter that narrows the slugs and guids of episodes.</summary>
    public const string Podcast = "podcast";

    /// <summary>One name may be that of several things.</summary>
    private const int MaxFound = 1000;

    /// <summary>The ways to name things of a type.</summary>
    public static IReadOnlyList<LookupKey> Of(ContentType type)
    {
        var plural = type.PluralName.ToLowerInvariant();
        var keys = new List<LookupKey> { new(Ids, $"Ids of {plural}", [(null, type.Id)]) };
        if (type.Kind != ContentKind.Link)
            keys.Add(new LookupKey("slugs", $"Slugs of {plural} that they have now", [(null, type.Scalar("slug"))]));
        if (type.Kind == ContentKind.Episode)
            keys.Add(new LookupKey("guids", "Guids of the publishers' feeds", [(null, type.Scalar("guid"))]));
        keys.Add(type.Name switch
        {
            "Podcast" => new LookupKey(Urls, "URLs of the shows' sites or feeds", [(null, type.Scalar("websiteUrl")), (null, type.Scalar("feedUrl"))]),
            "Episode" => new LookupKey(Urls, "URLs of the publishers' pages or of the audio", [(null, type.Scalar("pageUrl")), (null, AudioUrl(type))]),
            "Person" => new LookupKey(Urls, "URLs of the people's pages elsewhere", [(type.Relation("profiles"), ContentModel.Profile.Scalar("url"))]),
            "Company" => new LookupKey(Urls, "URLs of the companies' own sites", [(null, type.Scalar("websiteUrl"))]),
            _ => new LookupKey(Urls, "URLs in any spelling", [(null, type.Scalar("url"))]),
        });
        return keys;
    }

    /// <summary>The filter of <see cref="Podcast"/>; null where a type's names are those of the instance.</summary>
    public static NamedFilter? PodcastOf(ContentType type) => type.Kind == ContentKind.Episode ? type.NamedFilters.First(named => named.Name == Podcast) : null;

    /// <summary>The spellings in which a value may be on record.</summary>
    /// <param name="value">The value.</param>
    /// <param name="canonicalize">The canonical form of a URL; null for what is none.</param>
    /// <param name="spellPath">The spellings of a path or URL.</param>
    public IReadOnlyList<string> Spell(string value, Func<string, string?> canonicalize, Func<string, IReadOnlyList<string>> spellPath)
    {
        if (Parameter != Urls)
            return [value];
        var spellings = new List<string> { value };
        if (canonicalize(value) is { } canonical)
            spellings.Add(canonical);
        spellings.AddRange(spellPath(value));
        spellings.AddRange([.. spellings.Select(spelling => spelling.EndsWith('/') ? spelling[..^1] : spelling + "/")]);
        return [.. spellings.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The things that have one of the values, by id.</summary>
    /// <param name="rootKey">The root's key in the answer.</param>
    /// <param name="collection">The collection that the things are of.</param>
    /// <param name="spellings">The values.</param>
    /// <param name="podcast">The slug or id of the only podcast; null for any.</param>
    /// <param name="selection">What is wanted of each.</param>
    /// <param name="values">The values of the query.</param>
    public CollectionRoot Things(string rootKey, ContentCollection collection, IReadOnlyCollection<string> spellings, string? podcast, Selection selection, QueryValues values)
    {
        var factory = new FilterFactory(values);
        var filter = Filter(factory, spellings);
        if (podcast is not null && PodcastOf(collection.Type) is { } named)
            filter = new AndFilter([filter, factory.Named(collection.Type, named, podcast)]);
        var ordering = new Ordering([new SortKey(collection.Type.Id)]);
        return new CollectionRoot(rootKey, collection, new Connection
        {
            Page = new Page { Size = MaxFound, Binding = values.Add(new CursorBinding(collection.Name, ordering, filter, [], values)) },
            Ordering = ordering,
            Filter = filter,
            Output = new ItemArray(selection, PageFacts.None),
        });
    }

    /// <summary>What has to be read of a thing to know which values it has: its id first.</summary>
    public Selection Values(ContentType type) => new(
        [new ScalarSelection("id", type.Id), .. Fields.Where(place => place.Field != type.Id).Select(SelectedField (place) => place.Relation is null
            ? new ScalarSelection(place.Field.Name, place.Field)
            : new ListSelection(place.Relation.Name, place.Relation, new Selection([new ScalarSelection(place.Field.Name, place.Field)])))]);

    private Filter Filter(FilterFactory factory, IReadOnlyCollection<string> spellings)
    {
        var parts = Fields.Select(place =>
        {
            var comparison = factory.Compare(place.Field, FilterOperator.In, spellings);
            return place.Relation is null ? comparison : new RelationFilter(place.Relation, RelationQuantifier.Some, comparison);
        }).ToList();
        return parts.Count == 1 ? parts[0] : new OrFilter(parts);
    }

    private static ScalarField AudioUrl(ContentType episode) => episode.Members.OfType<ObjectField>().First(member => member.Name == "audio").Fields.First(field => field.Name == "url");
}
