using Microsoft.Extensions.Options;
using PodcastApi.Ingestion.Runs;
using PodcastApi.Server.Hosting;

namespace PodcastApi.Server.Background;

/// <summary>Asks for a run whenever a source is due, or a watched folder changed.</summary>
internal sealed partial class SourceSchedule(
    ConfiguredSources configured, IngestQueue queue, Readiness readiness, IOptions<IngestionOptions> options, TimeProvider time, ILogger<SourceSchedule> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.FirstIngest.WaitAsync(stoppingToken);
        var watchers = new List<FolderWatcher>();
        try
        {
            if (options.Value.WatchFolders)
                watchers.AddRange(configured.All.Select(Watch).OfType<FolderWatcher>());
            await Task.WhenAll(configured.All.Select(source => RepeatAsync(source, stoppingToken)));
        }
        finally
        {
            watchers.ForEach(watcher => watcher.Dispose());
        }
    }

    private async Task RepeatAsync(IngestSource source, CancellationToken stoppingToken)
    {
        var interval = source.Interval ?? options.Value.Interval;
        if (interval <= TimeSpan.Zero)
            return;
        while (true)
        {
            await Task.Delay(WithJitter(interval), time, stoppingToken);
            queue.Add(new IngestJob([source], "interval"));
        }
    }

    private TimeSpan WithJitter(TimeSpan interval) => interval * (1 + (options.Value.Jitter * ((Random.Shared.NextDouble() * 2) - 1)));

    private FolderWatcher? Watch(IngestSource source)
    {
        if (!Directory.Exists(source.Location))
            return null;
        try
        {
            return new FolderWatcher(source.Location, time, () => queue.Add(new IngestJob([source], "watcher")));
        }
        catch (Exception failure) when (failure is IOException or ArgumentException)
        {
            LogUnwatched(logger, source.Location, failure.Message);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Folder} is not watched and is read at its interval only: {Reason}")]
    private static partial void LogUnwatched(ILogger logger, string folder, string reason);
}
