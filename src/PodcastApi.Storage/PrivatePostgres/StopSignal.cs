namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>The ways to make PostgreSQL stop; the values are the numbers of the signals, the same on every Unix.</summary>
internal enum StopSignal
{
    /// <summary>SIGINT: open transactions are rolled back, a checkpoint is written.</summary>
    Fast = 2,

    /// <summary>SIGQUIT: at once; the next start recovers.</summary>
    Immediate = 3,

    /// <summary>SIGKILL, for what does not listen.</summary>
    Kill = 9,
}

/// <summary>Sends a <see cref="StopSignal"/> to a postmaster, or to one of its children.</summary>
internal sealed record StopSignalSender(bool UnixProcesses, ServerFolder Folder, PostgresBinaries Binaries, ServiceAccount? Account)
{
    public async Task SendAsync(int processId, StopSignal signal)
    {
        if (UnixProcesses)
        {
            SystemTools.Signal(processId, signal);
            return;
        }

        string[] arguments = signal switch
        {
            StopSignal.Fast => ["stop", "-D", Folder.Cluster, "-m", "fast", "-W"],
            StopSignal.Immediate => ["stop", "-D", Folder.Cluster, "-m", "immediate", "-W"],
            StopSignal.Kill => ["kill", "KILL", processId.ToString()],
        };
        await ChildCommand.RunAsync(
            SystemTools.AsAccount(Account, [Binaries.Program("pg_ctl"), .. arguments]), CancellationToken.None).ConfigureAwait(false);
    }
}
