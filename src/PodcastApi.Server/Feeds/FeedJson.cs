using System.Text.Encodings.Web;
using System.Text.Json;

namespace PodcastApi.Server.Feeds;

/// <summary>JSON on its way in, from a query, and out, to a reader of feeds.</summary>
internal static class FeedJson
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web);

    /// <summary>How JSON is written: text stays readable.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The thing that a query wrote.</summary>
    public static T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Reading)!;

    /// <summary>The things of an array that a query wrote, one in memory at a time.</summary>
    public static IEnumerable<T> ReadEach<T>(ReadOnlyMemory<byte> json)
    {
        var state = new JsonReaderState();
        var position = 0;
        while (TryReadNext<T>(json.Span, ref position, ref state, out var item))
            yield return item;
    }

    /// <summary>Writes a member, unless there is nothing to be said.</summary>
    public static void WriteUnlessNull(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static bool TryReadNext<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReaderState state, out T item)
    {
        var reader = new Utf8JsonReader(json[position..], isFinalBlock: true, state);
        item = default!;
        while (reader.Read() && reader.TokenType != JsonTokenType.StartObject)
        {
            if (reader.TokenType == JsonTokenType.EndArray)
                return false;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        item = JsonSerializer.Deserialize<T>(ref reader, Reading)!;
        position += (int)reader.BytesConsumed;
        state = reader.CurrentState;
        return true;
    }
}
