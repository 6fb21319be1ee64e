using System.Text.Json;
using System.Text.Json.Nodes;

namespace PodcastApi.GraphQL.Tests.Execution.Incremental;

/// <summary>Puts the parts of an answer together, as a client does.</summary>
internal static class FoldedAnswer
{
    public static JsonDocument Fold(IReadOnlyList<string> answers)
    {
        var answer = JsonNode.Parse(answers[0])!.AsObject();
        var places = new Dictionary<string, JsonArray>(StringComparer.Ordinal);
        var errors = answer["errors"]?.DeepClone().AsArray() ?? [];
        Announce(places, answer);
        for (var i = 1; i < answers.Count; i++)
        {
            var payload = JsonNode.Parse(answers[i])!.AsObject();
            Assert.Equal(i < answers.Count - 1, (bool)payload["hasNext"]!);
            Announce(places, payload);
            foreach (var part in Each(payload, "incremental"))
            {
                var place = Find(answer["data"]!, places[(string)part!["id"]!].Concat(part["subPath"]?.AsArray() ?? []));
                foreach (var item in part["items"]?.AsArray() ?? [])
                    place.AsArray().Add(item?.DeepClone());
                Merge(place, part["data"]);
                foreach (var error in Each(part.AsObject(), "errors"))
                    errors.Add(error!.DeepClone());
            }
            foreach (var completed in Each(payload, "completed"))
            {
                Assert.True(places.Remove((string)completed!["id"]!));
                foreach (var error in Each(completed.AsObject(), "errors"))
                    errors.Add(error!.DeepClone());
            }
        }
        Assert.Empty(places);
        var folded = new JsonObject { ["data"] = answer["data"]?.DeepClone() };
        if (errors.Count > 0)
            folded["errors"] = errors;
        return JsonDocument.Parse(folded.ToJsonString());
    }

    private static JsonArray Each(JsonObject node, string name) => node[name]?.AsArray() ?? [];

    private static void Announce(Dictionary<string, JsonArray> places, JsonObject payload)
    {
        foreach (var pending in Each(payload, "pending"))
            places.Add((string)pending!["id"]!, pending["path"]!.AsArray());
    }

    private static JsonNode Find(JsonNode data, IEnumerable<JsonNode?> path)
    {
        foreach (var key in path)
            data = (key!.GetValueKind() == JsonValueKind.Number ? data[(int)key] : data[(string)key!])!;
        return data;
    }

    // Both may have part of an object.
    private static void Merge(JsonNode place, JsonNode? data)
    {
        foreach (var (key, value) in data?.AsObject() ?? [])
        {
            if (value is JsonObject && place[key] is JsonObject known)
                Merge(known, value);
            else
                place[key] = value?.DeepClone();
        }
    }
}
