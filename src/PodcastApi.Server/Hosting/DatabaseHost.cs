using PodcastApi.Storage.PrivatePostgres;

namespace PodcastApi.Server.Hosting;

/// <summary>
/// The database that this process works on: the configured one, else a private one, which stops with this process.
/// </summary>
internal sealed class DatabaseHost : IAsyncDisposable
{
    private readonly PrivatePostgresServer? _own;

    private DatabaseHost(string connectionString, PrivatePostgresServer? own)
    {
        ConnectionString = connectionString;
        _own = own;
    }

    public string ConnectionString { get; }

    /// <summary>
    /// The database for serving. A private one must be ours alone: a second server on the same folder is refused.
    /// </summary>
    /// <exception cref="PrivatePostgresException">No database can be had; the message says what to do.</exception>
    public static async Task<DatabaseHost> OwnAsync(IConfiguration configuration, Action<string> log, CancellationToken cancellationToken)
    {
        if (configuration.GetConnectionString("Podcast") is { Length: > 0 } configured)
            return new DatabaseHost(configured, null);
        var own = await PrivatePostgresServer.StartAsync(Options(configuration), TimeProvider.System, log, cancellationToken);
        return new DatabaseHost(own.ConnectionString, own);
    }

    /// <summary>The database for a single command: that of a server which runs on the same data folder, where there is one.</summary>
    /// <exception cref="PrivatePostgresException">No database can be had; the message says what to do.</exception>
    public static async Task<DatabaseHost> JoinAsync(IConfiguration configuration, Action<string> log, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(configuration.GetConnectionString("Podcast"))
            && await PrivatePostgresServer.TryAttachAsync(Options(configuration), TimeProvider.System, cancellationToken) is { } running)
        {
            return new DatabaseHost(running, null);
        }

        return await OwnAsync(configuration, log, cancellationToken);
    }

    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static PrivatePostgresOptions Options(IConfiguration configuration) => new()
    {
        DataFolder = configuration["PODCASTAPI_DATA"] is { Length: > 0 } folder ? folder : PrivatePostgresOptions.DefaultDataFolder(),
        BinFolder = configuration["PODCASTAPI_PG_BIN"] is { Length: > 0 } bin ? bin : null,
    };
}
