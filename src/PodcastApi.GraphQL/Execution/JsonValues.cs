using System.Text.Json;

namespace PodcastApi.GraphQL.Execution;

/// <summary>External values from JSON, as the variables of a request need them.</summary>
public static class JsonValues
{
    /// <summary>Null, bool, string, number (int or long where whole and small enough, else double), list or dictionary in the order of the text. Of two members with one name the last wins.</summary>
    /// <exception cref="InvalidOperationException">A text holds half a surrogate pair.</exception>
    public static object? Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                return ReadObject(element);
            case JsonValueKind.Array:
                var items = new object?[element.GetArrayLength()];
                var index = 0;
                foreach (var item in element.EnumerateArray())
                    items[index++] = Read(item);
                return items;
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                if (element.TryGetInt32(out var small))
                    return small;
                return element.TryGetInt64(out var large) ? large : element.GetDouble();
            case JsonValueKind.True or JsonValueKind.False:
                return element.ValueKind == JsonValueKind.True;
            default:
                return null;
        }
    }

    /// <summary>The members of an object in the order of the text.</summary>
    /// <exception cref="InvalidOperationException">The element is no object, or a text holds half a surrogate pair.</exception>
    public static IReadOnlyDictionary<string, object?> ReadObject(JsonElement element)
    {
        var map = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
            map[member.Name] = Read(member.Value);
        return map;
    }
}
