using Microsoft.Extensions.Options;
using PodcastApi.Ingestion.Runs;
using PodcastApi.Server.Commands;
using PodcastApi.Server.Hosting;
using PodcastApi.Storage;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Background;

/// <summary>
/// The one that ingests: migrates the database, reads the configured sources (the bundled sample when none are configured and
/// the database is empty), then works off the queue.
/// </summary>
internal sealed partial class IngestionService(
    PodcastDatabase database, ConfiguredSources configured, IngestQueue queue, IngestRunner runner, IOptions<IngestionOptions> options, Readiness readiness, TimeProvider time, ILogger<IngestionService> logger)
    : BackgroundService
{
    private static readonly TimeSpan PauseBetweenAttempts = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await MigrateAsync(stoppingToken);
        var sources = await FirstSourcesAsync(stoppingToken);
        if (sources.Count > 0)
            await RunAsync(new IngestJob(sources, "startup"), stoppingToken);
        readiness.FirstIngestDone();
        await foreach (var job in queue.ReadAllAsync(stoppingToken))
            await RunAsync(job, stoppingToken);
    }

    /// <summary>Tries until the database is there: it may start after us.</summary>
    private async Task MigrateAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await database.MigrateAsync(stoppingToken);
                readiness.Migrated(await HasContentAsync(stoppingToken));
                return;
            }
            catch (DatabaseUnavailableException failure)
            {
                readiness.Blocked($"the database: {failure.Message}");
                LogNoDatabase(logger, failure.Message);
                await Task.Delay(PauseBetweenAttempts, time, stoppingToken);
            }
        }
    }

    private async Task<bool> HasContentAsync(CancellationToken cancellationToken)
    {
        var overview = await ContentOverview.ReadAsync(database, cancellationToken);
        return overview.Counts.Values.Any(count => count > 0);
    }

    private async Task<IReadOnlyList<IngestSource>> FirstSourcesAsync(CancellationToken cancellationToken) =>
        configured.All.Count > 0 ? configured.All
        : await HasContentAsync(cancellationToken) ? []
        : configured.Sample;

    private async Task RunAsync(IngestJob job, CancellationToken stoppingToken)
    {
        try
        {
            var result = await runner.RunAsync(job.Sources, Options(job), null, stoppingToken);
            LogRun(logger, job.Trigger, RunText.Summarise(result));
        }
        finally
        {
            // Without a database there was no run to tell of.
            job.Started.TrySetCanceled(CancellationToken.None);
        }
    }

    private IngestOptions Options(IngestJob job) => options.Value.ForRun(job.Trigger) with { OnStarted = id => job.Started.TrySetResult(id) };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Waiting for the database. {Reason}")]
    private static partial void LogNoDatabase(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Ingest ({Trigger}): {Summary}")]
    private static partial void LogRun(ILogger logger, string trigger, string summary);
}
