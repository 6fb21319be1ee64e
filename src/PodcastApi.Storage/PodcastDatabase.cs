using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace PodcastApi.Storage;

/// <summary>The database of one dataset: connections, the EF Core context, and the migrations.</summary>
public sealed class PodcastDatabase : IAsyncDisposable
{
    private readonly DbContextOptions<ContentDbContext> _contentOptions;
    private readonly DbContextOptions<OperationsDbContext> _operationsOptions;

    private PodcastDatabase(NpgsqlDataSource dataSource, NpgsqlDataSource writeSource, PodcastDatabaseOptions options, TimeProvider time)
    {
        DataSource = dataSource;
        WriteSource = writeSource;
        Options = options;
        Time = time;
        _contentOptions = OptionsFor<ContentDbContext>(builder => builder.UseNpgsql(dataSource));
        _operationsOptions = OptionsFor<OperationsDbContext>(builder => builder.UseNpgsql(dataSource));
    }

    /// <summary>Connections; every session's time zone is UTC.</summary>
    public NpgsqlDataSource DataSource { get; }

    /// <summary>The clock that dates what is written.</summary>
    public TimeProvider Time { get; }

    /// <summary>The instant as the database keeps it: in UTC, to the microsecond.</summary>
    public DateTimeOffset Now => Time.GetUtcNow() is var now ? now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)) : default;

    /// <summary>Connections for transactions that write content.</summary>
    internal NpgsqlDataSource WriteSource { get; }

    internal PodcastDatabaseOptions Options { get; }

    /// <summary>Prepares connections; nothing is opened yet.</summary>
    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public static PodcastDatabase Create(string connectionString, PodcastDatabaseOptions? options = null, TimeProvider? time = null)
    {
        options ??= new PodcastDatabaseOptions();
        var settings = ConnectionSettings.Apply(connectionString, options);
        // A merge runs many statements once each: prepared, they would drive out those of the readers.
        var writing = new NpgsqlConnectionStringBuilder(settings) { MaxAutoPrepare = 0, MinPoolSize = 0 };
        return new PodcastDatabase(
            DataSources.Create(settings), DataSources.Create(writing.ConnectionString), options, time ?? TimeProvider.System);
    }

    /// <summary>A new context with all tables; the caller disposes of it.</summary>
    public ContentDbContext CreateContext() => new(_contentOptions);

    /// <summary>A new context with the operational tables; the caller disposes of it.</summary>
    public OperationsDbContext CreateOperationsContext() => new(_operationsOptions);

    /// <summary>A new context with the operational tables within a transaction, which outlives it.</summary>
    internal static OperationsDbContext CreateOperationsContext(NpgsqlTransaction transaction)
    {
        var context = new OperationsDbContext(OptionsFor<OperationsDbContext>(builder => builder.UseNpgsql(transaction.Connection!)));
        context.Database.UseTransaction(transaction);
        return context;
    }

    /// <summary>
    /// Brings the database to the newest schema; creates it when the server does not have it. Any number of nodes may do so
    /// at the same time.
    /// </summary>
    /// <exception cref="DatabaseUnavailableException">
    /// The server cannot be reached, refuses us, is too old, or the database is not in UTF-8.
    /// </exception>
    public Task MigrateAsync(CancellationToken cancellationToken) => new Migrations.Migrator(this).MigrateAsync(cancellationToken);

    private static DbContextOptions<T> OptionsFor<T>(Action<DbContextOptionsBuilder> connect)
        where T : DbContext
    {
        var builder = new DbContextOptionsBuilder<T>();
        connect(builder);
        // There is no model snapshot, since the migrations are SQL: a test holds the mapping against the live catalogue instead.
        return builder.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning)).Options;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await WriteSource.DisposeAsync();
    }
}
