using System.Diagnostics;
using System.Globalization;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Runs;
using PodcastApi.Ingestion.Sources.Markdown;
using PodcastApi.Ingestion.Sources.Rss;
using PodcastApi.Ingestion.Sources.Xml;
using PodcastApi.Storage;

namespace PodcastApi.Benchmarks.Ingest;

/// <summary>How fast sources are taken in and how much memory that needs, beside a bare parse and COPY of the same documents.</summary>
internal static class IngestBenchmark
{
    private const int Seed = 20261122;

    /// <summary>The bound for the feed, in megabytes.</summary>
    private const long MostMemory = 400;

    public static async Task<int> RunAsync(string[] args)
    {
        var options = Options.Read(args, "--episodes", "--feed-megabytes");
        return await RunAsync(options.Number("--episodes", 10_000), options.Real("--feed-megabytes", 50));
    }

    /// <param name="episodes">Of the folder of Markdown.</param>
    /// <param name="megabytes">Of the feed.</param>
    public static async Task<int> RunAsync(int episodes, double megabytes)
    {
        using var folder = new TestFolder();
        var (markdown, feed) = (folder.In("markdown"), folder.In("feed.xml"));
        SampleWriter.WriteFolder(markdown, new EpisodeWords(Seed).Episodes(episodes));
        var items = SampleWriter.WriteFeed(feed, new EpisodeWords(Seed + 1).Episodes(int.MaxValue / 1000), (long)(megabytes * 1024 * 1024));

        Console.WriteLine($"{"source",-28} {"episodes",9} {"bare s",8} {"ingest s",9} {"read",6} {"resolve",8} {"write",6} {"ratio",6} {"episodes/s",11} {"peak MB",8} {"again s",8}");
        var ofFeed = await MeasureAsync(FormattableString.Invariant($"feed of {megabytes} MB"), feed, items, () => Feed(feed));
        await MeasureAsync($"{episodes} Markdown files", markdown, episodes, () => MarkdownFolder.Open(markdown).ReadAsync());
        if (ofFeed <= MostMemory)
            return 0;
        Console.Error.WriteLine($"The feed took {ofFeed} MB of memory; at most {MostMemory} are allowed.");
        return 1;
    }

    private static async Task<long> MeasureAsync(string name, string source, int episodes, Func<IAsyncEnumerable<DocumentDraft>> read)
    {
        await using var test = await TestDatabase.CreateAsync();
        var started = Stopwatch.GetTimestamp();
        await BareCopy.RunAsync(test.DataSource, read());
        var bare = Stopwatch.GetElapsedTime(started);

        await using var database = PodcastDatabase.Create(test.ConnectionString);
        var runner = new IngestRunner(database);
        PeakMemory.Reset();
        var phases = new Phases();
        var first = await IngestAsync(runner, source, phases);
        var peak = PeakMemory.Read();
        if (first.Sources[0].EpisodesCreated != episodes)
            throw new InvalidOperationException($"{first.Sources[0].EpisodesCreated} episodes of {episodes} were made: {string.Join("; ", first.Sources[0].Diagnostics.Take(1))}");
        var again = await IngestAsync(runner, source, null);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-28} {episodes,9} {bare.TotalSeconds,8:0.0} {first.Elapsed.TotalSeconds,9:0.0} {phases.Of(IngestPhase.Reading),6:0.0} {phases.Of(IngestPhase.Resolving),8:0.0} {phases.Of(IngestPhase.Writing),6:0.0} {first.Elapsed / bare,6:0.0} {episodes / first.Elapsed.TotalSeconds,11:0} {peak,8} {again.Elapsed.TotalSeconds,8:0.0}"));
        return peak;
    }

    private static Task<IngestSummary> IngestAsync(IngestRunner runner, string source, IProgress<IngestProgress>? progress) =>
        runner.RunAsync([new IngestSource(source)], new IngestOptions { Trigger = "benchmark" }, progress, CancellationToken.None);

    private static async IAsyncEnumerable<DocumentDraft> Feed(string path)
    {
        using var feed = RssSource.Open(path, new XmlReadOptions { Location = path });
        await foreach (var document in feed.ReadAsync())
            yield return document;
    }
}
