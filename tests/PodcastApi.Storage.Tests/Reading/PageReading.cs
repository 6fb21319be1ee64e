using System.Text.Json;
using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Outcomes;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Query.Values;

namespace PodcastApi.Storage.Tests.Reading;

/// <summary>Reads pages of ids: of a root collection, or of a relation of one thing.</summary>
internal sealed class PageReading(ReadingDatabase database, ContentCollection? collection, Relation? relation, EntityId? owner)
{
    private static readonly PageFacts AllFacts =
        PageFacts.HasNextPage | PageFacts.HasPreviousPage | PageFacts.StartCursor | PageFacts.EndCursor | PageFacts.TotalCount;

    public AccessScope Scope { get; init; } = AccessScope.Published;

    public Func<QueryValues, Filter?> Filter { get; init; } = _ => null;

    public Func<QueryValues, IReadOnlyList<ArgumentValue>> Arguments { get; init; } = _ => [];

    public ContentType Type => collection?.Type ?? relation!.Target;

    public static PageReading Of(ReadingDatabase database, string collection)
        => new(database, ContentModel.Collection(collection), null, null);

    public static PageReading Of(ReadingDatabase database, EntityId owner, string relation)
        => new(database, null, ContentModel.Of(owner.Kind).Relation(relation), owner);

    /// <summary>A page, read as the array of REST.</summary>
    public async Task<(IReadOnlyList<string> Ids, PageInfo Page)> ReadAsync(Ordering ordering, PageArguments arguments, int maximum = 100)
    {
        var values = new QueryValues();
        var connection = Build(ordering, arguments, maximum, values, new ItemArray(new Selection([new ScalarSelection("id", Type.Id)]), AllFacts));
        var (outcome, json) = await database.ReadAsync(Root(connection, values), values, Scope);
        using var document = JsonDocument.Parse(json);
        return ([.. document.RootElement.EnumerateArray().Select(item => item.GetProperty("id").GetString()!)], outcome.Page!);
    }

    /// <summary>A page, read as the connection of GraphQL: the ids and cursors of its edges, and the same facts.</summary>
    public async Task<(IReadOnlyList<string> Ids, IReadOnlyList<string> Cursors, PageInfo Page)> ReadEdgesAsync(Ordering ordering, PageArguments arguments)
    {
        var values = new QueryValues();
        var output = new ConnectionObject(
        [
            new TotalCountPart("total"),
            new EdgesPart("edges", [new CursorPart("cursor"), new NodePart("node", new Selection([new ScalarSelection("id", Type.Id)]))]),
            new PageInfoPart("pageInfo",
            [
                new PageInfoField("next", PageFacts.HasNextPage), new PageInfoField("previous", PageFacts.HasPreviousPage),
                new PageInfoField("start", PageFacts.StartCursor), new PageInfoField("end", PageFacts.EndCursor),
            ]),
        ]);
        var (_, json) = await database.ReadAsync(Root(Build(ordering, arguments, 100, values, output), values), values, Scope);
        using var document = JsonDocument.Parse(json);
        var info = document.RootElement.GetProperty("pageInfo");
        var edges = document.RootElement.GetProperty("edges").EnumerateArray().ToList();
        return (
            [.. edges.Select(edge => edge.GetProperty("node").GetProperty("id").GetString()!)],
            [.. edges.Select(edge => edge.GetProperty("cursor").GetString()!)],
            new PageInfo(
                info.GetProperty("next").GetBoolean(), info.GetProperty("previous").GetBoolean(),
                info.GetProperty("start").GetString(), info.GetProperty("end").GetString(), document.RootElement.GetProperty("total").GetInt64()));
    }

    /// <summary>Why a page is refused.</summary>
    public PageProblem? Refusal(Ordering ordering, PageArguments arguments)
    {
        var values = new QueryValues();
        return Read(ordering, arguments, 100, values, Filter(values), Arguments(values)).Problem;
    }

    private RootSelection Root(Connection connection, QueryValues values) => collection is not null
        ? new CollectionRoot("items", collection, connection)
        : new RelationRoot("items", new IdLookup(relation!.Owner, values.Add(owner!.Value.Value)), new ConnectionSelection("items", relation, connection));

    private Connection Build(Ordering ordering, PageArguments arguments, int maximum, QueryValues values, ConnectionOutput output)
    {
        var filter = Filter(values);
        var given = Arguments(values);
        var reading = Read(ordering, arguments, maximum, values, filter, given);
        Assert.Null(reading.Problem);
        return new Connection { Page = reading.Page!, Ordering = ordering, Filter = filter, Arguments = given, Output = output };
    }

    private Query.Paging.PageReading Read(
        Ordering ordering, PageArguments arguments, int maximum, QueryValues values, Filter? filter, IReadOnlyList<ArgumentValue> given)
        => PageReader.Read(
            arguments, new PageLimits(20, maximum), new CursorBinding(collection?.Name ?? relation!.ToString(), ordering, filter, given, values), values);
}
