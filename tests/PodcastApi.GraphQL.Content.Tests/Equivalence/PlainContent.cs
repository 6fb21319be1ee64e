using Npgsql;
using PodcastApi.Content;

namespace PodcastApi.GraphQL.Content.Tests.Equivalence;

/// <summary>All rows, loaded with plain <c>select *</c>, and what leads from one to another, written out one by one.</summary>
internal sealed class PlainContent
{
    private static readonly (string Table, string Type)[] Tables =
    [
        ("podcast", "Podcast"), ("season", "Season"), ("episode", "Episode"), ("appearance", "Appearance"), ("person", "Person"), ("person_profile", "Profile"),
        ("company", "Company"), ("link", "Link"), ("mention", "Mention"), ("section", "Section"), ("chapter", "Chapter"), ("transcript", "Transcript"),
        ("episode_source", "EpisodeSource"), ("episode_company", ""), ("podcast_host", ""), ("person_company", ""), ("change", ""), ("dataset", ""), ("alias", ""),
    ];

    private readonly Dictionary<string, List<PlainThing>> _tables;
    private readonly Dictionary<(string, Guid), PlainThing> _byId = [];

    private readonly NpgsqlDataSource _source;
    private readonly HashSet<object?> _hidden;

    private PlainContent(NpgsqlDataSource source, Dictionary<string, List<PlainThing>> tables, bool isPublic, HashSet<object?> hidden)
    {
        _source = source;
        _tables = tables;
        _hidden = hidden;
        IsPublic = isPublic;
        Names = new PlainNames(this);
        Finder = new PlainFinder(source, this);
        foreach (var thing in tables.Values.SelectMany(rows => rows))
        {
            if (thing["id"] is Guid id && thing.Type.Length > 0)
                _byId.Add((thing.Type, id), thing);
        }
    }

    /// <summary>Whether it is what the public may see.</summary>
    public bool IsPublic { get; }

    /// <summary>What names lead to.</summary>
    public PlainNames Names { get; }

    /// <summary>What is found.</summary>
    public PlainFinder Finder { get; }

    /// <summary>All rows of a table.</summary>
    public IReadOnlyList<PlainThing> this[string table] => _tables[table];

    public static async Task<PlainContent> LoadAsync(NpgsqlDataSource source)
    {
        var tables = new Dictionary<string, List<PlainThing>>();
        foreach (var (table, type) in Tables)
        {
            var rows = new List<PlainThing>();
            await using var command = source.CreateCommand($"select * from {table}");
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var columns = new Dictionary<string, object?>();
                for (var i = 0; i < reader.FieldCount; i++)
                    columns.Add(reader.GetName(i), reader.IsDBNull(i) ? null : reader.GetValue(i));
                rows.Add(new PlainThing(type, columns));
            }

            tables.Add(table, rows);
        }

