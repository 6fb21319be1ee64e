using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace PodcastApi.Storage.Migrations;

/// <summary>Runs EF Core's migrator, one node after the other, and words what can go wrong.</summary>
internal sealed class Migrator(PodcastDatabase database)
{
    private const int OldestServer = 150000;

    /// <summary>Serialises nodes that start at once: EF Core's own lock is a table that the first of them still has to make.</summary>
    private const long LockKey = 0x506F_6443_0000_0001;

    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(250);

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        var deadline = database.Time.GetTimestamp();
        while (true)
        {
            try
            {
                await MigrateOnceAsync(cancellationToken);
                return;
            }
            catch (Exception e) when (Unwrap(e) is { } cause)
            {
                // Two nodes that both create the database: one is told that it exists.
                var raced = cause is PostgresException { SqlState: PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation };
                var mayCome = IsStarting(cause) && database.Time.GetElapsedTime(deadline) < database.Options.WaitForServer;
                if (!raced && !mayCome)
                    throw new DatabaseUnavailableException(Explain(cause), e);
                await Task.Delay(RetryPause, database.Time, cancellationToken);
            }
        }
    }

    private async Task MigrateOnceAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateOperationsContext();
        await EnsureExistsAsync(context, cancellationToken);
        await using var guard = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await CheckServerAsync(guard, cancellationToken);
        // Outside the transaction: what it has looked at stays locked to its end, and EF Core locks its history on another connection.
        if (await IsCurrentAsync(guard, cancellationToken))
            return;
        await using var transaction = await guard.BeginTransactionAsync(cancellationToken);
        await using (var command = new NpgsqlCommand("select pg_advisory_xact_lock($1)", guard) { CommandTimeout = 0 })
        {
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = LockKey });
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        await context.Database.MigrateAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Whether all migrations are recorded, which is asked first, since EF Core takes a second of each start to find it out.</summary>
    private static async Task<bool> IsCurrentAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var exists = new NpgsqlCommand("select to_regclass('\"__EFMigrationsHistory\"') is not null", connection);
        if (!(bool)(await exists.ExecuteScalarAsync(cancellationToken))!)
            return false;
        await using var missing = new NpgsqlCommand(
            "select not exists (select unnest($1) except select \"MigrationId\" from \"__EFMigrationsHistory\")", connection);
        missing.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = SqlMigration.Ids });
        return (bool)(await missing.ExecuteScalarAsync(cancellationToken))!;
    }

    private async Task EnsureExistsAsync(OperationsDbContext context, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await context.GetService<IRelationalDatabaseCreator>().CreateAsync(cancellationToken);
        }
    }

    private static async Task CheckServerAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "select current_setting('server_version_num')::int, current_setting('server_version'), current_setting('server_encoding')", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        if (reader.GetInt32(0) < OldestServer)
            throw new DatabaseUnavailableException($"PostgreSQL {reader.GetString(1)} is too old; version 15 or newer is needed.");
        if (!string.Equals(reader.GetString(2), "UTF8", StringComparison.Ordinal))
        {
            throw new DatabaseUnavailableException(
                $"The database is in {reader.GetString(2)}; create it with \"CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0\".");
        }
    }

    /// <summary>What the server or the network said, if that is what went wrong.</summary>
    private static NpgsqlException? Unwrap(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            if (e is DatabaseUnavailableException)
                return null;
            if (e is NpgsqlException cause)
                return cause;
        }

        return null;
    }

    private static bool IsStarting(NpgsqlException cause) => cause is not PostgresException { SqlState: not PostgresErrorCodes.CannotConnectNow };

    private string Explain(NpgsqlException cause)
    {
        var settings = new NpgsqlConnectionStringBuilder(database.DataSource.ConnectionString);
        var place = string.Create(CultureInfo.InvariantCulture, $"{settings.Host}:{settings.Port}");
        return cause is PostgresException said
            ? said.SqlState switch
            {
                PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                    $"PostgreSQL at {place} refuses the user '{settings.Username}': {said.MessageText}. Check Username and Password in the connection string.",
                PostgresErrorCodes.InsufficientPrivilege =>
                    $"The user '{settings.Username}' may not change the schema of the database '{settings.Database}': {said.MessageText}. "
                    + "Run the migration as the database's owner ('podcastapi migrate').",
                PostgresErrorCodes.CannotConnectNow => $"PostgreSQL at {place} is still starting up or shutting down: {said.MessageText}.",
                PostgresErrorCodes.TooManyConnections => $"PostgreSQL at {place} has no connection left: {said.MessageText}.",
                _ => $"PostgreSQL at {place} cannot bring the database '{settings.Database}' to the newest schema: {said.MessageText} ({said.SqlState}).",
            }
            : $"PostgreSQL at {place} cannot be reached: {(cause.InnerException ?? cause).Message}. "
              + "Start it, or correct Host and Port in the connection string.";
    }
}
