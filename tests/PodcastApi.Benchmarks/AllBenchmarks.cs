using System.Diagnostics;
using PodcastApi.Benchmarks.Data;
using PodcastApi.Benchmarks.Http;
using PodcastApi.Benchmarks.Ingest;
using PodcastApi.Benchmarks.Measuring;
using PodcastApi.Benchmarks.Reading;
using PodcastApi.Benchmarks.Resolve;

namespace PodcastApi.Benchmarks;

/// <summary>Everything in one run, on the small set unless a database is given. The last line sums up reading beside the hand-written reference.</summary>
internal static class AllBenchmarks
{
    public static async Task<int> RunAsync(string[] args)
    {
        var options = Options.Read(args, [.. Pace.Options, .. BenchmarkDatabase.Options, .. ResultFolder.Options]);
        var pace = Pace.Of(options);
        MeasuringCheck.Run();
        var started = Stopwatch.GetTimestamp();

        Head(started, "ingest");
        var worst = await IngestBenchmark.RunAsync(pace.IsQuick ? 60 : 10_000, pace.IsQuick ? 0.2 : 50);
        Head(started, "resolve");
        worst = Math.Max(worst, pace.IsQuick ? ResolveBenchmark.RunQuick() : ResolveBenchmark.Run([]));

        await using var data = await BenchmarkDatabase.OpenAsync(options);
        Head(started, "http");
        worst = Math.Max(worst, await ResultFolder.KeepAsync(await HttpBenchmark.MeasureAsync(data, pace), options));

        await using var servers = await ReadingServers.StartAsync(data.ConnectionString);
        var rows = new List<ResultRow>();
        foreach (var benchmark in new[] { ReadBenchmark.GraphQL, ReadBenchmark.Rest })
        {
            Head(started, benchmark.Verb);
            var table = await benchmark.MeasureAsync(servers, data, pace, _ => true);
            worst = Math.Max(worst, await ResultFolder.KeepAsync(table, options));
            rows.AddRange(table.Rows);
        }

        Console.WriteLine(FormattableString.Invariant($"\n{Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s in all"));
        Console.WriteLine(ResultFolder.Summary(rows));
        return worst;
    }

    private static void Head(long started, string what) => Console.WriteLine(FormattableString.Invariant($"\n## {what} ({Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s)\n"));
}
