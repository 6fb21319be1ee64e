using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PodcastApi.Content;

namespace PodcastApi.Benchmarks.Reading;

/// <summary>
/// Whether two answers say the same, ids read as UUIDs and instants as such. What only we give, and no hand-written answer has, is
/// left out: the cursors and URLs of a page, and the highlights of what was found.
/// </summary>
internal static class ContentComparer
{
    private static readonly string[] OnlyOurs = ["startCursor", "endCursor", "next", "previous", "highlights", "didYouMean"];

    /// <summary>Null when they do, else where they first differ.</summary>
    public static string? Difference(byte[] ours, byte[] reference) => Difference(Normalize(JsonNode.Parse(ours)), Normalize(JsonNode.Parse(reference)), "$");

    private static string? Difference(JsonNode? ours, JsonNode? reference, string path)
    {
        switch (ours, reference)
        {
            case (JsonObject our, JsonObject their):
                var names = our.Select(member => member.Key).Union(their.Select(member => member.Key), StringComparer.Ordinal);
                var odd = names.FirstOrDefault(name => !our.ContainsKey(name) || !their.ContainsKey(name));
                return odd is not null
                    ? $"{path}.{odd} is only in {(our.ContainsKey(odd) ? "our answer" : "that of the reference")}"
                    : our.Select(member => Difference(member.Value, their[member.Key], $"{path}.{member.Key}")).FirstOrDefault(found => found is not null);
            case (JsonArray our, JsonArray their) when our.Count != their.Count:
                return $"{path} has {our.Count} items, the reference {their.Count}";
            case (JsonArray our, JsonArray their):
                return our.Select((item, i) => Difference(item, their[i], $"{path}[{i}]")).FirstOrDefault(found => found is not null);
            default:
                return JsonNode.DeepEquals(ours, reference) ? null : $"{path} is {ours?.ToJsonString() ?? "null"}, in the reference {reference?.ToJsonString() ?? "null"}";
        }
    }

    private static JsonNode? Normalize(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Where(member => !IsOnlyOurs(member.Key, member.Value)).Select(member => KeyValuePair.Create(member.Key, Normalize(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Normalize)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Normalize(value.GetValue<string>()),
        _ => node?.DeepClone(),
    };

    // An episode has neighbours of these names, which are objects.
    private static bool IsOnlyOurs(string name, JsonNode? value) => OnlyOurs.Contains(name, StringComparer.Ordinal) && value is not JsonObject;

    private static string Normalize(string text)
    {
        if (EntityId.TryParse(text, out var id))
            return id.Value.ToString();
        return text.Length >= 20 && text[4] == '-' && text[10] == 'T' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)
            : text;
    }
}
