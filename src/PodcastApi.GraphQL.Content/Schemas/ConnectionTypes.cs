using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Types;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Selections;

namespace PodcastApi.GraphQL.Content.Schemas;

/// <summary>Connections and their edges: one of each for a type of node. https://relay.dev/graphql/connections.htm</summary>
internal sealed class ConnectionTypes(Func<ContentType, ObjectType> nodeOf)
{
    private readonly Dictionary<ContentType, ObjectType> _connections = [];
    private readonly List<ObjectType> _edges = [];

    private readonly List<ObjectType> _facets = [];

    /// <summary>All that are used, each connection before its edge, then facets and <c>PageInfo</c>.</summary>
    public IEnumerable<ObjectType> All => [.. _connections.Values.Zip(_edges).SelectMany(pair => new[] { pair.First, pair.Second }), .. _facets, FacetValue, PageInfo];

    /// <summary>A value that items have.</summary>
    private ObjectType FacetValue { get; } = new("FacetValue", () =>
    [
        new Field("value", Scalars.String.NonNull) { Description = "The value, as the filter of the facet's name takes it.", Metadata = new FacetValueBinding(FacetFact.Value) },
        new Field("label", Scalars.String.NonNull) { Description = "What people read in its place.", Metadata = new FacetValueBinding(FacetFact.Label) },
        new Field("count", Scalars.Int.NonNull) { Description = "How many items have it.", Metadata = new FacetValueBinding(FacetFact.Count) },
    ])
    {
        Description = "A value that items of a list have, and how many of them.",
    };

    /// <summary>Where a page lies in the whole.</summary>
    public ObjectType PageInfo { get; } = new("PageInfo", () =>
    [
        Fact("hasNextPage", Scalars.Boolean.NonNull, PageFacts.HasNextPage, "Whether there are items behind the page."),
        Fact("hasPreviousPage", Scalars.Boolean.NonNull, PageFacts.HasPreviousPage, "Whether there are items before the page."),
        Fact("startCursor", Scalars.String, PageFacts.StartCursor, "The cursor of the first item; null on an empty page."),
        Fact("endCursor", Scalars.String, PageFacts.EndCursor, "The cursor of the last item; null on an empty page."),
    ])
    {
        Description = "Where a page lies in the whole.",
    };

    /// <summary>The connection to things of a type.</summary>
    public ObjectType Of(ContentType type)
    {
        if (_connections.TryGetValue(type, out var known))
            return known;
        var edge = Edge(type);
        var facets = type.Facets.Count == 0 ? null : Facets(type);
        var made = new ObjectType(type.PluralName + "Connection", () => facets is null ? Parts(edge, nodeOf(type)) :
        [
            .. Parts(edge, nodeOf(type)),
            Part("facets", facets.NonNull, ConnectionField.Facets, "How many items of all pages have which value."),
        ])
        {
            Description = $"A page of `{type.Name}`.",
            Metadata = new ConnectionTypeBinding(type),
        };
        _connections.Add(type, made);
        _edges.Add(edge);
        if (facets is not null)
            _facets.Add(facets);
        return made;
    }

    /// <summary>The fields that every connection has.</summary>
    public IEnumerable<Field> Parts(ObjectType edge, CompositeType node) =>
    [
        Part("pageInfo", PageInfo.NonNull, ConnectionField.PageInfo, "Where the page lies in the whole."),
        Part("edges", edge.NonNull.List, ConnectionField.Edges, "The items, each with its cursor."),
        Part("nodes", node.NonNull.List, ConnectionField.Nodes, "The items alone."),
        Part("totalCount", Scalars.Int.NonNull, ConnectionField.TotalCount, "How many items there are on all pages. Counted only when asked for."),
    ];

    /// <summary>The fields that every edge has.</summary>
    public static IEnumerable<Field> EdgeParts(CompositeType node) =>
    [
        new Field("cursor", Scalars.String.NonNull) { Description = "The place of the item, for `after` and `before`.", Metadata = new EdgeFieldBinding(EdgeField.Cursor) },
        new Field("node", node.NonNull) { Description = "The item.", Metadata = new EdgeFieldBinding(EdgeField.Node) },
    ];

    private ObjectType Edge(ContentType type) => new(type.PluralName + "Edge", () => EdgeParts(nodeOf(type)))
    {
        Description = $"A `{type.Name}` on a page.",
        Metadata = new EdgeTypeBinding(type),
    };

    private ObjectType Facets(ContentType type) => new(type.Name + "Facets", () => type.Facets.Select(facet => new Field(facet.Name, FacetValue.NonNull.List.NonNull)
    {
        Description = facet.Description,
        Metadata = new FacetBinding(facet),
    }))
    {
        Description = $"`{type.Name}`s counted by what they have, the most frequent value first; {Facet.MaxValues} values at most.",
    };

    private static Field Part(string name, GraphQLType type, ConnectionField field, string description)
        => new(name, type) { Description = description, Metadata = new ConnectionFieldBinding(field) };

    private static Field Fact(string name, GraphQLType type, PageFacts fact, string description)
        => new(name, type) { Description = description, Metadata = new PageInfoFieldBinding(fact) };
}
