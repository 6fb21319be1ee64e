using System.Text.Json.Nodes;
using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Execution;
using PodcastApi.Query.Roots;
using PodcastApi.Server.Http;
using PodcastApi.Server.OpenApi;
using PodcastApi.Server.Rest;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Naming;
using PodcastApi.Server.Rest.Parameters;

namespace PodcastApi.Server.Feeds;

/// <summary>The chapters of an episode as players read them, <c>podcasts/{podcast}/episodes/{episode}/chapters.json</c>.</summary>
internal sealed class ChaptersEndpoint : RestEndpoint
{
    private static readonly ThingSegment Podcast = new(ContentModel.Podcast);
    private static readonly ThingSegment Episode = new(ContentModel.Episode);

    public override IReadOnlyList<RestParameter> Parameters { get; } =
        [Podcast.Parameter, Episode.Parameter with { Description = "The episode's slug." }];

    public override AnswerForm Form { get; } = AnswerForm.Of(ChaptersWriter.MediaType);

    public override RestAnswer Answer { get; } = new DocumentAnswer(ChaptersWriter.MediaType, "JSON chapters 1.2 (Podcasting 2.0).", new JsonObject
    {
        ["version"] = "1.2.0",
        ["title"] = "Brinewright with Jonas Weidmann",
        ["podcastName"] = "Slow Query Club",
        ["chapters"] = new JsonArray(new JsonObject { ["startTime"] = 0, ["title"] = "Welcome" }),
    })
    { Schema = FeedSchemas.Chapters };

    public override string Description => "What `podcast:chapters` of the feed leads to. An episode without chapters has an empty list.";

    public override bool NamesThing => true;

    public override async Task HandleAsync(RestRequest request)
    {
        var name = Episode.NameWithin(Podcast, request);
        request.Errors.ThrowIfAny();
        using var result = await request.ReadAsync(request.Values, new SingleRoot("episode", name.Lookup, FeedSelections.Chapters));
        if (await MissingThing.IsMovedAsync(request, name, result.Outcome(0)))
            return;
        await AnswerSender.SendAsync(request, result.State, target =>
        {
            using var json = new PooledBuffer();
            result.Write(0, json, request.BaseUrl);
            ChaptersWriter.Write(target, FeedJson.Read<ChaptersWriter.Episode>(json.Written.Span));
        });
    }
}
