using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Explaining;
using PodcastApi.Server.Rest.Naming;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Server.Rest.Selections;

namespace PodcastApi.Server.Rest.Endpoints;

/// <summary>What grows with the archive and belongs to one thing, such as <c>people/{person}/episodes</c>.</summary>
internal sealed class PagesEndpoint : RestEndpoint
{
    private readonly Relation _relation;
    private readonly Representation _item;
    private readonly ThingSegment _owner;

    /// <param name="owner">The type that has the relation.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="collection">Only for owners of this collection; null when any will do.</param>
    public PagesEndpoint(ContentType owner, string relation, string? collection = null)
    {
        _relation = owner.Relation(relation);
        _item = Representation.Item(_relation);
        _owner = new ThingSegment(owner, collection);
        Parameters = [_owner.Parameter, .. StandardParameters.Page, .. SortAndFilters(), .. StandardParameters.Arguments(_relation), .. StandardParameters.Shape(_item)];
    }

    public override IReadOnlyList<RestParameter> Parameters { get; }

    public override RestAnswer Answer => new PageAnswer(_item);

    public override string Description => _relation.Description;

    public override bool NamesThing => true;

    public override bool MayBeAmbiguous => _relation.Owner.Kind == ContentKind.Episode;

    public override async Task HandleAsync(RestRequest request)
    {
        var name = _owner.Name(request);
        var selection = request.Selection(_item);
        var ordering = _relation.TakesFilterAndOrder
            ? SortReader.Read(_relation.Target, request.Parameters)
            : new Ordering(_relation.DefaultOrder);
        var filter = _relation.TakesFilterAndOrder ? FilterReader.Read(_relation.Target, request.Parameters, request.Values) : null;
        var facets = _relation.TakesFilterAndOrder ? FacetsMember.Read(_relation.Target, request.Parameters) : null;
        var connection = request.Connection(_relation.ToString(), selection, ordering, filter, request.Arguments(_relation));
        if (request.IsExplained)
        {
            var explanation = new Explanation(request);
            explanation.Page(explanation.Thing(name.Lookup), _relation.Name, _relation.Target, connection, _relation.TakesFilterAndOrder, selection, facets);
            await explanation.SendAsync();
            return;
        }

        var root = new RelationRoot("data", name.Lookup, new ConnectionSelection("data", _relation, connection)) { TellsTombstone = name.Lookup is IdLookup };
        using var result = await request.ReadAsync(request.Values, facets is null
            ? [root]
            : [root, new RelationRoot(FacetsMember.Name, name.Lookup, new ConnectionSelection(FacetsMember.Name, _relation, facets.Of(connection)))]);
        if (await MissingThing.IsMovedAsync(request, name, result.Outcome(0)))
            return;
        await PageSender.SendAsync(request, result, connection.Page.Size, facets is null ? null : target => FacetsMember.Write(target, result, 1));
    }

    private IEnumerable<RestParameter> SortAndFilters()
        => _relation.TakesFilterAndOrder ? [StandardParameters.Sort(_relation.Target), .. StandardParameters.Filters(_relation.Target), .. FacetsMember.Parameters(_relation.Target)] : [];
}
