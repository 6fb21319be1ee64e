using System.Buffers;
using System.Text.Json;
using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Searching;
using PodcastApi.Query.Selections;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Explaining;
using PodcastApi.Server.Rest.Parameters;

namespace PodcastApi.Server.Rest.Endpoints;

/// <summary>What is found for some words among everything, <c>search?q=</c>.</summary>
internal sealed class SearchEndpoint : RestEndpoint
{
    public override IReadOnlyList<RestParameter> Parameters { get; } =
    [
        SearchParameters.Query("What is sought: all words have to be there, in any form; `\"a phrase\"`, `-without`, `begin*`, `either OR other`."),
        SearchParameters.Types,
        new(SearchParameters.Podcast, ParameterForm.Text, "Only this podcast (slug or id) and what belongs to it.") { Example = ParameterExamples.Podcast },
        .. StandardParameters.Page, StandardParameters.Explaining,
    ];

    public override RestAnswer Answer => new SearchAnswer();

    public override string Description =>
        "By rank, then by id. When nothing has all words, the last word may be the beginning of one; then mistakes are mended, of which `didYouMean` tells; "
        + "then any of the words will do.";

    public override async Task HandleAsync(RestRequest request)
    {
        var query = request.Parameters.Text(SearchParameters.Q) ?? "";
        var types = SearchParameters.ReadTypes(request.Parameters);
        var arguments = PageParameters.Arguments(request.Parameters, PageSizes.OfCollections, request.Limits);
        var facts = PageFacts.HasNextPage | PageFacts.HasPreviousPage | PageFacts.StartCursor | PageFacts.EndCursor;
        if (request.Parameters.Boolean(StandardParameters.Count))
            facts |= PageFacts.TotalCount;
        request.Errors.ThrowIfAny();
        var reading = SearchReader.Read(query, types, request.Parameters.Text(SearchParameters.Podcast), request.Values);
        var terms = reading.Terms ?? throw SearchParameters.Refusal(reading.Problem!.Value);
        var page = PageParameters.Read(arguments, request.Limits, terms.Binding(request.Values), request.Values);
        if (request.IsExplained)
        {
            await Explain(request, query, types, page.Size).SendAsync();
            return;
        }

        using var result = await request.ReadAsync(request.Values, new SearchRoot("data", terms, page, new EdgeArray(Item, facts)));
        var outcome = result.Outcome(0);
        await PageSender.SendAsync(request, result, page.Size, target =>
        {
            target.Write(",\"didYouMean\":"u8);
            target.Write(JsonSerializer.SerializeToUtf8Bytes(outcome.DidYouMean));
        });
    }

    private static IReadOnlyList<TypeSelection> Summaries { get; } = [.. ContentModel.Resource.Select(type => new TypeSelection(type, RestSelection.Summary(type)))];

    private static IReadOnlyList<EdgePart> Item { get; } =
    [
        new FoundTypePart("type"),
        new RankPart("rank"),
        new HighlightsPart("highlights", [new HighlightPart("field", HighlightFact.Field), new HighlightPart("html", HighlightFact.Html)]),
        new FoundNodePart("resource", Summaries),
    ];

    private static Explanation Explain(RestRequest request, string query, IReadOnlyList<SearchType> types, int size)
    {
        var explanation = new Explanation(request);
        var arguments = new List<string> { explanation.Argument("query", "String!", query) };
        if (types.Count > 0)
            arguments.Add(explanation.Argument("types", "[SearchType!]", Explanation.Names(types.Select(EnumNames<SearchType>.Of))));
        if (request.Parameters.Text(SearchParameters.Podcast) is { } podcast)
            arguments.Add(explanation.Argument(SearchParameters.Podcast, "String", podcast));
        arguments.AddRange(explanation.PageArguments(size));
        var found = explanation.Root.Field(Explanation.Call("search", arguments));
        var edge = found.Field("edges");
        edge.Leaves("rank");
        edge.Field("highlights").Leaves("field", "html");
        var node = edge.Field("node");
        node.Leaves("__typename");
        ExplainedSelection.Add(node, Summaries);
        explanation.AddPageInfo(found);
        found.Leaves("didYouMean");
        return explanation;
    }
}
