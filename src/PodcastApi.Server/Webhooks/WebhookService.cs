using System.Data.Common;
using Microsoft.Extensions.Options;
using PodcastApi.Server.Hosting;
using PodcastApi.Storage;
using PodcastApi.Storage.Webhooks;

namespace PodcastApi.Server.Webhooks;

/// <summary>Sees to it that every webhook that is switched on is kept informed, for the life of the server.</summary>
internal sealed partial class WebhookService(
    WebhookPump pump, WebhookWake wake, PodcastDatabase database, Readiness readiness, IOptions<WebhookOptions> options, ILogger<WebhookService> logger) : BackgroundService
{
    /// <summary>PostgreSQL's code for what a role may not do: one that only reads sends nothing.</summary>
    private const string InsufficientPrivilege = "42501";

    private static readonly TimeSpan PruneInterval = TimeSpan.FromMinutes(10);

    private readonly Dictionary<Guid, Task> _running = [];
    private DateTimeOffset _prunedAt = DateTimeOffset.MinValue;
    private volatile bool _isRefused;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.DatabaseReady.WaitAsync(stoppingToken);
        while (options.Value.Enabled && !_isRefused)
        {
            var woken = wake.Next;
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (DbException failure)
            {
                Report(failure);
            }

            await Task.WhenAny(woken, Task.Delay(options.Value.PollInterval, database.Time, stoppingToken));
            if (stoppingToken.IsCancellationRequested)
                break;
        }

        await Task.WhenAll(_running.Values);
    }

    /// <summary>Begins with webhooks that nobody here keeps informed, and removes messages that are done with.</summary>
    private async Task LookAsync(CancellationToken stoppingToken)
    {
        foreach (var id in await new WebhookRegister(database).EnabledAsync(stoppingToken))
        {
            if (!(_running.TryGetValue(id, out var task) && !task.IsCompleted))
                _running[id] = RunAsync(id, stoppingToken);
        }

        foreach (var (ended, _) in _running.Where(entry => entry.Value.IsCompleted).ToList())
            _running.Remove(ended);
        var now = database.Time.GetUtcNow();
        if (now - _prunedAt < PruneInterval)
            return;
        _prunedAt = now;
        await new WebhookQueue(database, Guid.Empty).PruneAsync(now - options.Value.KeepDelivered, now - options.Value.KeepDead, stoppingToken);
    }

    private async Task RunAsync(Guid webhook, CancellationToken stoppingToken)
    {
        try
        {
            await pump.RunAsync(webhook, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        catch (DbException failure)
        {
            Report(failure);
        }
#pragma warning disable CA1031 // One webhook must not end the others: it is tried again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailure(logger, failure, webhook);
        }
    }

    private void Report(DbException failure)
    {
        _isRefused = failure.SqlState == InsufficientPrivilege;
        if (_isRefused)
            LogRefused(logger, failure.Message);
        else
            LogTrouble(logger, failure.Message);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Webhooks could not be told of changes; tried again shortly: {Reason}")]
    private static partial void LogTrouble(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "This node sends nothing to webhooks, since its role in the database may not: {Reason}")]
    private static partial void LogRefused(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The webhook {Webhook} could not be told of changes; tried again shortly.")]
    private static partial void LogFailure(ILogger logger, Exception failure, Guid webhook);
}
