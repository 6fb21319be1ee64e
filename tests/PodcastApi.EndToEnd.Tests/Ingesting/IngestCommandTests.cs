using System.Text.Json;
using PodcastApi.EndToEnd.Tests.Running;

namespace PodcastApi.EndToEnd.Tests.Ingesting;

/// <summary><c>ingest</c> where no server runs.</summary>
public sealed class IngestCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_that_begin_at_the_same_moment_both_succeed()
    {
        using var data = await DataFolder.MigratedAsync();
        var runs = new List<Task<(int ExitCode, string Output)>>();
        foreach (var name in (string[])["one", "two"])
        {
            Directory.CreateDirectory(_folder.In(name));
            for (var i = 0; i < 10; i++)
                File.WriteAllText(_folder.In(name, $"episode-{i}.md"), $"+++\ntitle = \"Episode {i} of {name}\"\ndate = 2026-03-01\n+++\nText of {name} number {i}\n");
            runs.Add(ServerProcess.RunAsync(["ingest", _folder.In(name), "--podcast", name], data.Path));
        }

        foreach (var (exitCode, output) in await Task.WhenAll(runs))
            Assert.True(exitCode == 0, output);
        var (_, status) = await ServerProcess.RunAsync(["status", "--format", "json"], data.Path);
        using var model = JsonDocument.Parse(status);
        Assert.Equal(20, model.RootElement.GetProperty("counts").EnumerateArray().Single(count => count.GetProperty("collection").GetString() == "episodes").GetProperty("count").GetInt32());
    }

    [UnprivilegedFact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task A_folder_without_permission_is_told_to_a_user_who_lacks_it()
    {
        using var account = new UnprivilegedAccount();
        using var data = await DataFolder.MigratedAsync();
        account.Own(data.Path);
        Directory.CreateDirectory(_folder.In("show", "closed"));
        File.WriteAllText(_folder.In("show", "good.md"), "+++\ntitle = \"Good\"\ndate = 2026-03-01\n+++\nText\n");
        File.WriteAllText(_folder.In("show", "closed", "hidden.md"), "+++\ntitle = \"Hidden\"\ndate = 2026-03-01\n+++\nText\n");
        File.WriteAllText(_folder.In("show", "secret.md"), "+++\ntitle = \"Secret\"\ndate = 2026-03-01\n+++\nText\n");
        account.Own(_folder.In("show"));
        File.SetUnixFileMode(_folder.In("show", "closed"), UnixFileMode.None);
        File.SetUnixFileMode(_folder.In("show", "secret.md"), UnixFileMode.None);
        try
        {
            var (exitCode, output) = await ServerProcess.RunAsync(["ingest", _folder.In("show"), _folder.In("show", "closed")], data.Path, account: account);
            Assert.True(exitCode == 1, output);
            Assert.Contains("error folder-unreadable closed/: ", output, StringComparison.Ordinal);
            Assert.Contains("error file-unreadable secret.md: ", output, StringComparison.Ordinal);
            Assert.Contains("1 episodes new", output, StringComparison.Ordinal);
            Assert.Contains("The folder cannot be listed", output, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(_folder.In("show", "closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [SmallDiskFact]
    public async Task A_full_disk_is_told_and_the_next_ingest_works_once_there_is_room()
    {
        using var disk = SmallDisk.Mount(200);
        var data = Path.Combine(disk.Path, "data");
        await DataFolder.MigrateAsync(data);
        Directory.CreateDirectory(_folder.In("show"));
        var words = string.Concat(Enumerable.Range(0, 3000).Select(i => $"word{i * 7919 % 100_003} "));
        for (var i = 0; i < 60; i++)
            File.WriteAllText(_folder.In("show", $"episode-{i}.md"), $"+++\ntitle = \"Episode {i}\"\ndate = 2026-03-01\n+++\n{words}{i}\n");

        disk.LeaveFree(2);
        var (full, why) = await ServerProcess.RunAsync(["ingest", _folder.In("show")], data);
        Assert.True(full == 2, why);
        Assert.True(why.Contains("error database-full ", StringComparison.Ordinal), why);

        disk.GiveBack();
        var (again, output) = await ServerProcess.RunAsync(["ingest", _folder.In("show")], data);
        Assert.True(again == 0, output);
        Assert.Contains("60 episodes new", output, StringComparison.Ordinal);
    }
}
