using System.Globalization;
using PodcastApi.Benchmarks.Data;
using PodcastApi.Benchmarks.Measuring;

namespace PodcastApi.Benchmarks.Reading;

/// <summary>
/// Reading beside hand-written SQL, on the same database and in the same process, by turns: so that whatever else the machine does
/// meets both. First both must say the same.
/// </summary>
/// <param name="Verb">What it is called by; the tables' name too.</param>
/// <param name="Subject">What is measured, for the heading.</param>
/// <param name="Asks">Whether a case is part of it.</param>
internal sealed record ReadBenchmark(string Verb, string Subject, Func<ReadCase, bool> Asks)
{
    private const string Letters = "abcdefgh";

    private static readonly string[] Known = ["--cases", .. Pace.Options, .. BenchmarkDatabase.Options, .. ResultFolder.Options];

    /// <summary>The cases (a) to (h) through GraphQL, and how long the stages before the database take.</summary>
    public static ReadBenchmark GraphQL { get; } = new("graphql", "GraphQL over HTTP", known => known.Door == ReadCase.GraphQL && IsLettered(known));

    /// <summary>The cases (a) to (h) through REST, and whole pages through REST and GraphQL.</summary>
    public static ReadBenchmark Rest { get; } = new("rest", "REST, and whole pages through REST and GraphQL,", known => known.Door == ReadCase.Rest || !IsLettered(known));

    public async Task<int> RunAsync(string[] args)
    {
        var options = Options.Read(args, Known);
        var chosen = options.Text("--cases")?.Split(',');
        await using var data = await BenchmarkDatabase.OpenAsync(options);
        await using var servers = await ReadingServers.StartAsync(data.ConnectionString);
        var table = await MeasureAsync(servers, data, Pace.Of(options), known => chosen?.Contains(known.Name, StringComparer.Ordinal) != false);
        Console.WriteLine();
        Console.WriteLine(ResultFolder.Summary(table.Rows));
        return await ResultFolder.KeepAsync(table, options);
    }

    /// <summary>Measures the cases of this benchmark that are chosen, and prints each row when it is there.</summary>
    public async Task<ResultTable> MeasureAsync(ReadingServers servers, BenchmarkDatabase data, Pace pace, Func<ReadCase, bool> isChosen)
    {
        var cases = servers.Cases.Where(Asks).Where(isChosen).ToArray();
        Console.Write(ResultTable.RatioHead("SQL"));
        var rows = await servers.MeasureAsync(cases, pace, row => Console.Write(ResultTable.RatioLine(row)));
        var how = $"""
            `dotnet run -c Release --project tests/PodcastApi.Benchmarks -- {Verb}`: {data.Description}; {pace}. Requests a second are
            medians, the ratio is ours to hand-written SQL through the same web server, turn by turn. Server, database and load generator
            share {Environment.ProcessorCount} cores; what the load generator costs is taken off. Answers are not kept. Both sides gave equal
            content before anything was measured.

            {ResultFolder.Summary(rows)}
            """;
        if (!pace.IsQuick && cases.Where(known => known.Query is not null && IsLettered(known)).ToArray() is { Length: > 0 } lettered)
            how += "\n\n" + Stages(lettered);
        if (Peers.Table(data.Name, rows) is { Length: > 0 } peers)
            how += "\n\n" + peers;
        return new ResultTable($"{Verb}-{data.Name}", $"{Subject} beside hand-written SQL, {data.Name} set", how, "SQL", rows);
    }

    /// <summary>A letter, and perhaps a number.</summary>
    private static bool IsLettered(ReadCase known) => known.Name.Length <= 2 && Letters.Contains(known.Name[0], StringComparison.Ordinal);

    private static string Stages(IEnumerable<ReadCase> cases) => $"""
        | Stages of GraphQL in µs, without any cache | parse | validate | plan |
        |---|---|---|---|
        {string.Join('\n', cases.Select(known => (known.Name, Stage: StageTimer.Of(known))).Select(row => string.Create(CultureInfo.InvariantCulture, $"| {row.Name} | {row.Stage.Parse:0.0} | {row.Stage.Validate:0.0} | {row.Stage.Plan:0.0} |")))}
        """;
}
