using Microsoft.EntityFrameworkCore;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Storage.Bookkeeping;

/// <summary>Runs of the ingestion and what they had to say.</summary>
public sealed class RunLog(PodcastDatabase database)
{
    /// <summary>Notes that a run begins.</summary>
    public async Task<IngestRun> StartAsync(string trigger, IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        var now = database.Time.GetUtcNow();
        var run = new IngestRun
        {
            Id = Guid.CreateVersion7(now),
            Trigger = trigger,
            StartedAt = now,
            Sources = [.. sources],
        };
        await using var context = database.CreateOperationsContext();
        context.Add(run);
        await context.SaveChangesAsync(cancellationToken);
        return run;
    }

    /// <summary>Adds diagnostics in their order; <see cref="RunDiagnostic.Position"/> is set here. Several sources of a run may do so at a time.</summary>
    public async Task AddAsync(Guid runId, IReadOnlyCollection<RunDiagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (diagnostics.Count == 0)
            return;
        await using var context = database.CreateOperationsContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"select 1 from ingest_run where id = {runId} for update", cancellationToken);
        var last = await context.RunDiagnostics.Where(row => row.RunId == runId).MaxAsync(row => (int?)row.Position, cancellationToken) ?? 0;
        context.AddRange(diagnostics.Select(diagnostic => diagnostic.At(runId, ++last)));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Notes how a run ended: its status, counts, revision and failure as they stand in <paramref name="run"/>.</summary>
    public async Task FinishAsync(IngestRun run, CancellationToken cancellationToken)
    {
        run.FinishedAt = database.Time.GetUtcNow();
        await using var context = database.CreateOperationsContext();
        context.Update(run);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Runs, newest first; after <paramref name="after"/> when given.</summary>
    public async Task<IReadOnlyList<IngestRun>> ListAsync(int first, RunPosition? after, CancellationToken cancellationToken)
    {
        await using var context = database.CreateOperationsContext();
        var runs = context.IngestRuns.AsNoTracking();
        if (after is { } position)
        {
            runs = runs.Where(run => run.StartedAt <= position.StartedAt
                && (run.StartedAt < position.StartedAt || run.Id.CompareTo(position.Id) > 0));
        }

        return await runs.OrderByDescending(run => run.StartedAt).ThenBy(run => run.Id).Take(first).ToListAsync(cancellationToken);
    }

    /// <summary>A run; null when there is none of that id.</summary>
    public async Task<IngestRun?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = database.CreateOperationsContext();
        return await context.IngestRuns.AsNoTracking().SingleOrDefaultAsync(run => run.Id == id, cancellationToken);
    }

    /// <summary>The diagnostics of a run in their order, after a position (0 for all).</summary>
    public async Task<IReadOnlyList<RunDiagnostic>> DiagnosticsAsync(Guid runId, int afterPosition, int first, CancellationToken cancellationToken)
    {
        await using var context = database.CreateOperationsContext();
        return await context.RunDiagnostics.AsNoTracking()
            .Where(row => row.RunId == runId && row.Position > afterPosition)
            .OrderBy(row => row.Position).Take(first).ToListAsync(cancellationToken);
    }

    /// <summary>Forgets all but the newest runs, with their diagnostics; says how many went.</summary>
    public async Task<int> PruneAsync(int keep, CancellationToken cancellationToken)
    {
        await using var context = database.CreateOperationsContext();
        var kept = context.IngestRuns.OrderByDescending(run => run.StartedAt).ThenBy(run => run.Id).Take(keep).Select(run => run.Id);
        return await context.IngestRuns.Where(run => run.Status != RunStatus.Running && !kept.Contains(run.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}

/// <summary>Where a list of runs goes on.</summary>
public readonly record struct RunPosition(DateTimeOffset StartedAt, Guid Id);
