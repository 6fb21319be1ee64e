namespace PodcastApi.Storage.Tests.PrivatePostgres;

/// <summary>kill -9 of the process that owns a private PostgreSQL, and what the next start makes of it.</summary>
public sealed class KilledOwnerTests : IDisposable
{
    private readonly TestFolder _folder = new(Servers.Memory);

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public async Task The_next_start_succeeds_whenever_the_owner_was_killed()
    {
        var data = _folder.In("data");
        // On the way to the first database, then on the way to a start on that database.
        foreach (var moment in (int[])[0, 150, 400, 700, 0, 60, 120])
            await OwnerProcess.RunAsync(["own", data, $"kill={moment}", "write"]);

        await using var server = await Servers.StartAsync(Servers.Options(data));
        Assert.Equal(1, await Servers.AskAsync<int>(server.ConnectionString, "select 1"));
        Assert.Equal(
            ["postgres", "postgres.json", "postgres.lock", "postgres.log"],
            Directory.GetFileSystemEntries(data).Select(Path.GetFileName).Where(name => name != "postgres.socket").Order(StringComparer.Ordinal));
    }

    [UnixFact]
    public async Task What_was_committed_before_the_kill_is_there_afterwards()
    {
        var data = _folder.In("data");
        using var owner = OwnerProcess.Start(["own", data, "durable", "write"]);
        var committed = 0;
        while (committed < 200 && await owner.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("committed ", StringComparison.Ordinal))
                committed = int.Parse(line["committed ".Length..]);
        }

        await owner.KillAsync();
        await using var server = await Servers.StartAsync(Servers.Options(data));
        Assert.True(committed >= 200);
        Assert.True(await Servers.AskAsync<int>(server.ConnectionString, "select max(number) from written") >= committed);
    }

    [LinuxFact]
    public async Task PostgreSQL_ends_with_its_owner_without_any_further_start()
    {
        using var owner = OwnerProcess.Start(["own", _folder.In("data")]);
        await owner.WaitUntilReadyAsync();
        Assert.True(File.Exists(_folder.In("data", "postgres", "postmaster.pid")));

        await owner.KillAsync();
        for (var wait = 0; wait < 100 && File.Exists(_folder.In("data", "postgres", "postmaster.pid")); wait++)
            await Task.Delay(100);
        Assert.False(File.Exists(_folder.In("data", "postgres", "postmaster.pid")));
    }
}
