using System.Text.Json;
using PodcastApi.Query.Roots;

namespace PodcastApi.Query.Outcomes;

/// <summary>The names by which things were looked up with one <see cref="LookupKey"/>.</summary>
/// <param name="Key">The key.</param>
/// <param name="Names">The names as they were given, each with the spellings in which it may be on record.</param>
public sealed record AskedNames(LookupKey Key, IReadOnlyList<(string Name, IReadOnlyList<string> Spellings)> Names)
{
    /// <summary>All spellings, each once.</summary>
    public IReadOnlyCollection<string> Spellings { get; } = [.. Names.SelectMany(name => name.Spellings).Distinct(StringComparer.Ordinal)];
}

/// <summary>Which things names lead to.</summary>
/// <param name="Rows">Each thing once, in the order in which it is first named: the index of its key, and of its row there.</param>
/// <param name="NotFound">The names that lead to nothing.</param>
public sealed record FoundNames(IReadOnlyList<(int Key, int Row)> Rows, IReadOnlyList<(string Parameter, string Name)> NotFound)
{
    /// <summary>Compares names with what was read.</summary>
    /// <param name="asked">The names, key by key.</param>
    /// <param name="read">For each key the array that <see cref="LookupKey.Values"/> gave.</param>
    public static FoundNames Of(IReadOnlyList<AskedNames> asked, IReadOnlyList<JsonElement> read)
    {
        var rows = new List<(int, int)>();
        var missing = new List<(string, string)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < asked.Count; i++)
        {
            var known = read[i].EnumerateArray().Select((row, place) => (Id: row.GetProperty("id").GetString()!, Values: Texts(row).ToHashSet(StringComparer.Ordinal), Place: place)).ToList();
            foreach (var (name, spellings) in asked[i].Names)
            {
                var found = known.Where(row => spellings.Any(row.Values.Contains)).ToList();
                if (found.Count == 0)
                    missing.Add((asked[i].Key.Parameter, name));
                rows.AddRange(found.Where(row => seen.Add(row.Id)).Select(row => (i, row.Place)));
            }
        }

        return new FoundNames(rows, missing);
    }

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Texts(property.Value)),
        _ => [],
    };
}
