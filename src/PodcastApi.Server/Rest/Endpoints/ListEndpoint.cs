using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Explaining;
using PodcastApi.Server.Rest.Naming;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Server.Rest.Selections;

namespace PodcastApi.Server.Rest.Endpoints;

/// <summary>A short list that belongs to one thing, such as <c>episodes/{episode}/links</c>, in its own order.</summary>
internal sealed class ListEndpoint : RestEndpoint
{
    private readonly Relation _relation;
    private readonly Representation _item;
    private readonly ThingSegment _owner;

    public ListEndpoint(ContentType owner, string relation)
    {
        _relation = owner.Relation(relation);
        _item = Representation.Item(_relation);
        _owner = new ThingSegment(owner);
        Parameters = [_owner.Parameter, .. StandardParameters.Page, .. StandardParameters.Arguments(_relation), .. StandardParameters.Shape(_item)];
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
        var arguments = request.Arguments(_relation);
        var window = ListWindow.Read(request, _relation, arguments);
        if (request.IsExplained)
        {
            // GraphQL has short lists whole.
            var explanation = new Explanation(request);
            ExplainedSelection.Add(explanation.Thing(name.Lookup).Field(Explanation.Call(_relation.Name, [.. explanation.Given(arguments)])), selection);
            await explanation.SendAsync();
            return;
        }

        var field = new ListSelection("data", _relation, selection) { Arguments = arguments };
        using var result = await request.ReadAsync(request.Values, new RelationRoot("data", name.Lookup, field) { TellsTombstone = name.Lookup is IdLookup });
        if (await MissingThing.IsMovedAsync(request, name, result.Outcome(0)))
            return;
        await window.SendAsync(request, result);
    }
}
