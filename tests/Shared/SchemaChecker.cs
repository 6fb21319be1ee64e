using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PodcastApi.Tests;

/// <summary>Holds a value against a schema of the document, as far as our document uses JSON Schema.</summary>
internal sealed class SchemaChecker(JsonNode document)
{
    /// <summary>What a reference leads to; the node itself when it is none.</summary>
    public JsonNode Resolve(JsonNode? node)
    {
        if ((string?)node!["$ref"] is not { } reference)
            return node;
        return reference.TrimStart('#', '/').Split('/').Aggregate(document, (at, name) => at[name]!);
    }

    /// <summary>The first difference; null when there is none.</summary>
    /// <param name="value">The value.</param>
    /// <param name="reference">The schema.</param>
    /// <param name="place">Where the value stands, for the difference.</param>
    /// <param name="isPartial">Whether required properties may be missing, since only some were asked for.</param>
    public string? Check(JsonNode? value, JsonNode reference, string place, bool isPartial)
    {
        var schema = Resolve(reference);
        if (schema["anyOf"] is JsonArray choices)
        {
            var differences = choices.Select(choice => Check(value, choice!, place, isPartial)).ToList();
            return differences.Contains(null) ? null : string.Join(" | ", differences);
        }

        if (schema["oneOf"] is JsonArray alternatives)
        {
            var differences = alternatives.Select(choice => Check(value, choice!, place, isPartial)).ToList();
            if (differences.Count(difference => difference is null) != 1)
                return $"{place} is not exactly one of the alternatives: {string.Join(" | ", differences)}";
        }

        var kind = KindOf(value);
        if (Types(schema["type"]) is [_, ..] types && !types.Contains(kind) && !(kind == "integer" && types.Contains("number")))
            return $"{place} is {kind}, not {string.Join(" or ", types)}";
        if (schema["const"] is { } constant && !JsonNode.DeepEquals(constant, value))
            return $"{place} is {value}, not {constant}";
        if (value is JsonValue && schema["enum"] is JsonArray members && !members.Any(member => JsonNode.DeepEquals(member, value)))
            return $"{place} is {value}, which is no member";
        if (value is JsonValue text && (string?)schema["pattern"] is { } pattern && !Regex.IsMatch((string)text!, pattern))
            return $"{place} is {value}, which does not match {pattern}";
        return value switch
        {
            JsonArray items => items.Select((item, i) => Check(item, schema["items"]!, $"{place}[{i}]", isPartial)).FirstOrDefault(difference => difference is not null),
            JsonObject properties => CheckObject(properties, schema, place, isPartial),
            _ => null,
        };
    }

    private string? CheckObject(JsonObject value, JsonNode schema, string place, bool isPartial)
    {
        foreach (var name in schema["required"]?.AsArray() ?? [])
        {
            if (!isPartial && !value.ContainsKey((string)name!))
                return $"{place} lacks {name}";
        }

        foreach (var (name, inner) in schema["properties"] is null ? [] : value)
        {
            if (schema["properties"]![name] is not { } property)
                return $"{place} has {name}, which is not described";
            if (Check(inner, property, $"{place}.{name}", isPartial) is { } difference)
                return difference;
        }

        return null;
    }

    private static string[] Types(JsonNode? type) => type switch
    {
        null => [],
        JsonArray several => [.. several.Select(one => (string)one!)],
        _ => [(string)type!],
    };

    private static string KindOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.ToJsonString().Contains('.') ? "number" : "integer",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "undefined",
    };
}
