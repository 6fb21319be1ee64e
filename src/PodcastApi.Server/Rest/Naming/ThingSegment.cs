using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query.Roots;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Rest.Parameters;

namespace PodcastApi.Server.Rest.Naming;

/// <summary>The segment of a path that names a thing: a slug, or an id.</summary>
internal sealed class ThingSegment
{
    private readonly ContentType _type;
    private readonly ContentCollection? _collection;
    private readonly string _name;

    /// <param name="type">The type of the thing.</param>
    /// <param name="collection">Only when it belongs to this collection; null when any will do.</param>
    public ThingSegment(ContentType type, string? collection = null)
    {
        _type = type;
        _collection = collection is null ? null : ContentModel.Collection(collection);
        _name = type.Name.ToLowerInvariant();
        var isLink = type.Kind == ContentKind.Link;
        Parameter = new RestParameter(_name, ParameterForm.Text, isLink ? "The link's id." : $"The {_name}'s slug or id.")
        {
            IsInPath = true,
            IsRequired = true,
            Example = isLink ? ParameterExamples.Link : ParameterExamples.Of(_name),
        };
    }

    public RestParameter Parameter { get; }

    /// <summary>What the segment names.</summary>
    /// <exception cref="ApiException">It has the form of an id of something else.</exception>
    public ThingName Name(RestRequest request)
    {
        var text = request.Segment(_name);
        if (EntityId.TryParse(text, out var id))
            return OfId(request, text, id);
        if (_type.Kind == ContentKind.Link)
            throw new ApiException(ErrorCode.NotFound, $"'{text}' is not the id of a link. To find a link by its URL, ask {Paths.Base}/links/lookup?url=.");
        var slug = request.Values.Add(text);
        var isEpisode = _type.Kind == ContentKind.Episode;
        return new ThingName(isEpisode ? new EpisodeSlugLookup(slug, null) : new SlugLookup(_type, slug, _collection), $"the {_name} '{text}'")
        {
            Segment = _name,
            RecordedPath = isEpisode ? text : Paths.Of(_type.Kind!.Value, text)[(Paths.Base.Length + 1)..],
            CanonicalPath = isEpisode ? null : Paths.Of(_type.Kind!.Value, text),
        };
    }

    /// <summary>The episode that this segment names within the podcast that another names.</summary>
    /// <exception cref="ApiException">The podcast's segment has the form of an id of something else.</exception>
    public ThingName NameWithin(ThingSegment podcasts, RestRequest request)
    {
        var podcast = podcasts.Name(request);
        var podcastText = request.Segment(podcasts._name);
        var text = request.Segment(_name);
        return new ThingName(new EpisodeSlugLookup(request.Values.Add(text), podcast.Lookup), $"the episode '{text}' of {podcast.Words}")
        {
            RecordedPath = podcast.RecordedPath is { } path ? $"{path}/episodes/{text}" : null,
            CanonicalPath = podcast.CanonicalPath is null ? null : Paths.OfEpisode(podcastText, text),
            Advice = EntityId.TryParse(text, out _) ? $" It is named by its slug here; {Paths.Base}/episodes/{text} takes its id." : "",
        };
    }

    private ThingName OfId(RestRequest request, string text, EntityId id)
    {
        if (id.Kind != _type.Kind)
            throw new ApiException(ErrorCode.NotFound, $"'{text}' is an id of the type {ContentModel.Of(id.Kind).Name.ToLowerInvariant()}, not {_name}.");
        return new ThingName(new IdLookup(_type, request.Values.Add(id.Value), _collection), $"the {_name} '{text}'")
        {
            Segment = _name,
            CanonicalPath = _type.Kind == ContentKind.Link ? Paths.Of(ContentKind.Link, text) : null,
        };
    }
}