        return new PlainContent(source, tables, isPublic: false, []);
    }

    /// <summary>What the public may see.</summary>
    public PlainContent Published() => new(
        _source,
        _tables.ToDictionary(table => table.Key, table => table.Key == "change" ? table.Value : table.Value.Where(row => row["visible"] is not false).ToList()),
        isPublic: true,
        _tables.Where(table => table.Key != "change").SelectMany(table => table.Value).Where(row => row["visible"] is false).Select(row => row["id"]).ToHashSet());

    /// <summary>Whether a thing is there that may not be seen.</summary>
    public bool IsHidden(Guid id) => _hidden.Contains(id);

    /// <summary>Whether a thing was there and is gone without another in its place.</summary>
    public bool IsDeleted(Guid id) => this["change"].Any(change => (Guid)change["id"]! == id && (string)change["action"]! == "DELETE");

    /// <summary>A thing, or what it turned out to be; null where it may not be seen.</summary>
    public PlainThing? Survivor(string type, Guid id)
        => Find(type, this["change"].FirstOrDefault(change => (Guid)change["id"]! == id && (string)change["action"]! == "MERGE")?["merged_into"] ?? id);

    /// <summary>The thing of an id; null where there is none.</summary>
    public PlainThing? Find(string type, object? id) => id is Guid known ? _byId.GetValueOrDefault((type, known)) : null;

    /// <summary>The thing of an id as text; one that was merged is what it turned out to be.</summary>
    public PlainThing? Node(string text) => EntityId.TryParse(text, out var id) ? Survivor(id.Kind.ToString(), id.Value) : null;

    /// <summary>The items of a root collection.</summary>
    public IEnumerable<PlainThing> Collection(string name) => name switch
    {
        "podcasts" => this["podcast"],
        "episodes" => this["episode"],
        "people" => this["person"],
        "guests" => this["person"].Where(person => Credits(person).Any(credit => (string)credit["role"]! == "GUEST")),
        "companies" => this["company"],
        "links" => this["link"],
        _ => throw new ArgumentException(name),
    };

    /// <summary>What a to-one relation leads to.</summary>
    public PlainThing? One(PlainThing thing, string field) => (thing.Type, field) switch
    {
        ("Episode", "podcast") => Find("Podcast", thing["podcast_id"]),
        ("Episode", "previous") => Neighbour(thing, 1),
        ("Episode", "next") => Neighbour(thing, -1),
        ("Appearance", "person") => Find("Person", thing["person_id"]),
        ("Appearance", "company") => Find("Company", thing["company_id"]),
        ("Appearance" or "Mention", "episode") => Find("Episode", thing["episode_id"]),
        ("Mention", "link") => Find("Link", thing["link_id"]),
        ("Mention", "section") => Of("section", "episode_id", thing["episode_id"]).FirstOrDefault(section => Equals(section["position"], thing["section_position"])),
        ("Link", "target") => thing["target_type"] is string type ? Find(EnumNames<ContentKind>.TryParse(type, out var kind) ? kind.ToString() : "", thing["target_id"]) : null,
        _ => throw new ArgumentException($"{thing.Type}.{field}"),
    };

    /// <summary>What a relation to many leads to, lists in their order, connections in any.</summary>
    public IEnumerable<PlainThing> Many(PlainThing thing, string field, IReadOnlyDictionary<string, object?> arguments) => (thing.Type, field) switch
    {
        ("Podcast", "feeds") => Feeds(thing),
        ("Podcast", "hosts") => Pairs("podcast_host", "podcast_id", thing, "person_id", "Person"),
        ("Podcast", "seasons") => Of("season", "podcast_id", thing["id"]).OrderBy(row => (int)row["number"]!),
        ("Podcast", "episodes") => Of("episode", "podcast_id", thing["id"]),
        ("Episode", "guests") => InOrder("appearance", thing).Where(credit => (string)credit["role"]! == "GUEST"),
        ("Episode", "appearances") => InOrder("appearance", thing).Where(credit => IsIn(arguments, "roles", credit["role"])),
        ("Episode", "companies") => Pairs("episode_company", "episode_id", thing, "company_id", "Company"),
        ("Episode", "links") => InOrder("mention", thing).Where(mention =>
            IsIn(arguments, "sections", One(mention, "section")?["kind"]) && IsIn(arguments, "kinds", One(mention, "link")?["kind"])),
        ("Episode", "sections") => InOrder("section", thing),
        ("Episode", "chapters") => InOrder("chapter", thing),
        ("Episode", "transcripts") => InOrder("transcript", thing),
        ("Episode", "sources") => InOrder("episode_source", thing),
        ("Section", "links") => Of("mention", "episode_id", thing["episode_id"]).Where(mention => Equals(mention["section_position"], thing["position"])).OrderBy(row => (int)row["position"]!),
        ("Person", "profiles") => Of("person_profile", "person_id", thing["id"]).OrderBy(row => (int)row["position"]!),
        ("Person", "companies") => Pairs("person_company", "person_id", thing, "company_id", "Company"),
        ("Person", "episodes") => Credits(thing).Where(credit => IsIn(arguments, "roles", credit["role"])).Select(credit => Find("Episode", credit["episode_id"])!).Distinct(),
        ("Person", "appearances") => Credits(thing).Where(credit => IsIn(arguments, "roles", credit["role"])),
        ("Company", "episodes") => Pairs("episode_company", "company_id", thing, "episode_id", "Episode"),
        ("Company", "appearances") => Of("appearance", "company_id", thing["id"]).Where(credit => IsIn(arguments, "roles", credit["role"])),
        ("Company", "guests") => Of("appearance", "company_id", thing["id"]).Where(credit => (string)credit["role"]! == "GUEST").Select(credit => Find("Person", credit["person_id"])!).Distinct(),
        ("Link", "episodes") => Of("mention", "link_id", thing["id"]).Select(mention => Find("Episode", mention["episode_id"])!).Distinct(),
        ("Link", "mentions") => Of("mention", "link_id", thing["id"]),
        _ => throw new ArgumentException($"{thing.Type}.{field}"),
    };

    /// <summary>The value of a scalar.</summary>
    public object? Scalar(PlainThing thing, string field) => (thing.Type, field) switch
    {
        ("Mention", "url" or "host" or "kind") => One(thing, "link")?[field],
        ("Appearance", "slug" or "name") => One(thing, "person")![field],
        _ => thing.Field(field),
    };

    private PlainThing? Neighbour(PlainThing episode, int step)
    {
        if (episode["published_at"] is null)
            return null;
        var newestFirst = Of("episode", "podcast_id", episode["podcast_id"]).Where(other => other["published_at"] is not null)
            .OrderByDescending(other => (DateTime)other["published_at"]!).ThenBy(other => (string)other.Field("id")!, StringComparer.Ordinal).ToList();
        var index = newestFirst.FindIndex(other => Equals(other["id"], episode["id"])) + step;
        return index >= 0 && index < newestFirst.Count ? newestFirst[index] : null;
    }

    private IEnumerable<PlainThing> Of(string table, string column, object? value) => this[table].Where(row => value is not null && Equals(row[column], value));

    private IEnumerable<PlainThing> Credits(PlainThing person) => Of("appearance", "person_id", person["id"]);

    private IEnumerable<PlainThing> InOrder(string table, PlainThing episode)
        => Of(table, "episode_id", episode["id"]).OrderBy(row => (int)row["position"]!).ThenBy(row => row.Field("id") as string, StringComparer.Ordinal);

    private IEnumerable<PlainThing> Pairs(string table, string ownerColumn, PlainThing owner, string targetColumn, string type)
        => Of(table, ownerColumn, owner["id"]).OrderBy(pair => (int)pair["position"]!).Select(pair => Find(type, pair[targetColumn])).OfType<PlainThing>();

    private static IEnumerable<PlainThing> Feeds(PlainThing podcast)
    {
        foreach (var (kind, mediaType, file) in (IEnumerable<(string, string, string)>)[("RSS", "application/rss+xml", "feed.xml"), ("JSON", "application/feed+json", "feed.json")])
        {
            yield return new PlainThing("Feed", new Dictionary<string, object?>
            {
                ["kind"] = kind,
                ["media_type"] = mediaType,
                ["url"] = $"{Planning.PlanningDatabase.BaseUrl}/v1/podcasts/{podcast["slug"]}/{file}",
            });
        }
    }

    private static bool IsIn(IReadOnlyDictionary<string, object?> arguments, string name, object? value)
        => arguments.GetValueOrDefault(name) is not IEnumerable<object?> names || names.Contains(value);
}
