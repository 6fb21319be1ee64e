using System.Diagnostics;
using PodcastApi.Benchmarks.Data.Generating;
using PodcastApi.Storage;

namespace PodcastApi.Benchmarks.Data;

/// <summary>Fills a database with a data set, for runs that name it with <c>--database</c>.</summary>
internal static class DataVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var options = Options.Read(args, "--set", "--scale", "--database");
        var set = options.Text("--set") ?? "large";
        if (set is not ("small" or "large"))
            throw new UsageException($"There is no set '{set}'; there are small and large.");
        var given = options.Text("--database");
        await using var own = given is null ? await TestDatabase.CreateEmptyAsync() : null;
        var connectionString = given ?? own!.ConnectionString;
        var started = Stopwatch.GetTimestamp();
        await using (var database = PodcastDatabase.Create(connectionString))
        {
            await database.MigrateAsync(CancellationToken.None);
            if (set == "small")
                await SmallDataset.WriteAsync(database);
        }

        if (set == "large")
            await new LargeDataset(DatasetSize.Large.Times(options.Real("--scale", 1))).WriteAsync(connectionString, done => Tell(started, done));
        Console.WriteLine((await BenchmarkDatabase.DescribeAsync(connectionString)).Text);
        Console.WriteLine(given is null
            ? "Written to a database of this run alone, which is gone with it; name one with --database to keep it."
            : $"Measure it with --database \"{given}\".");
        return 0;
    }

    private static void Tell(long started, string done) => Console.WriteLine(FormattableString.Invariant($"{Stopwatch.GetElapsedTime(started).TotalSeconds,8:0.0} s  {done}"));
}
