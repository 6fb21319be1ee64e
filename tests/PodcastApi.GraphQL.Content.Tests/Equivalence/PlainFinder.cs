using Npgsql;
using PodcastApi.Content;
using PodcastApi.GraphQL.Content.Tests.Planning;

namespace PodcastApi.GraphQL.Content.Tests.Equivalence;

/// <summary>
/// What is found, suggested and related. Which things these are, in which order and with which rank is taken from the functions of the
/// database as it is, so that nothing is said here of how good the ranking is: that has tests of its own, as have highlights and the
/// words that were probably meant. Pages, cursors, totals and all that is selected of the things are the reference's own.
/// </summary>
internal sealed class PlainFinder(NpgsqlDataSource source, PlainContent content)
{
    private const int All = 1000;

    private readonly Dictionary<string, List<IReadOnlyDictionary<string, object?>>> _known = [];

    /// <summary>Everything that is found, each with its rank, in any order.</summary>
    public List<PlainThing> Search(string[] texts, string[] forms, string[]? types, Guid[]? podcasts)
        => Query("select type, id, rank from search_page($1, $2, $3, $4, $5, null, null, false, false, $6, $6)", texts, forms, types, podcasts, Drafts, All)
            .ConvertAll(row => Thing((string)row["type"]!, row["id"]).With("rank", row["rank"]));

    public List<Dictionary<string, object?>> Suggest(string prefix, string[]? types, int size)
        => Query("select type, id, slug, podcast, title from search_suggest($1, $2, $3, $4)", prefix, types, Drafts, size).ConvertAll(row => new Dictionary<string, object?>
        {
            ["type"] = row["type"],
            ["id"] = Thing((string)row["type"]!, row["id"]).Field("id"),
            ["slug"] = row["slug"],
            ["text"] = row["title"],
            ["url"] = $"{PlanningDatabase.BaseUrl}/v1/" + (string)row["type"]! switch
            {
                "PODCAST" => $"podcasts/{row["slug"]}",
                "EPISODE" => $"podcasts/{row["podcast"]}/episodes/{row["slug"]}",
                "PERSON" => $"people/{row["slug"]}",
                "COMPANY" => $"companies/{row["slug"]}",
                var type => $"links/{Thing(type, row["id"]).Field("id")}",
            },
        });

    public IEnumerable<Dictionary<string, object?>> Related(PlainThing episode, int size)
        => Query("select episode_id, score from related_episodes($1, $2, $3) order by place", episode["id"], Drafts, All).Take(size).Select(row => new Dictionary<string, object?>
        {
            ["episode"] = content.Find("Episode", row["episode_id"]),
            ["score"] = row["score"],
            ["reasons"] = Query("select episode_id, kind, node_id, weight from related_shared($1, $2)", episode["id"], Drafts)
                .Where(shared => Equals(shared["episode_id"], row["episode_id"]))
                .OrderByDescending(shared => (double)shared["weight"]!).ThenBy(shared => (string)shared["kind"]!, StringComparer.Ordinal)
                .ThenBy(shared => PlainThing.Order(shared["node_id"]), StringComparer.Ordinal)
                .Select(shared => new Dictionary<string, object?> { ["kind"] = shared["kind"], ["node"] = Thing((string)shared["kind"]!, shared["node_id"]) }).ToList(),
        });

    private bool Drafts => !content.IsPublic;

    private PlainThing Thing(string type, object? id)
    {
        Assert.True(EnumNames<ContentKind>.TryParse(type, out var kind));
        return content.Find(kind.ToString(), id)!;
    }

    private List<IReadOnlyDictionary<string, object?>> Query(string sql, params object?[] values)
    {
        var key = System.Text.Json.JsonSerializer.Serialize((object?[])[sql, .. values]);
        if (_known.TryGetValue(key, out var rows))
            return rows;
        using var command = source.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(value is null
                ? new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Unknown }
                : new NpgsqlParameter { Value = value });
        }

        using var reader = command.ExecuteReader();
        rows = [];
        while (reader.Read())
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? null : reader.GetValue(i)));
        return _known[key] = rows;
    }
}
