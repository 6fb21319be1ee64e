using PodcastApi.EndToEnd.Tests.Running;

namespace PodcastApi.EndToEnd.Tests.Serving;

/// <summary>What survives when the server does not.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task A_killed_server_starts_again_with_the_same_answers()
    {
        using var folder = await DataFolder.MigratedAsync();
        string before;
        await using (var first = await ServerProcess.ServeAsync(folder.Path))
        {
            before = await EpisodesAsync(first);
            await first.KillAsync();
        }

        await using var second = await ServerProcess.ServeAsync(folder.Path);

        Assert.Equal(before, await EpisodesAsync(second));
    }

    private static async Task<string> EpisodesAsync(ServerProcess server)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        return await client.GetStringAsync(new Uri("/v1/episodes?first=100&include=guests,companies,links", UriKind.Relative));
    }
}
