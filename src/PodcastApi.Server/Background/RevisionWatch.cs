using PodcastApi.Storage.Listening;

namespace PodcastApi.Server.Background;

/// <summary>Keeps the newest revision known for the life of the server.</summary>
internal sealed partial class RevisionWatch(RevisionListener listener, Hosting.Readiness readiness, ILogger<RevisionWatch> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Before the migrations there is nothing to listen to.
        await readiness.DatabaseReady.WaitAsync(stoppingToken);
        await listener.RunAsync(failure => LogLost(logger, failure.Message), stoppingToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not told of new revisions for the moment: {Reason}")]
    private static partial void LogLost(ILogger logger, string reason);
}
