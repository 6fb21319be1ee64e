using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PodcastApi.Benchmarks.Measuring;

/// <summary>What a run found, for people and for the next run.</summary>
/// <param name="Name">The files' name, without extension.</param>
/// <param name="Title">The heading.</param>
/// <param name="How">How it was measured.</param>
/// <param name="Reference">What the other side is called in the table.</param>
/// <param name="Rows">The cases.</param>
internal sealed record ResultTable(string Name, string Title, string How, string Reference, IReadOnlyList<ResultRow> Rows)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The table of a file that <see cref="WriteAsync"/> wrote.</summary>
    public static ResultTable Read(string file) => JsonSerializer.Deserialize<ResultTable>(File.ReadAllText(file), Json)!;

    /// <summary>Writes <c>Name.md</c> and <c>Name.json</c> into a folder.</summary>
    public async Task WriteAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, Name + ".md"), ToMarkdown());
        await File.WriteAllTextAsync(Path.Combine(folder, Name + ".json"), JsonSerializer.Serialize(this, Json) + "\n");
    }

    public string ToMarkdown()
    {
        var text = new StringBuilder($"# {Title}\n\n{How}\n\n{RatioHead(Reference)}");
        foreach (var row in Rows)
            text.Append(RatioLine(row));
        if (Rows.Any(row => row.Latencies.Count > 0))
            text.Append("\n## Latency in milliseconds, by connections\n\n").Append(LatencyHead()).AppendJoin("", Rows.Where(row => row.Latencies.Count > 0).Select(LatencyLine));
        return text.ToString();
    }

    public static string RatioHead(string reference) =>
        $"| Case | | bytes | {reference} req/s | ours req/s | ratio min | median | max | target | KB a request: {reference} | ours | server µs a request: {reference} | ours | database µs a request: {reference} | ours |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n";

    public static string RatioLine(ResultRow row) => string.Create(CultureInfo.InvariantCulture,
        $"| {row.Case} | {row.What} | {row.Bytes} | {row.Reference.RequestsPerSecond:0} | {row.Ours.RequestsPerSecond:0} | {row.Ratio.Min:0.00} | {row.Ratio.Median:0.00} | {row.Ratio.Max:0.00} | {row.Target:0.0} | {row.Reference.AllocatedBytes / 1024:0.0} | {row.Ours.AllocatedBytes / 1024:0.0} | {row.Reference.ServerMicroseconds:0} | {row.Ours.ServerMicroseconds:0} | {row.Reference.DatabaseMicroseconds:0} | {row.Ours.DatabaseMicroseconds:0} |\n");

    private string LatencyHead()
    {
        var groups = Rows.First(row => row.Latencies.Count > 0).Latencies;
        return $"| Case |{string.Concat(groups.Select(group => $" {group.Connections}: {Reference} p50 | p99 | ours p50 | p99 |"))}\n|---|{string.Concat(groups.Select(_ => "---|---|---|---|"))}\n";
    }

    private static string LatencyLine(ResultRow row) =>
        $"| {row.Case} |{string.Concat(row.Latencies.Select(at => string.Create(CultureInfo.InvariantCulture, $" {at.ReferenceP50:0.0#} | {at.ReferenceP99:0.0#} | {at.OursP50:0.0#} | {at.OursP99:0.0#} |")))}\n";
}
