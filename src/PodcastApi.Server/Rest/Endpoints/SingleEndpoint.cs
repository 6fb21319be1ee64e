using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Naming;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Server.Rest.Selections;

namespace PodcastApi.Server.Rest.Endpoints;

/// <summary>One thing by slug or id, such as <c>people/{person}</c>.</summary>
internal sealed class SingleEndpoint : RestEndpoint
{
    private readonly Representation _representation;
    private readonly ThingSegment _thing;

    /// <param name="type">The type of the thing.</param>
    /// <param name="collection">Only when it belongs to this collection; null when any will do.</param>
    public SingleEndpoint(ContentType type, string? collection = null)
    {
        _representation = Representation.Single(type);
        _thing = new ThingSegment(type, collection);
        Parameters = [_thing.Parameter, .. StandardParameters.Shape(_representation)];
    }

    public override IReadOnlyList<RestParameter> Parameters { get; }

    public override RestAnswer Answer => new SingleAnswer(_representation);

    public override bool NamesThing => true;

    public override bool MayBeAmbiguous => _representation.Type.Kind == ContentKind.Episode;

    public override Task HandleAsync(RestRequest request) => ThingSender.SendAsync(request, _representation, _thing.Name(request));
}
