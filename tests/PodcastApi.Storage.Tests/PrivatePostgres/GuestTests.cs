using PodcastApi.Storage.PrivatePostgres;

namespace PodcastApi.Storage.Tests.PrivatePostgres;

/// <summary>Several processes on one private PostgreSQL: whoever started it stops it when the others are done.</summary>
public sealed class GuestTests : IDisposable
{
    private readonly TestFolder _folder = new(Servers.Memory);

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public async Task The_owner_waits_for_its_guests_and_lets_no_new_one_in()
    {
        var options = Servers.Options(Clusters.Copy(_folder));
        await using var server = await Servers.StartAsync(options);
        var guest = await PrivatePostgresServer.TryAttachAsync(options, TimeProvider.System, CancellationToken.None);
        Assert.NotNull(guest);
        var told = new List<string>();
        var alone = server.WaitForGuestsAsync(told.Add, CancellationToken.None);
        await Task.Delay(300);

        Assert.False(alone.IsCompleted);
        Assert.Contains("waiting", Assert.Single(told), StringComparison.Ordinal);
        Assert.Equal(1, await Servers.AskAsync<int>(guest.ConnectionString, "select 1"));
        Assert.Null(await PrivatePostgresServer.TryAttachAsync(options with { StartTimeout = TimeSpan.FromMilliseconds(100) }, TimeProvider.System, CancellationToken.None));

        guest.Dispose();
        await alone.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [UnixFact]
    public async Task An_owner_without_guests_does_not_wait()
    {
        var options = Servers.Options(Clusters.Copy(_folder));
        await using var server = await Servers.StartAsync(options);
        using (await PrivatePostgresServer.TryAttachAsync(options, TimeProvider.System, CancellationToken.None))
        {
        }

        var told = new List<string>();
        await server.WaitForGuestsAsync(told.Add, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Empty(told);
    }

    [UnixFact]
    public async Task A_wait_that_is_cancelled_ends()
    {
        var options = Servers.Options(Clusters.Copy(_folder));
        await using var server = await Servers.StartAsync(options);
        using var guest = await PrivatePostgresServer.TryAttachAsync(options, TimeProvider.System, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var alone = server.WaitForGuestsAsync(_ => stop.Cancel(), stop.Token);
        await alone.WaitAsync(TimeSpan.FromSeconds(10));
    }
}
