using PodcastApi.Content.Model;
using PodcastApi.Query.Roots;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Explaining;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Server.Rest.Selections;

namespace PodcastApi.Server.Rest.Endpoints;

/// <summary>A root collection, such as <c>episodes</c>.</summary>
internal sealed class CollectionEndpoint : RestEndpoint
{
    private readonly ContentCollection _collection;
    private readonly Representation _summary;

    public CollectionEndpoint(string name)
    {
        _collection = ContentModel.Collection(name);
        _summary = Representation.Summary(_collection.Type);
        Parameters =
        [
            .. StandardParameters.Page, StandardParameters.Sort(_collection.Type),
            .. StandardParameters.Shape(_summary), .. StandardParameters.Filters(_collection.Type), .. FacetsMember.Parameters(_collection.Type),
        ];
    }

    public override IReadOnlyList<RestParameter> Parameters { get; }

    public override RestAnswer Answer => new PageAnswer(_summary);

    public override string Description => _collection.Description;

    public override async Task HandleAsync(RestRequest request)
    {
        var type = _collection.Type;
        var selection = request.Selection(_summary);
        var ordering = SortReader.Read(type, request.Parameters);
        var filter = FilterReader.Read(type, request.Parameters, request.Values);
        var facets = FacetsMember.Read(type, request.Parameters);
        var connection = request.Connection(_collection.Name, selection, ordering, filter, []);
        if (request.IsExplained)
        {
            var explanation = new Explanation(request);
            explanation.Page(explanation.Root, _collection.Name, type, connection, takesFilterAndOrder: true, selection, facets);
            await explanation.SendAsync();
            return;
        }

        var items = new CollectionRoot("data", _collection, connection);
        using var result = await request.ReadAsync(
            request.Values, facets is null ? [items] : [items, new CollectionRoot(FacetsMember.Name, _collection, facets.Of(connection))]);
        await PageSender.SendAsync(request, result, connection.Page.Size, facets is null ? null : target => FacetsMember.Write(target, result, 1));
    }
}
