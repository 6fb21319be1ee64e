using System.Globalization;
using PodcastApi.Benchmarks.Data;
using PodcastApi.Benchmarks.Measuring;

namespace PodcastApi.Benchmarks.Reading;

/// <summary>
/// Reading beside hand-written SQL, on the same database and in the same process, by turns: so that whatever else the machine does
/// meets both. First both must say the same.
/// </summary>
internal static class ReadBenchmark
{
    private const string Letters = "abcdefgh";

    private static readonly string[] Known = ["--cases", .. Pace.Options, .. BenchmarkDatabase.Options, .. ResultFolder.Options];

    /// <summary>The cases (a) to (h) through GraphQL, and how long the stages before the database take.</summary>
    public static Task<int> RunGraphQLAsync(string[] args) => RunAsync("graphql", "GraphQL over HTTP", args, known => known.Door == ReadCase.GraphQL && IsLettered(known));

    /// <summary>The cases (a) to (h) through REST, and whole pages through REST and GraphQL.</summary>
    public static Task<int> RunRestAsync(string[] args) => RunAsync("rest", "REST, and whole pages through REST and GraphQL,", args, known => known.Door == ReadCase.Rest || !IsLettered(known));

    private static async Task<int> RunAsync(string verb, string subject, string[] args, Func<ReadCase, bool> isAsked)
    {
        var options = Options.Read(args, Known);
        var pace = Pace.Of(options);
        var chosen = options.Text("--cases")?.Split(',');
        await using var data = await BenchmarkDatabase.OpenAsync(options);
        await using var servers = await ReadingServers.StartAsync(data.ConnectionString);
        var cases = servers.Cases.Where(isAsked).Where(known => chosen?.Contains(known.Name, StringComparer.Ordinal) != false).ToArray();
        var stages = cases.Where(known => known.Query is not null && IsLettered(known)).ToDictionary(known => known, StageTimer.Of);

        Console.Write(ResultTable.RatioHead("SQL"));
        var rows = await servers.MeasureAsync(cases, pace, (_, row) => Console.Write(ResultTable.RatioLine(row)));
        var how = $"""
            `dotnet run -c Release --project tests/PodcastApi.Benchmarks -- {verb} {string.Join(' ', args)}`: {data.Description}; {pace}; requests
            a second are medians, the ratio is ours to hand-written SQL through the same web server, turn by turn. Server, database and load
            generator share {Environment.ProcessorCount} cores; what the load generator costs is taken off. Answers are not kept. Both sides
            gave equal content before anything was measured.

            {ResultFolder.Summary(rows)}
            """;
        if (stages.Count > 0)
            how += "\n\n" + Stages(stages);
        return await ResultFolder.KeepAsync(new ResultTable($"{verb}-{data.Name}", $"{subject} beside hand-written SQL, {data.Name} set", how, "SQL", rows), options);
    }

    /// <summary>A letter, and perhaps a number.</summary>
    private static bool IsLettered(ReadCase known) => known.Name.Length <= 2 && Letters.Contains(known.Name[0], StringComparison.Ordinal);

    private static string Stages(Dictionary<ReadCase, StageTimer> stages) => $"""
        | Stages of GraphQL in µs, without any cache | parse | validate | plan |
        |---|---|---|---|
        {string.Join('\n', stages.Select(stage => string.Create(CultureInfo.InvariantCulture, $"| {stage.Key.Name} | {stage.Value.Parse:0.0} | {stage.Value.Validate:0.0} | {stage.Value.Plan:0.0} |")))}
        """;
}
