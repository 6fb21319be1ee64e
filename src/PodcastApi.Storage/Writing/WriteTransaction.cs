using System.Globalization;
using Npgsql;

namespace PodcastApi.Storage.Writing;

/// <summary>A transaction that holds the dataset's lock and has drawn its revision.</summary>
internal sealed class WriteTransaction : IAsyncDisposable
{
    private readonly NpgsqlTransaction _transaction;

    private WriteTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction, long revision, DateTimeOffset now)
    {
        Connection = connection;
        _transaction = transaction;
        Revision = revision;
        Now = now;
    }

    public NpgsqlConnection Connection { get; }

    /// <summary>A context that reads and writes within the transaction; the caller disposes of it.</summary>
    public OperationsDbContext CreateContext() => PodcastDatabase.CreateOperationsContext(_transaction);

    public long Revision { get; }

    public DateTimeOffset Now { get; }

    public static async Task<WriteTransaction> BeginAsync(PodcastDatabase database, long lockKey, CancellationToken cancellationToken)
    {
        var connection = await database.WriteSource.OpenConnectionAsync(cancellationToken);
        try
        {
            var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await using (var begin = new NpgsqlCommand(
                // A large merge takes its time, and the source is read between two batches.
                $"""
                set local statement_timeout = 0; set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0;
                set local jit = off; set local work_mem = '64MB';
                select pg_advisory_xact_lock({lockKey.ToString(CultureInfo.InvariantCulture)});
                """,
                connection))
            {
                begin.CommandTimeout = 0;
                await begin.ExecuteNonQueryAsync(cancellationToken);
            }

            // A statement of its own: its snapshot must be younger than the lock.
            await using var read = new NpgsqlCommand("select revision from dataset", connection);
            var revision = (long)(await read.ExecuteScalarAsync(cancellationToken))!;
            var now = database.Time.GetUtcNow();
            return new WriteTransaction(connection, transaction, revision + 1, now);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs statements, which may name <c>@revision</c> and <c>@now</c>.</summary>
    public async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Runs statements, the last of which counts something.</summary>
    public async Task<int> CountAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = Command(sql);
        return (int)(long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public NpgsqlCommand Command(string sql)
    {
        var command = new NpgsqlCommand(sql, Connection) { CommandTimeout = 0 };
        command.Parameters.Add(new NpgsqlParameter<long>("revision", Revision));
        command.Parameters.Add(new NpgsqlParameter<DateTime>("now", Now.UtcDateTime));
        return command;
    }

    public Task CommitAsync(CancellationToken cancellationToken) => _transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }
}
