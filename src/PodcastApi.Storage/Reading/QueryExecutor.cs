using Npgsql;
using PodcastApi.Query;
using PodcastApi.Query.Compilation;
using PodcastApi.Query.Plans;

namespace PodcastApi.Storage.Reading;

/// <summary>Reads content: all statements of a query in one round trip and one snapshot.</summary>
/// <param name="dataSource">From <see cref="ReadingConnection"/>.</param>
/// <param name="plans">The compiled queries; shared by all that read the same schema.</param>
public sealed class QueryExecutor(NpgsqlDataSource dataSource, PlanCache plans)
{
    // Sessions keep one snapshot by a setting, so that batches need no begin and commit; a pooler may have refused it.
    private bool _beginsTransactions;

    /// <summary>Whether the sessions turned out to lack the setting.</summary>
    internal bool BeginsTransactions => Volatile.Read(ref _beginsTransactions);

    /// <summary>Runs a query. The result holds rented memory until it is disposed.</summary>
    /// <exception cref="QueryTimeoutException">A statement took too long.</exception>
    /// <exception cref="NpgsqlException">The database cannot be reached, or failed.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; the statement was cancelled.</exception>
    public async ValueTask<QueryResult> ExecuteAsync(ContentQuery query, CancellationToken cancellationToken = default)
    {
        var compiled = plans.Get(query.Shape);
        var rows = new RowSet[compiled.Statements.Count];
        try
        {
            var state = await ReadAsync(compiled, query, rows, cancellationToken).ConfigureAwait(false)
                ?? await ReadAsync(compiled, query, rows, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("The database does not keep the snapshot of a transaction.");
            return new QueryResult(compiled, query.Values, state, rows);
        }
        catch (Exception exception)
        {
            foreach (var set in rows)
                set?.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            if (IsTimeout(exception))
                throw new QueryTimeoutException("The query took too long and was stopped.", exception);
            throw;
        }
    }

    /// <summary>Reads the rows; null when the statements would not have had one snapshot, as they will the next time.</summary>
    private async ValueTask<DatasetState?> ReadAsync(
        CompiledQuery compiled, ContentQuery query, RowSet[] rows, CancellationToken cancellationToken)
    {
        var needsSnapshot = rows.Length > compiled.Folded;
        var begins = needsSnapshot && BeginsTransactions;
        var connection = await dataSource.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var batch = BatchBuilder.Build(connection, compiled, query.Values, begins);
            await using (batch.ConfigureAwait(false))
            {
                var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                await using (reader.ConfigureAwait(false))
                {
                    await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                    if (needsSnapshot && !reader.GetBoolean(3))
                    {
                        Volatile.Write(ref _beginsTransactions, true);
                        return null;
                    }

                    var state = new DatasetState(reader.GetGuid(0), reader.GetInt64(1), reader.GetInt64(2));
                    for (var i = 0; i < rows.Length; i++)
                        rows[i] = new RowSet(compiled.Statements[i].Columns, compiled.Statements[i].KeyColumns);
                    await ReadFoldedAsync(reader, compiled, rows, cancellationToken).ConfigureAwait(false);
                    for (var i = compiled.Folded; i < rows.Length; i++)
                    {
                        await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
                        await rows[i].ReadAsync(reader, cancellationToken).ConfigureAwait(false);
                    }

                    // The end of the transaction belongs to the batch.
                    if (begins)
                        await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
                    return state;
                }
            }
        }
    }

    /// <summary>Reads what stands beside the state, in whose first row the reader is.</summary>
    private static async ValueTask ReadFoldedAsync(NpgsqlDataReader reader, CompiledQuery compiled, RowSet[] rows, CancellationToken cancellationToken)
    {
        if (compiled.Folded == 0 || await reader.IsDBNullAsync(CompiledQuery.StateColumns + compiled.FirstKey, cancellationToken).ConfigureAwait(false))
            return;
        rows[0].Add(reader, CompiledQuery.StateColumns);
        if (compiled.Folded == 1)
            return;
        var second = CompiledQuery.StateColumns + compiled.Statements[0].Columns;
        if (await reader.IsDBNullAsync(second, cancellationToken).ConfigureAwait(false))
            return;
        do
            rows[1].Add(reader, second);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false));
    }

    private static bool IsTimeout(Exception exception) => exception is PostgresException { SqlState: PostgresErrorCodes.QueryCanceled }
        or NpgsqlException { InnerException: TimeoutException };
}
