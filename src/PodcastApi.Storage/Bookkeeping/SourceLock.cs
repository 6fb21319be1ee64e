using Npgsql;

namespace PodcastApi.Storage.Bookkeeping;

/// <summary>
/// Sees to it that a source is read by one process at a time. Held by an idle transaction, so that it works through a pooler
/// and ends with the process, however that ends.
/// </summary>
public sealed class SourceLock : IAsyncDisposable
{
    /// <summary>The first half of the lock's key; the second is the source's id.</summary>
    private const int Space = 0x506F_6453;

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private SourceLock(NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        _connection = connection;
        _transaction = transaction;
    }

    /// <summary>Takes the lock of a source; null when somebody else has it.</summary>
    public static async Task<SourceLock?> TryTakeAsync(PodcastDatabase database, long sourceId, CancellationToken cancellationToken)
    {
        var connection = await database.WriteSource.OpenConnectionAsync(cancellationToken);
        try
        {
            var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await using var command = new NpgsqlCommand(
                $"set local idle_in_transaction_session_timeout = 0; select pg_try_advisory_xact_lock({Space}, {(int)sourceId})", connection);
            if ((bool)(await command.ExecuteScalarAsync(cancellationToken))!)
                return new SourceLock(connection, transaction);
            await transaction.DisposeAsync();
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    /// <summary>Gives the lock back.</summary>
    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
