using System.Text.Json;
using PodcastApi.GraphQL.Execution;

namespace PodcastApi.ConformanceHost;

/// <summary>A request of the suites.</summary>
internal sealed record ConformanceRequest(string Schema, string Query, IReadOnlyDictionary<string, object?>? Variables, string? OperationName)
{
    public static ConformanceRequest Read(JsonElement body, string? schema = null) => new(
        Text(body, "schema") ?? schema ?? throw new JsonException("The request has no \"schema\"."),
        Text(body, "query") ?? throw new JsonException("The request has no \"query\"."),
        body.TryGetProperty("variables", out var variables) && variables.ValueKind == JsonValueKind.Object ? JsonValues.ReadObject(variables) : null,
        Text(body, "operationName"));

    private static string? Text(JsonElement body, string name) => body.TryGetProperty(name, out var value) ? value.GetString() : null;
}
