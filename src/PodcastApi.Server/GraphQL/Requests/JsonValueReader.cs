using System.Text.Json;

namespace PodcastApi.Server.GraphQL.Requests;

/// <summary>Reads JSON into the values that variables are coerced from. A name that stands twice in an object is refused: which of both is meant is not known.</summary>
internal static class JsonValueReader
{
    /// <summary>Null, bool, string, number (int or long where whole and small enough, else double), list or dictionary in the order of the text.</summary>
    /// <param name="reader">At the first token of the value; at its last one afterwards.</param>
    /// <exception cref="JsonException">A name stands twice, or the text is no JSON.</exception>
    /// <exception cref="InvalidOperationException">A text is not Unicode.</exception>
    public static object? Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref reader),
        JsonTokenType.StartArray => ReadArray(ref reader),
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => ReadNumber(ref reader),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => null,
    };

    /// <summary>The members of an object.</summary>
    /// <inheritdoc cref="Read"/>
    public static IReadOnlyDictionary<string, object?> ReadObject(ref Utf8JsonReader reader)
    {
        var members = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (!members.TryAdd(name, Read(ref reader)))
                throw new JsonException($"'{name}' stands twice in one object.");
        }

        return members;
    }

    private static List<object?> ReadArray(ref Utf8JsonReader reader)
    {
        var items = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Read(ref reader));
        return items;
    }

    private static object ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt32(out var small))
            return small;
        return reader.TryGetInt64(out var large) ? large : reader.GetDouble();
    }
}
