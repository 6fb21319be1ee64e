using PodcastApi.Content.Model;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Naming;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Server.Rest.Selections;

namespace PodcastApi.Server.Rest.Endpoints;

/// <summary>One episode by its canonical path, <c>podcasts/{podcast}/episodes/{episode}</c>.</summary>
internal sealed class PodcastEpisodeEndpoint : RestEndpoint
{
    private static readonly Representation Representation = Representation.Single(ContentModel.Episode);
    private static readonly ThingSegment Podcast = new(ContentModel.Podcast);
    private static readonly ThingSegment Episode = new(ContentModel.Episode);

    public override IReadOnlyList<RestParameter> Parameters { get; } =
        [Podcast.Parameter, Episode.Parameter with { Description = "The episode's slug." }, .. StandardParameters.Shape(Representation)];

    public override RestAnswer Answer => new SingleAnswer(Representation);

    public override bool NamesThing => true;

    public override Task HandleAsync(RestRequest request)
        => ThingSender.SendAsync(request, Representation, Episode.NameWithin(Podcast, request));
}
