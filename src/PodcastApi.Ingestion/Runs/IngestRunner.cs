using System.Data.Common;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Storage;
using PodcastApi.Storage.Bookkeeping;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Ingestion.Runs;

/// <summary>Takes in sources: each in one transaction, so that a failure leaves the others as they are and nothing half-written.</summary>
public sealed class IngestRunner(PodcastDatabase database)
{
    /// <summary>Reads the sources and writes what changed.</summary>
    /// <param name="sources">Where to read, in the order in which it is written.</param>
    /// <param name="options">How to go about it.</param>
    /// <param name="progress">Told how far it is; may be told from several threads.</param>
    /// <param name="cancellationToken">Ends the run; sources that are done stay.</param>
    /// <returns>What it came to. Broken documents and sources are told there; only cancellation throws.</returns>
    public async Task<IngestSummary> RunAsync(
        IReadOnlyList<IngestSource> sources, IngestOptions options, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        var started = database.Time.GetTimestamp();
        sources = await SourceLists.ExpandAsync(sources, options, cancellationToken);
        var log = new RunLog(database);
        var done = new List<SourceSummary>();
        IngestRun? run = null;
        try
        {
            run = options.IsDryRun ? null : await log.StartAsync(options.Trigger, [.. sources.Select(source => source.Location)], cancellationToken);
            if (run is not null)
                options.OnStarted?.Invoke(run.Id);
            await RunSourcesAsync(sources, options, progress, run, log, done, cancellationToken);
        }
        catch (Exception mistake) when (DatabaseMistake(mistake) is { } cause)
        {
            done.AddRange(sources.Skip(done.Count).Select(source => new SourceSummary { Location = source.Location, Failed = true, Diagnostics = [Lost(source, cause)] }));
        }
        finally
        {
            if (run is not null)
                await FinishAsync(log, run, done, sources.Count);
        }

        return new IngestSummary(run?.Id, done, database.Time.GetElapsedTime(started));
    }

    private async Task RunSourcesAsync(
        IReadOnlyList<IngestSource> sources, IngestOptions options, IProgress<IngestProgress>? progress, IngestRun? run, RunLog log, List<SourceSummary> done,
        CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ahead = new Queue<(SourceIngest Ingest, Task Staging)>();
        var next = 0;
        try
        {
            while (next < sources.Count || ahead.Count > 0)
            {
                while (next < sources.Count && ahead.Count < options.Parallelism)
                {
                    var ingest = new SourceIngest(database, sources[next++], options, progress);
                    ahead.Enqueue((ingest, Task.Run(() => ingest.StageAsync(stop.Token), CancellationToken.None)));
                }

                var (current, staging) = ahead.Peek();
                await staging;
                var summary = await current.WriteAsync(cancellationToken);
                done.Add(summary);
                if (run is not null)
                    await log.AddAsync(run.Id, [.. summary.Diagnostics.Select(DiagnosticLog.Row)], cancellationToken);
                ahead.Dequeue();
                await current.DisposeAsync();
            }
        }
        finally
        {
            await stop.CancelAsync();
            foreach (var (ingest, staging) in ahead)
            {
                await staging.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await ingest.DisposeAsync();
            }
        }
    }

    private static async Task FinishAsync(RunLog log, IngestRun run, List<SourceSummary> done, int sources)
    {
        run.Status = done.Count == 0 || done.All(source => source.Failed) ? RunStatus.Failed
            : done.Count < sources || done.Any(source => source.Failed || source.Refused > 0) ? RunStatus.Partial
            : RunStatus.Succeeded;
        run.Revision = done.LastOrDefault(source => source.Revision is not null)?.Revision;
        run.Failure = done.Where(source => source.Failed).SelectMany(source => source.Diagnostics).LastOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)?.Message
            ?? (done.Count < sources ? "The run was ended before it was done." : null);
        run.DocumentsRead = done.Sum(source => source.Read);
        run.DocumentsChanged = done.Sum(source => source.Changed);
        run.DocumentsUnchanged = done.Sum(source => source.Unchanged);
        run.DocumentsRefused = done.Sum(source => source.Refused);
        run.DocumentsVanished = done.Sum(source => source.Vanished);
        run.EpisodesCreated = done.Sum(source => source.EpisodesCreated);
        run.EpisodesUpdated = done.Sum(source => source.EpisodesUpdated);
        run.EpisodesDeleted = done.Sum(source => source.EpisodesDeleted);
        try
        {
            await log.FinishAsync(run, CancellationToken.None);
        }
        catch (Exception mistake) when (DatabaseMistake(mistake) is not null)
        {
            // The database is gone: there is nowhere to note it down.
        }
    }

    private static DbException? DatabaseMistake(Exception? mistake)
    {
        for (; mistake is not null; mistake = mistake.InnerException)
        {
            if (mistake is DbException cause)
                return cause;
        }

        return null;
    }

    /// <summary>PostgreSQL's codes (appendix A of its manual) for a full disk, and for a server that stops, crashes or starts.</summary>
    private static Diagnostic Lost(IngestSource source, DbException cause) => cause.SqlState switch
    {
        "53100" => Lost(source, "database-full", $"The disk of the database is full, and nothing of this source was written: {cause.Message}", "Make room on it, then ingest again: what was written before stays."),
        "57P01" or "57P02" or "57P03" or null => Lost(source, "database-lost", $"The connection to the database was lost, and nothing of this source was written: {cause.Message}",
            "See whether PostgreSQL runs, and why it ended (its log says so), then ingest again: what was written before stays."),
        _ => Lost(source, "database-failed", $"The database failed, and nothing of this source was written: {cause.Message}", "See to the database, then ingest again: what was written before stays."),
    };

    private static Diagnostic Lost(IngestSource source, string code, string message, string hint) => new(DiagnosticSeverity.Error, code, source.Location, null, null, message, hint);
}
