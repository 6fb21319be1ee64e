using Npgsql;
using PodcastApi.Content;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Storage.Bookkeeping;

/// <summary>
/// Runs of the ingestion and what they had to say. By SQL: with EF Core, each command would take two seconds more of the processor
/// before it does anything.
/// </summary>
public sealed class RunLog(PodcastDatabase database)
{
    private const string Columns = """
        id, status, trigger, started_at, finished_at, revision, failure, sources, documents_read, documents_changed, documents_unchanged,
        documents_refused, documents_vanished, episodes_created, episodes_updated, episodes_deleted
        """;

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
        await using var command = database.DataSource.CreateCommand("insert into ingest_run (id, status, trigger, started_at, sources) values ($1, $2, $3, $4, $5)");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = run.Id });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = EnumNames<RunStatus>.Of(run.Status) });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = run.Trigger });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = run.StartedAt.UtcDateTime });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = run.Sources });
        await command.ExecuteNonQueryAsync(cancellationToken);
        return run;
    }

    /// <summary>Adds diagnostics in their order; <see cref="RunDiagnostic.Position"/> is set here. Several sources of a run may do so at a time.</summary>
    public async Task AddAsync(Guid runId, IReadOnlyCollection<RunDiagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (diagnostics.Count == 0)
            return;
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        // A statement of its own: the snapshot of the next one must be younger than the lock.
        await using (var guard = new NpgsqlCommand("select 1 from ingest_run where id = $1 for update", connection))
        {
            guard.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = runId });
            await guard.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var command = new NpgsqlCommand(
            """
            insert into diagnostic (run_id, position, severity, code, location, line, "column", message, hint)
            select $1, coalesce((select max(position) from diagnostic where run_id = $1), 0) + d.place, d.severity, d.code, d.location, d.line, d."column", d.message, d.hint
            from unnest($2, $3, $4, $5, $6, $7, $8) with ordinality d (severity, code, location, line, "column", message, hint, place)
            """,
            connection);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = runId });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. diagnostics.Select(row => row.Severity)] });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. diagnostics.Select(row => row.Code)] });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. diagnostics.Select(row => row.Location)] });
        command.Parameters.Add(new NpgsqlParameter<int?[]> { TypedValue = [.. diagnostics.Select(row => row.Line)] });
        command.Parameters.Add(new NpgsqlParameter<int?[]> { TypedValue = [.. diagnostics.Select(row => row.Column)] });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. diagnostics.Select(row => row.Message)] });
        command.Parameters.Add(new NpgsqlParameter<string?[]> { TypedValue = [.. diagnostics.Select(row => row.Hint)] });
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Notes how a run ended: its status, counts, revision and failure as they stand in <paramref name="run"/>.</summary>
    public async Task FinishAsync(IngestRun run, CancellationToken cancellationToken)
    {
        run.FinishedAt = database.Time.GetUtcNow();
        await using var command = database.DataSource.CreateCommand("""
            update ingest_run set status = $2, finished_at = $3, revision = $4, failure = $5, sources = $6, documents_read = $7, documents_changed = $8,
                documents_unchanged = $9, documents_refused = $10, documents_vanished = $11, episodes_created = $12, episodes_updated = $13, episodes_deleted = $14
            where id = $1
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = run.Id });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = EnumNames<RunStatus>.Of(run.Status) });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = run.FinishedAt.Value.UtcDateTime });
        command.Parameters.Add(new NpgsqlParameter<long?> { TypedValue = run.Revision });
        command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = run.Failure });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = run.Sources });
        ReadOnlySpan<int> counts =
        [
            run.DocumentsRead, run.DocumentsChanged, run.DocumentsUnchanged, run.DocumentsRefused, run.DocumentsVanished,
            run.EpisodesCreated, run.EpisodesUpdated, run.EpisodesDeleted,
        ];
        foreach (var count in counts)
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = count });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Runs, newest first; after <paramref name="after"/> when given.</summary>
    public async Task<IReadOnlyList<IngestRun>> ListAsync(int first, RunPosition? after, CancellationToken cancellationToken)
    {
        await using var command = database.DataSource.CreateCommand($"""
            select {Columns} from ingest_run
            where {(after is null ? "true" : "started_at <= $2 and (started_at < $2 or id > $3)")}
            order by started_at desc, id limit $1
            """);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = first });
        if (after is { } position)
        {
            command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = position.StartedAt.UtcDateTime });
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = position.Id });
        }

        return await ReadAsync(command, Run, cancellationToken);
    }

    /// <summary>A run; null when there is none of that id.</summary>
    public async Task<IngestRun?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var command = database.DataSource.CreateCommand($"select {Columns} from ingest_run where id = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        return await ReadAsync(command, Run, cancellationToken) is [var run] ? run : null;
    }

    /// <summary>The diagnostics of a run in their order, after a position (0 for all).</summary>
    public async Task<IReadOnlyList<RunDiagnostic>> DiagnosticsAsync(Guid runId, int afterPosition, int first, CancellationToken cancellationToken)
    {
        await using var command = database.DataSource.CreateCommand("""
            select run_id, position, severity, code, location, line, "column", message, hint from diagnostic
            where run_id = $1 and position > $2 order by position limit $3
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = runId });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = afterPosition });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = first });
        return await ReadAsync(command, Diagnostic, cancellationToken);
    }

    /// <summary>Forgets all but the newest runs, with their diagnostics; says how many went.</summary>
    public async Task<int> PruneAsync(int keep, CancellationToken cancellationToken)
    {
        await using var command = database.DataSource.CreateCommand("""
            delete from ingest_run where status <> $1 and id not in (select id from ingest_run order by started_at desc, id limit $2)
            """);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = EnumNames<RunStatus>.Of(RunStatus.Running) });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = keep });
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<List<T>> ReadAsync<T>(NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }

    private static IngestRun Run(NpgsqlDataReader row) => new()
    {
        Id = row.GetGuid(0),
        Status = EnumNames<RunStatus>.TryParse(row.GetString(1), out var status) ? status : throw new InvalidOperationException($"'{row.GetString(1)}' is no status of a run."),
        Trigger = row.GetString(2),
        StartedAt = row.GetFieldValue<DateTimeOffset>(3),
        FinishedAt = row.IsDBNull(4) ? null : row.GetFieldValue<DateTimeOffset>(4),
        Revision = row.IsDBNull(5) ? null : row.GetInt64(5),
        Failure = row.IsDBNull(6) ? null : row.GetString(6),
        Sources = row.GetFieldValue<string[]>(7),
        DocumentsRead = row.GetInt32(8),
        DocumentsChanged = row.GetInt32(9),
        DocumentsUnchanged = row.GetInt32(10),
        DocumentsRefused = row.GetInt32(11),
        DocumentsVanished = row.GetInt32(12),
        EpisodesCreated = row.GetInt32(13),
        EpisodesUpdated = row.GetInt32(14),
        EpisodesDeleted = row.GetInt32(15),
    };

    private static RunDiagnostic Diagnostic(NpgsqlDataReader row) => new()
    {
        RunId = row.GetGuid(0),
        Position = row.GetInt32(1),
        Severity = row.GetString(2),
        Code = row.GetString(3),
        Location = row.GetString(4),
        Line = row.IsDBNull(5) ? null : row.GetInt32(5),
        Column = row.IsDBNull(6) ? null : row.GetInt32(6),
        Message = row.GetString(7),
        Hint = row.IsDBNull(8) ? null : row.GetString(8),
    };
}

/// <summary>Where a list of runs goes on.</summary>
public readonly record struct RunPosition(DateTimeOffset StartedAt, Guid Id);
