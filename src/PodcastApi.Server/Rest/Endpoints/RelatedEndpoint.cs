using PodcastApi.Content.Model;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Explaining;
using PodcastApi.Server.Rest.Naming;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Server.Rest.Selections;

namespace PodcastApi.Server.Rest.Endpoints;

/// <summary>The episodes that are related to an episode, <c>episodes/{episode}/related</c>, the most closely related first.</summary>
internal sealed class RelatedEndpoint : RestEndpoint
{
    private static readonly ThingSegment Episode = new(ContentModel.Episode);
    private static readonly PageSizes Sizes = new(_ => 5, _ => 50);
    private static readonly Representation Summary = Representation.Summary(ContentModel.Episode);

    /// <summary>What two episodes may both have.</summary>
    public static IReadOnlyList<ContentType> Shared { get; } = [ContentModel.Person, ContentModel.Company, ContentModel.Link];

    private static IReadOnlyList<TypeSelection> References { get; } = [.. Shared.Select(type => new TypeSelection(type, RestSelection.Reference(type)))];

    public override IReadOnlyList<RestParameter> Parameters { get; } =
    [
        Episode.Parameter,
        new(PageParameters.First, ParameterForm.Integer, "How many episodes at most. A larger number becomes the largest.") { Sizes = Sizes },
        .. StandardParameters.Shape(Summary),
    ];

    public override RestAnswer Answer => new RelatedAnswer();

    public override string Description =>
        "Each with a score and its reasons: guests, companies and links that both episodes have; the rarer, the more they count. A list without further pages.";

    public override bool NamesThing => true;

    public override bool MayBeAmbiguous => true;

    public override async Task HandleAsync(RestRequest request)
    {
        var name = Episode.Name(request);
        var selection = request.Selection(Summary);
        var size = SearchParameters.Size(request, Sizes);
        request.Errors.ThrowIfAny();
        if (request.IsExplained)
        {
            var explanation = new Explanation(request);
            var related = explanation.Thing(name.Lookup).Field(Explanation.Call("related", [.. explanation.PageArguments(size)]));
            related.Leaves("score");
            var reasons = related.Field("reasons");
            reasons.Leaves("kind");
            ExplainedSelection.Add(reasons.Field("node"), References);
            ExplainedSelection.Add(related.Field("episode"), selection);
            await explanation.SendAsync();
            return;
        }

        var field = new RelatedSelection("data", size,
        [
            new ScorePart("score"),
            new ReasonsPart("reasons", [new ReasonKindPart("kind"), new ReasonNodePart("node", References)]),
            new RelatedEpisodePart("episode", selection),
        ]);
        using var result = await request.ReadAsync(request.Values, new RelationRoot("data", name.Lookup, field) { TellsTombstone = name.Lookup is IdLookup });
        if (await MissingThing.IsMovedAsync(request, name, result.Outcome(0)))
            return;
        await PageSender.SendAsync(request, result.State, new PageMember { First = size }, target => result.Write(0, target, request.BaseUrl));
    }
}
