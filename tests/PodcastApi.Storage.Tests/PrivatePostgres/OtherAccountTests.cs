using System.Diagnostics;
using System.Runtime.Versioning;
using PodcastApi.Storage.PrivatePostgres;

namespace PodcastApi.Storage.Tests.PrivatePostgres;

/// <summary>Running as root, which PostgreSQL refuses, and as an ordinary user, tried from root.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class OtherAccountTests : IDisposable
{
    private static readonly ServiceAccount Nobody = new("nobody", 65534, 65534);

    /// <summary>An ordinary user: another one than root, else the one who runs the tests.</summary>
    private static readonly ServiceAccount? Ordinary = Environment.IsPrivilegedProcess ? Nobody : null;

    private readonly TestFolder _folder = new(Servers.Memory);

    public void Dispose() => _folder.Dispose();

    [RootFact]
    public async Task As_root_PostgreSQL_runs_as_another_account_and_a_folder_in_the_way_is_named()
    {
        var options = Servers.Options(Clusters.Copy(_folder, Path.Combine("home", "data")));
        await using (var server = await Servers.StartAsync(options))
            Assert.DoesNotContain("Uid:\t0", await File.ReadAllTextAsync($"/proc/{server.ProcessId}/status"), StringComparison.Ordinal);

        File.SetUnixFileMode(_folder.In("home"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var error = await Assert.ThrowsAsync<PrivatePostgresException>(() => Servers.StartAsync(options));
        Assert.Equal(PrivatePostgresFailure.Folder, error.Failure);
        Assert.Contains($"cannot enter {_folder.In("home")}, which lies on the way to the data folder {options.DataFolder}.", error.Message, StringComparison.Ordinal);
        Assert.EndsWith($"chmod o+x {_folder.In("home")}", error.Message, StringComparison.Ordinal);
    }

    [RootFact]
    public async Task As_root_a_database_keeps_the_account_that_made_it()
    {
        var data = Clusters.Copy(_folder);
        await ChownAsync(data, "65534:65534");
        await using var server = await Servers.StartAsync(Servers.Options(data));
        Assert.Contains("Uid:\t65534\t65534", await File.ReadAllTextAsync($"/proc/{server.ProcessId}/status"), StringComparison.Ordinal);
    }

    [RootFact]
    public async Task An_ordinary_user_makes_starts_and_stops_a_server_of_their_own()
    {
        Directory.CreateDirectory(_folder.In("home"));
        await ChownAsync(_folder.In("home"), "65534:65534");
        using var owner = OwnerProcess.Start(["own", _folder.In("home", "data"), "durable"], Nobody, CopyProgram());
        await owner.WaitUntilReadyAsync();
        Assert.Contains("Uid:\t65534\t65534", await File.ReadAllTextAsync($"/proc/{owner.PostgresId}/status"), StringComparison.Ordinal);
        Assert.Equal(1, await Servers.AskAsync<int>(owner.ConnectionString, "select 1"));
        Assert.Equal(0, await owner.StopAsync());
        Assert.False(File.Exists(_folder.In("home", "data", "postgres", "postmaster.pid")));
    }

    [UnixFact]
    public async Task Without_unix_processes_pg_ctl_stops_it_and_its_collector_writes_the_log()
    {
        var data = Clusters.Copy(_folder);
        if (Ordinary is not null)
            await ChownAsync(data, "65534:65534");
        using var owner = OwnerProcess.Start(["own", data, "loopback", "collector"], Ordinary, CopyProgram());
        await owner.WaitUntilReadyAsync();
        Assert.Equal(1, await Servers.AskAsync<int>(owner.ConnectionString, "select 1"));
        Assert.Equal(0, await owner.StopAsync());
        Assert.False(File.Exists(_folder.In("data", "postgres", "postmaster.pid")));
        Assert.Contains("database system is shut down", await File.ReadAllTextAsync(_folder.In("data", "postgres.log")), StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_data_folder_without_permission_is_named_with_the_account()
    {
        var data = _folder.In("data");
        Directory.CreateDirectory(data, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var program = CopyProgram();
        foreach (var folder in (string[])[data, Path.Combine(data, "further")])
        {
            var (output, exitCode) = await OwnerProcess.RunAsync(["own", folder], Ordinary, program);
            Assert.Equal(OwnerProgram.Failed, exitCode);
            Assert.StartsWith($"Folder: The data folder {folder} cannot be used by the account '{Ordinary?.Name ?? Environment.UserName}': ", output, StringComparison.Ordinal);
            Assert.EndsWith("Choose another folder with PODCASTAPI_DATA, or make this one writable for that account.", output, StringComparison.Ordinal);
        }
    }

    /// <summary>The build's own folder may lie where no other account can enter.</summary>
    private string CopyProgram()
    {
        var program = _folder.In("program");
        if (!Directory.Exists(program))
        {
            Directory.CreateDirectory(program);
            foreach (var file in Directory.GetFiles(AppContext.BaseDirectory).Where(file => Path.GetExtension(file) is ".dll" or ".json"))
                File.Copy(file, Path.Combine(program, Path.GetFileName(file)));
        }

        return program;
    }

    private static async Task ChownAsync(string path, string owner)
    {
        using var chown = Process.Start("chown", ["-R", owner, path]);
        await chown.WaitForExitAsync();
        Assert.Equal(0, chown.ExitCode);
    }
}
