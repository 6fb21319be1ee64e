using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PodcastApi.Benchmarks.GraphQL;

/// <summary>A query, and the hand-written SQL that gives the same.</summary>
/// <param name="Name">The letter of the case.</param>
/// <param name="What">What it asks.</param>
/// <param name="Query">The GraphQL document.</param>
/// <param name="Variables">Its variables.</param>
/// <param name="Sql">One statement that gives the whole answer as text.</param>
/// <param name="Parameters">The values of <c>$1</c> and so on.</param>
internal sealed record BenchmarkCase(string Name, string What, string Query, JsonObject Variables, string Sql, params object[] Parameters)
{
    /// <summary>The body of the request.</summary>
    public byte[] Body { get; } = Encoding.UTF8.GetBytes(new JsonObject { ["query"] = Query, ["variables"] = Variables.DeepClone() }.ToJsonString());

    /// <summary>The variables as the engine takes them.</summary>
    public IReadOnlyDictionary<string, object?> VariableValues { get; } = PodcastApi.GraphQL.Execution.JsonValues.ReadObject(JsonSerializer.SerializeToElement(Variables));
}
