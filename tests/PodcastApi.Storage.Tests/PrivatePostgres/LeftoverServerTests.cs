using PodcastApi.Storage.PrivatePostgres;

namespace PodcastApi.Storage.Tests.PrivatePostgres;

/// <summary>What an owner that was killed may leave where no parent-death signal stops PostgreSQL.</summary>
public sealed class LeftoverServerTests : IDisposable
{
    private readonly TestFolder _folder = new(Servers.Memory);
    private readonly List<string> _log = [];

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public async Task An_orphan_is_stopped_and_its_data_kept()
    {
        var options = Servers.Options(Clusters.Copy(_folder));
        var (orphan, address) = await StartOrphanAsync(options);
        await Servers.AskAsync<object>(address.ConnectionString("podcast"), "create table kept as select 42 as answer");

        await using var server = await Servers.StartAsync(options, _log.Add);

        Assert.NotEqual(orphan.Id, server.ProcessId);
        Assert.Equal(42, await Servers.AskAsync<int>(server.ConnectionString, "select answer from kept"));
        Assert.Contains($"Stopping the PostgreSQL (process {orphan.Id}) that an earlier server left behind in {options.DataFolder}/postgres", _log);
        await orphan.DisposeAsync();
    }

    [LinuxFact]
    public async Task Children_whose_postmaster_was_killed_are_stopped_before_another_starts()
    {
        var options = Servers.Options(Clusters.Copy(_folder));
        var (orphan, address) = await StartOrphanAsync(options);
        // Busy, so that it does not notice that its postmaster is gone.
        var busy = Servers.AskAsync<long>(address.ConnectionString("podcast"), "select count(*) from generate_series(1, 100000000000)");
        await Task.Delay(200);
        SystemTools.Signal(orphan.Id, StopSignal.Kill);

        await using var server = await Servers.StartAsync(options, _log.Add);

        Assert.Equal(1, await Servers.AskAsync<int>(server.ConnectionString, "select 1"));
        await Assert.ThrowsAnyAsync<Npgsql.NpgsqlException>(() => busy);
        Assert.Single(_log);
        await orphan.DisposeAsync();
    }

    [LinuxFact]
    public async Task A_stale_postmaster_pid_of_a_live_stranger_is_removed_and_the_stranger_left_alone()
    {
        var options = Servers.Options(Clusters.Copy(_folder));
        var sender = await SenderAsync(options);
        // Of the account that PostgreSQL runs as, so that PostgreSQL itself would take it for another postmaster.
        using var stranger = await ChildCommand.StartAsync(SystemTools.AsAccount(sender.Account, ["sleep", "60"]));
        var pidFile = sender.Folder.PostmasterPidFile;
        await File.WriteAllTextAsync(pidFile, $"{stranger!.Id}\n{sender.Folder.Cluster}\n1700000000\n5432\n/tmp\n\n  0  0\nready   \n");
        if (sender.Account is not null)
            await sender.Account.TakeAsync(pidFile, CancellationToken.None);

        await using var server = await Servers.StartAsync(options, _log.Add);

        Assert.Equal(1, await Servers.AskAsync<int>(server.ConnectionString, "select 1"));
        Assert.False(stranger.HasExited);
        Assert.Empty(_log);
        stranger.Kill();
    }

    [LinuxFact]
    public async Task A_shell_that_stands_in_the_folder_is_no_PostgreSQL()
    {
        var options = Servers.Options(Clusters.Copy(_folder));
        var sender = await SenderAsync(options);
        using var shell = await ChildCommand.StartAsync(["sleep", "60"], sender.Folder.Cluster);
        Assert.Empty(await LeftoverServer.FindAsync(sender, CancellationToken.None));
        shell!.Kill();
    }

    /// <summary>A PostgreSQL on the folder, and nobody who holds the folder's lock.</summary>
    private static async Task<(PostgresProcess Process, ServerAddress Address)> StartOrphanAsync(PrivatePostgresOptions options)
    {
        var sender = await SenderAsync(options);
        var address = ServerAddress.Socket(await SocketFolder.CreateAsync(sender.Folder, sender.Account, CancellationToken.None));
        return (await PostgresProcess.StartAsync(options, sender, address, TimeProvider.System, CancellationToken.None), address);
    }

    private static async Task<StopSignalSender> SenderAsync(PrivatePostgresOptions options)
    {
        var folder = ServerFolder.Open(options.DataFolder);
        var binaries = await BinaryFinder.FindAsync(options, folder, log: null, CancellationToken.None);
        var account = await ServiceAccount.ChooseAsync(folder, binaries.Folder, CancellationToken.None);
        return new StopSignalSender(options.UnixProcesses, folder, binaries, account);
    }
}
