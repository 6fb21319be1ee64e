using PodcastApi.Ingestion.Runs;
using PodcastApi.Server.Hosting;
using PodcastApi.Storage;

namespace PodcastApi.Server.Background;

/// <summary>Publishes scheduled episodes when their time comes.</summary>
internal sealed partial class SchedulePublisher(PodcastDatabase database, Readiness readiness, TimeProvider time, ILogger<SchedulePublisher> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.DatabaseReady.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await SchedulePublication.PublishDueAsync(database, stoppingToken);
            }
            catch (System.Data.Common.DbException failure)
            {
                LogFailure(logger, failure.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Scheduled episodes could not be published; tried again shortly: {Reason}")]
    private static partial void LogFailure(ILogger logger, string reason);
}
