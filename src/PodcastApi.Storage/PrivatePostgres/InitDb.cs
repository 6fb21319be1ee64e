using System.Security.Cryptography;

namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>
/// Makes the cluster, in a side folder that is renamed when it is whole: a killed initdb leaves half a cluster behind
/// that looks like a whole one.
/// </summary>
internal static class InitDb
{
    private const string SideFolderPrefix = "postgres.making-";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the cluster unless there is one. The caller holds the lock.</summary>
    public static async Task EnsureAsync(
        ServerFolder folder, PostgresBinaries binaries, ServiceAccount? account, bool durable, Action<string>? log, CancellationToken cancellationToken)
    {
        RemoveHalfMade(folder, log);
        if (folder.ClusterVersion() is not null)
            return;
        if (Directory.Exists(folder.Cluster))
            RemoveEmpty(folder);

        log?.Invoke($"Creating a PostgreSQL {binaries.Major} database in {folder.Cluster}");
        var name = SideFolderPrefix + Guid.NewGuid().ToString("N");
        var side = folder with { Path = folder.In(name) };
        try
        {
            CreateOwnFolder(side.Path);
            CreateOwnFolder(side.Cluster);
            if (account is not null)
            {
                await account.TakeAsync(side.Path, cancellationToken).ConfigureAwait(false);
                await account.TakeAsync(side.Cluster, cancellationToken).ConfigureAwait(false);
            }

            await RunAsync(side, binaries, account, durable, cancellationToken).ConfigureAwait(false);
            Directory.Move(side.Cluster, folder.Cluster);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failures.Unwritable(folder.Path, e);
        }
        finally
        {
            RemoveHalfMade(folder, log: null);
        }
    }

    private static async Task RunAsync(
        ServerFolder side, PostgresBinaries binaries, ServiceAccount? account, bool durable, CancellationToken cancellationToken)
    {
        var passwordFile = side.In("password");
        WriteOwnFile(passwordFile, Convert.ToHexString(RandomNumberGenerator.GetBytes(24)));
        if (account is not null)
            await account.TakeAsync(passwordFile, cancellationToken).ConfigureAwait(false);

        // Both ways in are set up, so that a cluster may change between socket and loopback.
        string[] command =
        [
            binaries.Program("initdb"),
            "--pgdata", side.Cluster,
            "--username", ServerSettings.Role,
            "--encoding=UTF8",
            "--locale=C",
            "--auth-local=trust",
            "--auth-host=scram-sha-256",
            "--pwfile", passwordFile,
            "--no-instructions",
            "--no-sync",
        ];
        var result = await ChildCommand.RunAsync(SystemTools.AsChild(account, "KILL", command), cancellationToken).ConfigureAwait(false);
        if (!result.Succeeded)
            throw Failures.CommandFailed("initdb", result.Output);
        File.Move(passwordFile, side.PasswordFile);
        if (durable)
            await SyncAsync(side, binaries, account, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Brings the new cluster to the disk before its name says that it is whole. One call for the file system takes
    /// milliseconds where initdb's own, a call for each of a thousand files, takes seconds on a busy disk.
    /// </summary>
    private static async Task SyncAsync(ServerFolder side, PostgresBinaries binaries, ServiceAccount? account, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsLinux() && (await ChildCommand.RunAsync(["sync", "-f", side.Cluster], cancellationToken).ConfigureAwait(false)).Succeeded)
            return;
        string[] command = [binaries.Program("initdb"), "--sync-only", "--pgdata", side.Cluster];
        var result = await ChildCommand.RunAsync(SystemTools.AsChild(account, "KILL", command), cancellationToken).ConfigureAwait(false);
        if (!result.Succeeded)
            throw Failures.CommandFailed("initdb --sync-only", result.Output);
    }

    private static void CreateOwnFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerOnly);
    }

    private static void WriteOwnFile(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }

    /// <summary>A volume is often mounted as an empty folder; anything else that is no cluster is not ours to delete.</summary>
    private static void RemoveEmpty(ServerFolder folder)
    {
        try
        {
            if (Directory.EnumerateFileSystemEntries(folder.Cluster).Any())
                throw Failures.NoCluster(folder.Cluster);
            Directory.Delete(folder.Cluster);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failures.Unwritable(folder.Path, e);
        }
    }

    private static void RemoveHalfMade(ServerFolder folder, Action<string>? log)
    {
        try
        {
            foreach (var left in Directory.GetDirectories(folder.Path, SideFolderPrefix + "*"))
            {
                log?.Invoke($"Removing the half-made database {left}");
                Directory.Delete(left, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log?.Invoke($"A half-made database in {folder.Path} could not be removed: {e.Message}");
        }
    }
}
