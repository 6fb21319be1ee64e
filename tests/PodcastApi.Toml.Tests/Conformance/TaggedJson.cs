using System.Globalization;
using System.Text.Json;

namespace PodcastApi.Toml.Tests.Conformance;

/// <summary>Holds a document against the tagged JSON of toml-test.</summary>
internal static class TaggedJson
{
    /// <summary>What differs, with its path, or null.</summary>
    public static string? Difference(JsonElement expected, TomlValue actual, string path) => actual switch
    {
        TomlTable table => TableDifference(expected, table, path),
        TomlArray array => ArrayDifference(expected, array, path),
        _ => ScalarDifference(expected, actual, path),
    };

    private static string? TableDifference(JsonElement expected, TomlTable table, string path)
    {
        if (expected.ValueKind != JsonValueKind.Object || IsTagged(expected))
            return $"{path}: a table was not expected";
        var keys = expected.EnumerateObject().Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        if (!keys.SetEquals(table.Entries.Select(e => e.Key)))
            return $"{path}: the keys are {string.Join(", ", table.Entries.Select(e => e.Key))}";
        return table.Entries.Select(e => Difference(expected.GetProperty(e.Key), e.Value, $"{path}.{e.Key}")).FirstOrDefault(d => d is not null);
    }

    private static string? ArrayDifference(JsonElement expected, TomlArray array, string path)
    {
        if (expected.ValueKind != JsonValueKind.Array || expected.GetArrayLength() != array.Items.Count)
            return $"{path}: an array of {array.Items.Count} was not expected";
        return array.Items.Select((item, i) => Difference(expected[i], item, $"{path}[{i}]")).FirstOrDefault(d => d is not null);
    }

    private static string? ScalarDifference(JsonElement expected, TomlValue actual, string path)
    {
        if (!IsTagged(expected))
            return $"{path}: {actual.TypeName} was not expected";
        var type = expected.GetProperty("type").GetString();
        var text = expected.GetProperty("value").GetString()!;
        var equal = actual switch
        {
            TomlString s => type == "string" && s.Value == text,
            TomlInteger i => type == "integer" && i.Value.ToString(CultureInfo.InvariantCulture) == text,
            TomlBoolean b => type == "bool" && (b.Value ? "true" : "false") == text,
            TomlFloat f => type == "float" && f.Value.Equals(Float(text)),
            TomlOffsetDateTime d => type == "datetime" && d.Value == DateTimeOffset.Parse(text, CultureInfo.InvariantCulture),
            TomlLocalDateTime d => type == "datetime-local" && d.Value == DateTime.Parse(text, CultureInfo.InvariantCulture),
            TomlLocalDate d => type == "date-local" && d.Value == DateOnly.Parse(text, CultureInfo.InvariantCulture),
            TomlLocalTime t => type == "time-local" && t.Value == TimeOnly.Parse(text, CultureInfo.InvariantCulture),
            _ => false,
        };
        return equal ? null : $"{path}: {actual.TypeName} is not the {type} '{text}'";
    }

    private static double Float(string text) => text.TrimStart('+', '-') switch
    {
        "inf" => text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
        "nan" => double.NaN,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    // An ordinary table may have the keys "type" and "value" too; then both members are tagged objects, not strings.
    private static bool IsTagged(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
        && element.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.String;
}
