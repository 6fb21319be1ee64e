using PodcastApi.Content.Model;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Explaining;
using PodcastApi.Server.Rest.Naming;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Server.Rest.Selections;

namespace PodcastApi.Server.Rest.Endpoints;

/// <summary>The links that are mentioned together with a link, <c>links/{link}/related</c>, the closest first.</summary>
internal sealed class CoMentionedEndpoint : RestEndpoint
{
    private static readonly ThingSegment Link = new(ContentModel.Link);
    private static readonly PageSizes Sizes = new(_ => 5, _ => 50);
    private static readonly Representation Summary = Representation.Summary(ContentModel.Link);

    public override IReadOnlyList<RestParameter> Parameters { get; } =
    [
        Link.Parameter,
        new(PageParameters.First, ParameterForm.Integer, "How many links at most. A larger number becomes the largest.") { Sizes = Sizes },
        .. StandardParameters.Shape(Summary),
    ];

    public override RestAnswer Answer => new CoMentionedAnswer();

    public override string Description =>
        "Each with a score and the number of episodes that mention both; the rarer the other link, the more each of them counts. A list without further pages.";

    public override bool NamesThing => true;

    public override async Task HandleAsync(RestRequest request)
    {
        var name = Link.Name(request);
        var selection = request.Selection(Summary);
        var size = SearchParameters.Size(request, Sizes);
        request.Errors.ThrowIfAny();
        if (request.IsExplained)
        {
            var explanation = new Explanation(request);
            var links = explanation.Thing(name.Lookup).Field(Explanation.Call("coMentioned", [.. explanation.PageArguments(size)]));
            links.Leaves("score", "episodeCount");
            ExplainedSelection.Add(links.Field("link"), selection);
            await explanation.SendAsync();
            return;
        }

        var field = new CoMentionedSelection("data", size, [new CoMentionedScorePart("score"), new CoMentionedCountPart("episodeCount"), new CoMentionedLinkPart("link", selection)]);
        using var result = await request.ReadAsync(request.Values, new RelationRoot("data", name.Lookup, field) { TellsTombstone = name.Lookup is IdLookup });
        if (await MissingThing.IsMovedAsync(request, name, result.Outcome(0)))
            return;
        await PageSender.SendAsync(request, result.State, new PageMember { First = size }, target => result.Write(0, target, request.BaseUrl));
    }
}
