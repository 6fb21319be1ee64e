using System.Diagnostics;

namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>
/// Cleans up after an owner that was killed: a PostgreSQL that still works in the cluster is stopped, and its
/// <c>postmaster.pid</c> removed only when no process works there any more.
/// </summary>
internal static class LeftoverServer
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(5);

    // A process is known by its working directory, compared as a file (-ef) and not as text. The script runs as the
    // account of the cluster: in a container root may not look at another account's processes.
    private const string FindScript =
        """
        for process in /proc/[0-9]*; do
          [ "$process/cwd" -ef "$1" ] || continue
          read -r name <"$process/comm" || continue
          case $name in *postgres*|*postmaster*) echo "${process#/proc/}";; esac
        done 2>/dev/null
        :
        """;

    /// <summary>Does the cleaning. The caller holds the lock of the data folder.</summary>
    /// <exception cref="PrivatePostgresException">A process does not end.</exception>
    public static async Task StopAsync(
        StopSignalSender sender, TimeSpan patience, TimeProvider time, Action<string>? log, CancellationToken cancellationToken)
    {
        var folder = sender.Folder;
        if (!File.Exists(folder.PostmasterPidFile))
            return;

        var left = await FindAsync(sender, cancellationToken).ConfigureAwait(false);
        if (left.Count > 0)
            log?.Invoke($"Stopping the PostgreSQL (process {left[0]}) that an earlier server left behind in {folder.Cluster}");
        foreach (var (signal, limit) in new[] { (StopSignal.Fast, patience), (StopSignal.Immediate, LastPatience), (StopSignal.Kill, LastPatience) })
        {
            if (left.Count > 0)
                left = await SignalAndWaitAsync(sender, left, signal, limit, time, cancellationToken).ConfigureAwait(false);
        }

        if (left.Count > 0)
            throw Failures.StillWorking(folder.Cluster, left);
        try
        {
            File.Delete(folder.PostmasterPidFile);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failures.Unwritable(folder.Path, e);
        }
    }

    private static async Task<List<int>> SignalAndWaitAsync(
        StopSignalSender sender, List<int> processes, StopSignal signal, TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        // A postmaster takes its children with it. Children without one end as soon as they notice, or at once.
        var postmaster = processes.FindAll(id => id == PostmasterPidFile.ReadProcessId(sender.Folder));
        if (postmaster.Count == 0 && signal == StopSignal.Fast)
            return processes;
        foreach (var process in postmaster.Count == 0 || signal == StopSignal.Kill ? processes : postmaster)
            await sender.SendAsync(process, signal).ConfigureAwait(false);

        var start = time.GetTimestamp();
        var left = processes;
        while (left.Count > 0 && time.GetElapsedTime(start) < limit)
        {
            await Task.Delay(Poll, time, cancellationToken).ConfigureAwait(false);
            left = await FindAsync(sender, cancellationToken).ConfigureAwait(false);
        }

        return left;
    }

    /// <summary>The PostgreSQL processes that work in the cluster.</summary>
    internal static async Task<List<int>> FindAsync(StopSignalSender sender, CancellationToken cancellationToken)
    {
        if (!Directory.Exists("/proc/self"))
            return PostmasterPidFile.ReadProcessId(sender.Folder) is { } id && IsPostgres(id) ? [id] : [];
        string[] command = ["/bin/sh", "-c", FindScript, "sh", sender.Folder.Cluster];
        var result = await ChildCommand.RunAsync(SystemTools.AsAccount(sender.Account, command), cancellationToken).ConfigureAwait(false);
        if (!result.Succeeded)
            throw Failures.CommandFailed("looking for a PostgreSQL that was left behind", result.Output);
        return [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
    }

    private static bool IsPostgres(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return process.ProcessName.StartsWith("postgres", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
