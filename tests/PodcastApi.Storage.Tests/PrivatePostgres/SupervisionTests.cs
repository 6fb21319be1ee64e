using System.Collections.Concurrent;
using Npgsql;
using PodcastApi.Storage.PrivatePostgres;

namespace PodcastApi.Storage.Tests.PrivatePostgres;

/// <summary>A PostgreSQL that ends while its owner lives is started again.</summary>
public sealed class SupervisionTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly TestFolder _folder = new(Servers.Memory);
    private readonly ConcurrentQueue<string> _log = [];

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public async Task A_killed_PostgreSQL_comes_back_at_the_same_address_with_what_was_committed()
    {
        await using var server = await Servers.StartAsync(Servers.Options(Clusters.Copy(_folder)) with { Durable = true });
        server.Supervise(_log.Enqueue);
        var (first, address) = (server.ProcessId, server.ConnectionString);
        await Servers.AskAsync<int>(address, "create table kept (number int); insert into kept values (42)");
        for (var death = 1; death <= 2; death++)
        {
            SystemTools.Signal(server.ProcessId, StopSignal.Kill);
            Assert.Equal(42, await AskAgainAsync(address, "select number from kept", death));
        }

        Assert.NotEqual(first, server.ProcessId);
        Assert.Equal(address, server.ConnectionString);
    }

    [UnixFact]
    public async Task What_cannot_be_started_is_tried_again_until_it_can()
    {
        await using var server = await Servers.StartAsync(Servers.Options(Clusters.Copy(_folder)));
        server.Supervise(_log.Enqueue);
        var control = _folder.In("data", "postgres", "global", "pg_control");
        File.Move(control, control + ".away");
        SystemTools.Signal(server.ProcessId, StopSignal.Kill);
        await UntilAsync(() => _log.Count(line => line.Contains("ended while it started", StringComparison.Ordinal)) >= 2);

        File.Move(control + ".away", control);
        Assert.Equal(1, await AskAgainAsync(server.ConnectionString, "select 1", 1));
    }

    [UnixFact]
    public async Task A_server_that_is_disposed_stays_down()
    {
        var server = await Servers.StartAsync(Servers.Options(Clusters.Copy(_folder)));
        server.Supervise(_log.Enqueue);
        await server.DisposeAsync();
        await Task.Delay(500);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Servers.AskAsync<int>(server.ConnectionString, "select 1"));
        Assert.Empty(_log);
    }

    private async Task<int> AskAgainAsync(string address, string sql, int deaths)
    {
        await UntilAsync(() => _log.Count(line => line.Contains("runs again", StringComparison.Ordinal)) >= deaths);
        return await Servers.AskAsync<int>(address, sql);
    }

    private async Task UntilAsync(Func<bool> condition)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Limit, string.Join('\n', _log));
            await Task.Delay(20);
        }
    }
}
