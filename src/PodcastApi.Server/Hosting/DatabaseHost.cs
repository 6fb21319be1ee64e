using PodcastApi.Storage.PrivatePostgres;

namespace PodcastApi.Server.Hosting;

/// <summary>
/// The database that this process works on: the configured one, else a private one, which stops with this process.
/// </summary>
internal sealed class DatabaseHost : IAsyncDisposable
{
    private const int JoinAttempts = 3;

    private readonly Func<ValueTask> _leave;

    private DatabaseHost(string connectionString, Func<ValueTask> leave)
    {
        ConnectionString = connectionString;
        _leave = leave;
    }

    public string ConnectionString { get; }

    /// <summary>
    /// The database for serving. A private one must be ours alone, a second server on the same folder is refused; it is started
    /// again should it end by itself.
    /// </summary>
    /// <exception cref="PrivatePostgresException">No database can be had; the message says what to do.</exception>
    public static async Task<DatabaseHost> OwnAsync(IConfiguration configuration, Action<string> log, CancellationToken cancellationToken)
    {
        if (Configured(configuration) is { } configured)
            return configured;
        var own = await PrivatePostgresServer.StartAsync(Options(configuration), TimeProvider.System, log, cancellationToken);
        own.Supervise(log);
        return new DatabaseHost(own.ConnectionString, own.DisposeAsync);
    }

    /// <summary>
    /// The database for a single command: that of a process which runs one on the same data folder, where there is one. Of commands
    /// that begin at the same moment one starts it, and stops it when the last is done.
    /// </summary>
    /// <exception cref="PrivatePostgresException">No database can be had; the message says what to do.</exception>
    public static async Task<DatabaseHost> JoinAsync(IConfiguration configuration, Action<string> log, CancellationToken cancellationToken)
    {
        if (Configured(configuration) is { } configured)
            return configured;
        for (var attempt = 1; ; attempt++)
        {
            if (await PrivatePostgresServer.TryAttachAsync(Options(configuration), TimeProvider.System, cancellationToken) is { } running)
                return new DatabaseHost(running.ConnectionString, () => Leave(running));
            try
            {
                var own = await PrivatePostgresServer.StartAsync(Options(configuration), TimeProvider.System, log, cancellationToken);
                return new DatabaseHost(own.ConnectionString, () => LeaveAsync(own, log, cancellationToken));
            }
            catch (PrivatePostgresException taken) when (taken.Failure == PrivatePostgresFailure.InUse && attempt < JoinAttempts)
            {
                // Another command was a moment quicker.
            }
        }
    }

    public ValueTask DisposeAsync() => _leave();

    private static ValueTask Leave(AttachedPostgres running)
    {
        running.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async ValueTask LeaveAsync(PrivatePostgresServer own, Action<string> log, CancellationToken cancellationToken)
    {
        await own.WaitForGuestsAsync(log, cancellationToken);
        await own.DisposeAsync();
    }

    private static DatabaseHost? Configured(IConfiguration configuration) => configuration.GetConnectionString("Podcast") is { Length: > 0 } configured
        ? new DatabaseHost(configured, () => ValueTask.CompletedTask) : null;

    private static PrivatePostgresOptions Options(IConfiguration configuration) => new()
    {
        DataFolder = configuration["PODCASTAPI_DATA"] is { Length: > 0 } folder ? folder : PrivatePostgresOptions.DefaultDataFolder(),
        BinFolder = configuration["PODCASTAPI_PG_BIN"] is { Length: > 0 } bin ? bin : null,
    };
}
