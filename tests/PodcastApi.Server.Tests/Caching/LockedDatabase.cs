using Npgsql;

namespace PodcastApi.Server.Tests.Caching;

/// <summary>A database that answers no read until this is disposed of: every read looks at the revision first, and that is locked.</summary>
internal sealed class LockedDatabase : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private LockedDatabase(NpgsqlConnection connection) => _connection = connection;

    public static async Task<LockedDatabase> LockAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var locked = new LockedDatabase(connection);
        await locked.ScalarAsync("begin; lock table dataset in access exclusive mode; select 1");
        return locked;
    }

    /// <summary>How many reads wait.</summary>
    public Task<long> WaitingReadsAsync()
        => ScalarAsync("select count(*) from pg_stat_activity where datname = current_database() and application_name = 'podcastapi-read' and wait_event_type = 'Lock'");

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task<long> ScalarAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
