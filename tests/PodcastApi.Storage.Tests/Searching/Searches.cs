using System.Buffers;
using System.Text.Json.Nodes;
using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query;
using PodcastApi.Query.Compilation;
using PodcastApi.Query.Outcomes;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Searching;
using PodcastApi.Query.Selections;
using PodcastApi.Query.Values;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Storage.Tests.Searching;

/// <summary>Short ways to search a database.</summary>
internal sealed class Searches(string connectionString) : IAsyncDisposable
{
    private readonly Npgsql.NpgsqlDataSource _source = ReadingConnection.CreateDataSource(connectionString, new ReadingOptions());

    public AccessScope Scope { get; init; } = AccessScope.Published;

    /// <summary>What is found, as slugs (URLs of links) in the order of the answer.</summary>
    public async Task<string> FindAsync(string query, params SearchType[] types) => string.Join(' ', (await PageAsync(query, new PageArguments(First: 100), types)).Names);

    /// <summary>The words that were probably meant.</summary>
    public async Task<string?> MeantAsync(string query) => (await PageAsync(query, new PageArguments(First: 10))).Outcome.DidYouMean;

    /// <summary>Highlights of what is found, each as field and HTML.</summary>
    public async Task<IReadOnlyList<string>> HighlightsAsync(string query, params SearchType[] types)
        => (await PageAsync(query, new PageArguments(First: 10), types)).Items
            .SelectMany(item => item!["highlights"]!.AsArray()).Select(one => $"{one!["field"]}: {one["html"]}").ToList();

    /// <summary>A page.</summary>
    public async Task<(IReadOnlyList<string> Names, JsonArray Items, RootOutcome Outcome)> PageAsync(string query, PageArguments arguments, params SearchType[] types)
    {
        var values = new QueryValues();
        var terms = SearchReader.Read(query, types, null, values).Terms!;
        var page = PageReader.Read(arguments, new PageLimits(), terms.Binding(values), values);
        Assert.Null(page.Problem);
        const PageFacts Facts = PageFacts.HasNextPage | PageFacts.HasPreviousPage | PageFacts.StartCursor | PageFacts.EndCursor | PageFacts.TotalCount;
        var root = new SearchRoot("found", terms, page.Page!, new EdgeArray(
        [
            new FoundTypePart("type"),
            new RankPart("rank"),
            new HighlightsPart("highlights", [new HighlightPart("field", HighlightFact.Field), new HighlightPart("html", HighlightFact.Html)]),
            new FoundNodePart("node", [.. ContentModel.Resource.Select(type => new TypeSelection(
                type, new Selection([new ScalarSelection("name", type.Kind == ContentKind.Link ? type.Scalar("url") : type.Scalar("slug"))])))]),
        ], Facts));
        var (outcome, json) = await ReadAsync(root, values);
        return ([.. json.AsArray().Select(item => (string)item!["node"]!["name"]!)], json.AsArray(), outcome);
    }

    /// <summary>Suggestions, as their texts.</summary>
    public async Task<string> SuggestAsync(string prefix, params SearchType[] types)
    {
        var values = new QueryValues();
        var root = new SuggestRoot("suggested", SearchReader.ReadPrefix(prefix, types, values).Terms!, 20, [new SuggestionPart("text", SuggestionField.Text)]);
        return string.Join(" | ", (await ReadAsync(root, values)).Json.AsArray().Select(item => (string)item!["text"]!));
    }

    /// <summary>Related episodes, each as slug and the kinds of its reasons.</summary>
    public async Task<IReadOnlyList<string>> RelatedAsync(Guid episode, int size = 5)
    {
        var values = new QueryValues();
        var slug = new Selection([new ScalarSelection("slug", ContentModel.Episode.Scalar("slug"))]);
        var types = ContentModel.Resource.Select(type => new TypeSelection(type, new Selection([new ScalarSelection("id", type.Id)]))).ToList();
        var root = new SingleRoot("episode", new IdLookup(ContentModel.Episode, values.Add(episode)), new Selection(
        [
            new RelatedSelection("related", size,
            [
                new ScorePart("score"), new RelatedEpisodePart("episode", slug), new ReasonsPart("reasons", [new ReasonKindPart("kind"), new ReasonNodePart("node", types)]),
            ]),
        ]));
        var (_, json) = await ReadAsync(root, values);
        return [.. json["related"]!.AsArray().Select(item =>
            $"{item!["episode"]!["slug"]}: {string.Join(' ', item["reasons"]!.AsArray().Select(reason => reason!["node"] is null ? "nothing" : (string)reason["kind"]!))}")];
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<(RootOutcome Outcome, JsonNode Json)> ReadAsync(RootSelection root, QueryValues values)
    {
        using var result = await new QueryExecutor(_source, new PlanCache()).ExecuteAsync(new ContentQuery(new QueryShape([root], Scope), values));
        var buffer = new ArrayBufferWriter<byte>();
        result.Write(0, buffer, "https://api.example");
        return (result.Outcome(0), JsonNode.Parse(buffer.WrittenSpan)!);
    }
}
