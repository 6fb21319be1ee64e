using System.Diagnostics;

namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>The postmaster as a child of this process: started, waited for, stopped.</summary>
internal sealed class PostgresProcess : IAsyncDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(5);

    private readonly PrivatePostgresOptions _options;
    private readonly StopSignalSender _sender;
    private readonly TimeProvider _time;
    private readonly Process _child;

    private PostgresProcess(PrivatePostgresOptions options, StopSignalSender sender, TimeProvider time, Process child)
    {
        _options = options;
        _sender = sender;
        _time = time;
        _child = child;
    }

    /// <summary>The postmaster's process id.</summary>
    public int Id => _child.Id;

    /// <summary>Starts PostgreSQL on the cluster and waits until it accepts connections, crash recovery included.</summary>
    /// <exception cref="PrivatePostgresException">It ended or took too long; the message has the end of its log.</exception>
    public static async Task<PostgresProcess> StartAsync(
        PrivatePostgresOptions options,
        StopSignalSender sender,
        ServerAddress address,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var folder = sender.Folder;
        var log = ServerLog.Open(folder);
        string[] server = [sender.Binaries.Program("postgres"), "-D", folder.Cluster, .. ServerSettings.Arguments(options, folder, address)];
        // Each of these programs replaces itself by the next, so that the child is the postmaster in the end.
        var command = SystemTools.AsChild(sender.Account, "INT", server);
        if (options.UnixProcesses)
            command = ServerLog.Redirect(folder, SystemTools.InOwnSession(command));

        var child = await ChildCommand.StartAsync(command).ConfigureAwait(false)
            ?? throw Failures.CommandFailed(command[0], "it cannot be run");
        var process = new PostgresProcess(options, sender, time, child);
        try
        {
            await process.WaitUntilReadyAsync(log, cancellationToken).ConfigureAwait(false);
            return process;
        }
        catch
        {
            await process.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Waits until it has ended, for whatever reason.</summary>
    public Task WaitForExitAsync(CancellationToken cancellationToken) => _child.WaitForExitAsync(cancellationToken);

    /// <summary>Stops PostgreSQL: politely, then at once, then without asking.</summary>
    public async ValueTask DisposeAsync()
    {
        await SignalAndWaitAsync(StopSignal.Fast, _options.StopTimeout).ConfigureAwait(false);
        await SignalAndWaitAsync(StopSignal.Immediate, LastPatience).ConfigureAwait(false);
        await SignalAndWaitAsync(StopSignal.Kill, LastPatience).ConfigureAwait(false);
        _child.Dispose();
    }

    private async Task WaitUntilReadyAsync(ServerLog log, CancellationToken cancellationToken)
    {
        // Nothing comes through these once the log is open; what comes before says why it could not be opened.
        var early = _child.StandardError.ReadToEndAsync(CancellationToken.None);
        _ = _child.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var start = _time.GetTimestamp();
        while (!PostmasterPidFile.IsReady(_sender.Folder, _child.Id))
        {
            if (_child.HasExited)
                throw Failures.Ended(_sender.Folder.LogFile, $"{await early.ConfigureAwait(false)}{log.Tail()}");
            if (_time.GetElapsedTime(start) > _options.StartTimeout)
                throw Failures.TooSlow(_sender.Folder.LogFile, log.Tail(), _options.StartTimeout);
            await Task.Delay(Poll, _time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task SignalAndWaitAsync(StopSignal signal, TimeSpan patience)
    {
        if (_child.HasExited)
            return;
        await _sender.SendAsync(_child.Id, signal).ConfigureAwait(false);
        using var limit = new CancellationTokenSource(patience, _time);
        try
        {
            await _child.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The next signal is a stronger one.
        }
    }
}
