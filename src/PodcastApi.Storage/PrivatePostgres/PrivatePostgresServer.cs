using Npgsql;

namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>
/// A PostgreSQL of our own: a child process on a database in a data folder, made when it is missing, reached by nobody
/// but this account, and stopped with this process however that ends.
/// </summary>
public sealed class PrivatePostgresServer : IAsyncDisposable
{
    private const int LoopbackAttempts = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    private readonly ServerFolder _folder;
    private readonly DataFolderLock _lock;
    private readonly StopSignalSender _sender;
    private readonly PrivatePostgresOptions _options;
    private readonly TimeProvider _time;
    private readonly ServerAddress _address;
    private readonly CancellationTokenSource _stopping = new();
    private volatile PostgresProcess _process;
    private Task _supervision = Task.CompletedTask;
    private GuestLock? _alone;
    private bool _disposed;

    private PrivatePostgresServer(
        PrivatePostgresOptions options, StopSignalSender sender, DataFolderLock folderLock, PostgresProcess process, ServerAddress address, TimeProvider time)
    {
        _options = options;
        _sender = sender;
        _folder = sender.Folder;
        _lock = folderLock;
        _process = process;
        _address = address;
        _time = time;
    }

    /// <summary>How Npgsql reaches the database.</summary>
    public string ConnectionString => _address.ConnectionString(ServerSettings.Database);

    /// <summary>The data folder, as an absolute path.</summary>
    public string DataFolder => _folder.Path;

    /// <summary>The process id of the postmaster.</summary>
    public int ProcessId => _process.Id;

    /// <summary>
    /// Starts PostgreSQL on the data folder and returns when its database accepts connections. Whatever an earlier
    /// owner left behind when it was killed is cleaned up first.
    /// </summary>
    /// <param name="options">Where and how.</param>
    /// <param name="time">The clock of every limit.</param>
    /// <param name="log">Gets a line for everything that takes long or was found amiss.</param>
    /// <param name="cancellationToken">Ends the start; nothing is left running.</param>
    /// <exception cref="PrivatePostgresException">
    /// It cannot be had; the message says why and what to do. <see cref="PrivatePostgresFailure.InUse"/> when another
    /// process owns the data folder: see <see cref="TryAttachAsync"/>.
    /// </exception>
    public static async Task<PrivatePostgresServer> StartAsync(
        PrivatePostgresOptions options, TimeProvider time, Action<string>? log, CancellationToken cancellationToken)
    {
        var folder = ServerFolder.Open(options.DataFolder);
        var folderLock = await DataFolderLock.AcquireAsync(folder, time, cancellationToken).ConfigureAwait(false);
        try
        {
            SocketFolder.RemoveShort(RunningServer.Read(folder)?.SocketFolder);
            var owner = RunningServer.ThisProcess(time);
            owner.Write(folder);

            var binaries = await BinaryFinder.FindAsync(options, folder, log, cancellationToken).ConfigureAwait(false);
            var account = await ServiceAccount.ChooseAsync(folder, binaries.Folder, cancellationToken).ConfigureAwait(false);
            var sender = new StopSignalSender(options.UnixProcesses, folder, binaries, account);
            await LeftoverServer.StopAsync(sender, options.StopTimeout, time, log, cancellationToken).ConfigureAwait(false);
            await InitDb.EnsureAsync(folder, binaries, account, options.Durable, log, cancellationToken).ConfigureAwait(false);

            var (process, address) = options.UnixSocket
                ? await StartOnSocketAsync(options, sender, owner, time, cancellationToken).ConfigureAwait(false)
                : await StartOnLoopbackAsync(options, sender, time, cancellationToken).ConfigureAwait(false);
            var server = new PrivatePostgresServer(options, sender, folderLock, process, address, time);
            try
            {
                await server.EnsureDatabaseAsync(cancellationToken).ConfigureAwait(false);
                (owner with { ConnectionString = server.ConnectionString, SocketFolder = address.SocketFolder }).Write(folder);
                return server;
            }
            catch
            {
                await process.DisposeAsync().ConfigureAwait(false);
                SocketFolder.RemoveShort(address.SocketFolder);
                throw;
            }
        }
        catch
        {
            Release(folder, folderLock);
            throw;
        }
    }

    /// <summary>
    /// The private PostgreSQL that another process runs on the same data folder; null when there is none that answers. While that
    /// one is starting, waits for it, <see cref="PrivatePostgresOptions.StartTimeout"/> at most.
    /// </summary>
    public static async Task<AttachedPostgres?> TryAttachAsync(PrivatePostgresOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var folder = new ServerFolder(Path.GetFullPath(options.DataFolder));
        var connectionString = await RunningServer.WaitForAsync(folder, options.StartTimeout, time, cancellationToken).ConfigureAwait(false);
        if (connectionString is null || GuestLock.TryEnter(folder) is not { } guest)
            return null;
        try
        {
            await using var source = DataSources.Create(ServerAddress.WithoutPool(connectionString));
            await using var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            return new AttachedPostgres(connectionString, guest);
        }
        catch (Exception e)
        {
            guest.Dispose();
            if (e is NpgsqlException)
                return null;
            throw;
        }
    }

