using System.Text.Json;

namespace PodcastApi.GraphQL.Tests.Execution;

/// <summary>Compares answers with those that a suite expects.</summary>
internal static class ConformanceJudge
{
    /// <summary>What is wrong with an answer; null: nothing. Strict asks for the same words, and for the same order of keys and lists too.</summary>
    public static string? Judge(JsonElement expected, JsonElement answer, JsonElement item, bool strict)
    {
        if (Has(expected, "data") != Has(answer, "data") || Has(expected, "schemaError") != Has(answer, "schemaError"))
            return "another verdict";
        var expectedErrors = Errors(expected);
        var errors = Errors(answer);
        if (expectedErrors.Count > 0 != errors.Count > 0)
            return "errors or none";
        var sets = item.TryGetProperty("sets", out var names) ? names.EnumerateArray().Select(name => name.GetString()!).ToHashSet() : [];
        if (Has(expected, "data") && !Same(expected.GetProperty("data"), answer.GetProperty("data"), strict, strict ? [] : sets))
            return "other data";
        if (Has(item, "looseErrors"))
            return null;
        var unlocated = Has(expected, "schemaError") && expectedErrors.All(error => !Has(error, "locations"));
        if (unlocated && !strict)
            return expectedErrors.Count == errors.Count ? null : "another number of errors";
        Func<JsonElement, string> print = unlocated ? Message : error => PrintPlace(error, sorted: !strict) + (strict ? Message(error) : "");
        var places = expectedErrors.Select(print);
        var found = errors.Select(print);
        var isOrdered = strict && !Has(expected, "data");
        return (isOrdered ? places.SequenceEqual(found) : places.Order(StringComparer.Ordinal).SequenceEqual(found.Order(StringComparer.Ordinal)))
            ? null
            : "other errors";
    }

    /// <summary>Whether two values are the same JSON.</summary>
    public static bool Same(JsonElement a, JsonElement b, bool ordered, IReadOnlySet<string> sets, string? key = null)
    {
        if (a.ValueKind != b.ValueKind)
            return false;
        switch (a.ValueKind)
        {
            case JsonValueKind.Object:
                var left = Members(a, ordered);
                var right = Members(b, ordered);
                return left.Count == right.Count
                    && left.Zip(right).All(pair => pair.First.Name == pair.Second.Name && Same(pair.First.Value, pair.Second.Value, ordered, sets, pair.First.Name));
            case JsonValueKind.Array:
                var isSet = key is not null && sets.Contains(key);
                return a.GetArrayLength() == b.GetArrayLength()
                    && Items(a, isSet).Zip(Items(b, isSet)).All(pair => Same(pair.First, pair.Second, ordered, sets));
            case JsonValueKind.Number:
                return a.GetDouble().Equals(b.GetDouble());
            case JsonValueKind.String:
                return a.GetString() == b.GetString() || SameEcho(a.GetString()!, b.GetString()!);
            default:
                return true;
        }
    }

    // What an echo field answers is JSON as text: spaces and the spelling of numbers do not count, the order of keys does.
    private static bool SameEcho(string a, string b)
    {
        if (!a.StartsWith('{') || !b.StartsWith('{'))
            return false;
        try
        {
            using var left = JsonDocument.Parse(a);
            using var right = JsonDocument.Parse(b);
            return Same(left.RootElement, right.RootElement, ordered: true, new HashSet<string>());
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static List<JsonProperty> Members(JsonElement element, bool ordered) => ordered
        ? [.. element.EnumerateObject()]
        : [.. element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal)];

    private static IEnumerable<JsonElement> Items(JsonElement element, bool isSet) => isSet
        ? element.EnumerateArray().OrderBy(item => item.ValueKind == JsonValueKind.Object ? item.Text("name") : item.GetRawText(), StringComparer.Ordinal)
        : element.EnumerateArray();

    private static string PrintPlace(JsonElement error, bool sorted)
    {
        var places = error.TryGetProperty("locations", out var locations)
            ? locations.EnumerateArray().Select(place => $"{place.GetProperty("line")}:{place.GetProperty("column")}")
            : [];
        var path = error.TryGetProperty("path", out var keys) ? string.Join('/', keys.EnumerateArray()) : "";
        return $"{string.Join(' ', sorted ? places.Order(StringComparer.Ordinal) : places)} @{path} ";
    }

    private static string Message(JsonElement error) => error.Text("message")!;

    private static List<JsonElement> Errors(JsonElement answer) => answer.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray()] : [];

    private static bool Has(JsonElement element, string name) => element.TryGetProperty(name, out _);
}
