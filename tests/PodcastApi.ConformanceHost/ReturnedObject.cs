using System.Text.Json;
using PodcastApi.GraphQL.Execution;

namespace PodcastApi.ConformanceHost;

/// <summary>An object that a field returned by directive: the fields below take its members.</summary>
internal sealed class ReturnedObject : Dictionary<string, object?>
{
    private ReturnedObject() : base(StringComparer.Ordinal)
    {
    }

    /// <summary>The value of JSON; an object with the member <c>__throw</c> is an error.</summary>
    public static object? Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                return element.EnumerateArray().Select(Read).ToArray();
            case JsonValueKind.Object when element.TryGetProperty("__throw", out var message):
                return new InvalidOperationException(message.GetString());
            case JsonValueKind.Object:
                var result = new ReturnedObject();
                foreach (var member in element.EnumerateObject())
                    result[member.Name] = Read(member.Value);
                return result;
            default:
                return JsonValues.Read(element);
        }
    }
}