    /// <summary>From now on starts PostgreSQL again when it ends by itself, in growing pauses while that fails. What was committed is there again.</summary>
    /// <param name="log">Told what happened.</param>
    public void Supervise(Action<string> log) => _supervision = Task.Run(() => SuperviseAsync(log, _stopping.Token));

    /// <summary>Waits until no other process uses this PostgreSQL; from then on none can begin to. To be followed by <see cref="DisposeAsync"/>.</summary>
    /// <param name="log">Told that there is somebody to wait for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task WaitForGuestsAsync(Action<string> log, CancellationToken cancellationToken)
    {
        RunningServer.Remove(_folder);
        _alone = await GuestLock.WaitUntilAloneAsync(
            _folder, _time, () => log($"Another command still uses the database in {_folder.Path}; waiting for it before PostgreSQL is stopped."), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stops PostgreSQL and gives the data folder free.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        _disposed = true;
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _supervision.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
        await _process.DisposeAsync().ConfigureAwait(false);
        SocketFolder.RemoveShort(_address.SocketFolder);
        Release(_folder, _lock);
        _alone?.Dispose();
    }

    private async Task SuperviseAsync(Action<string> log, CancellationToken stopping)
    {
        var pause = FirstPause;
        while (true)
        {
            var since = _time.GetTimestamp();
            await _process.WaitForExitAsync(stopping).ConfigureAwait(false);
            if (_time.GetElapsedTime(since) > LongestPause)
                pause = FirstPause;
            log($"PostgreSQL (process {_process.Id}) ended by itself; starting it again. Its log is {_folder.LogFile}.");
            await _process.DisposeAsync().ConfigureAwait(false);
            while (!await TryRestartAsync(log, stopping).ConfigureAwait(false))
            {
                await Task.Delay(pause, _time, stopping).ConfigureAwait(false);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }

            log($"PostgreSQL runs again (process {_process.Id}).");
        }
    }

    private async Task<bool> TryRestartAsync(Action<string> log, CancellationToken stopping)
    {
        try
        {
            await LeftoverServer.StopAsync(_sender, _options.StopTimeout, _time, log, stopping).ConfigureAwait(false);
            _process = await PostgresProcess.StartAsync(_options, _sender, _address, _time, stopping).ConfigureAwait(false);
            return true;
        }
        catch (PrivatePostgresException failure)
        {
            log(failure.Message);
            return false;
        }
    }

    private static async Task<(PostgresProcess Process, ServerAddress Address)> StartOnSocketAsync(
        PrivatePostgresOptions options, StopSignalSender sender, RunningServer owner, TimeProvider time, CancellationToken cancellationToken)
    {
        var socketFolder = await SocketFolder.CreateAsync(sender.Folder, sender.Account, cancellationToken).ConfigureAwait(false);
        try
        {
            // Known before it is used, so that the next owner can remove it should this one be killed.
            (owner with { SocketFolder = socketFolder }).Write(sender.Folder);
            var address = ServerAddress.Socket(socketFolder);
            return (await PostgresProcess.StartAsync(options, sender, address, time, cancellationToken).ConfigureAwait(false), address);
        }
        catch
        {
            SocketFolder.RemoveShort(socketFolder);
            throw;
        }
    }

    private static async Task<(PostgresProcess Process, ServerAddress Address)> StartOnLoopbackAsync(
        PrivatePostgresOptions options, StopSignalSender sender, TimeProvider time, CancellationToken cancellationToken)
    {
        var password = await File.ReadAllTextAsync(sender.Folder.PasswordFile, cancellationToken).ConfigureAwait(false);
        for (var attempt = 1; ; attempt++)
        {
            var address = ServerAddress.Loopback(password);
            try
            {
                return (await PostgresProcess.StartAsync(options, sender, address, time, cancellationToken).ConfigureAwait(false), address);
            }
            catch (PrivatePostgresException e) when (attempt < LoopbackAttempts && e.Message.Contains("could not bind", StringComparison.Ordinal))
            {
                // Somebody else took the port in between.
            }
        }
    }

    private static void Release(ServerFolder folder, DataFolderLock folderLock)
    {
        RunningServer.Remove(folder);
        folderLock.Dispose();
    }

    private async Task EnsureDatabaseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var direct = DataSources.Create(ServerAddress.WithoutPool(ConnectionString));
            await using var connection = await direct.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await using var server = DataSources.Create(ServerAddress.WithoutPool(_address.ConnectionString("postgres")));
            await using var connection = await server.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using var command = new NpgsqlCommand($"create database {ServerSettings.Database}", connection);
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (NpgsqlException e)
        {
            throw Failures.Unreachable(_folder.LogFile, e);
        }
    }
}
