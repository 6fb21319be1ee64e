using System.Diagnostics;
using System.Net;
using PodcastApi.EndToEnd.Tests.Running;

namespace PodcastApi.EndToEnd.Tests.Serving;

/// <summary>What survives when the server does not, and what readers see when its private PostgreSQL dies.</summary>
public sealed class RecoveryTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_killed_server_starts_again_with_the_same_answers_and_so_does_a_killed_database_while_readers_are_asked_to_wait()
    {
        using var folder = await DataFolder.MigratedAsync();
        string before;
        await using (var first = await ServerProcess.ServeAsync(folder.Path))
        {
            before = await EpisodesAsync(first);
            await first.KillAsync();
        }

        await using var server = await ServerProcess.ServeAsync(folder.Path);
        Assert.Equal(before, await EpisodesAsync(server));
        if (OperatingSystem.IsWindows())
            return;

        // It cannot start again before this is back.
        using var client = new HttpClient { BaseAddress = server.Address };
        var control = Path.Combine(folder.Path, "postgres", "global", "pg_control");
        File.Move(control, control + ".away");
        using (var kill = Process.Start("kill", ["-KILL", File.ReadLines(Path.Combine(folder.Path, "postgres", "postmaster.pid")).First()]))
            await kill.WaitForExitAsync();
        await UntilAsync(client, HttpStatusCode.ServiceUnavailable, server);
        File.Move(control + ".away", control);
        await UntilAsync(client, HttpStatusCode.OK, server);

        Assert.Equal(before, await EpisodesAsync(server));
        Assert.Contains("ended by itself", server.Output, StringComparison.Ordinal);
    }

    private static async Task<string> EpisodesAsync(ServerProcess server)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        return await client.GetStringAsync(new Uri("/v1/episodes?first=100&include=guests,companies,links", UriKind.Relative));
    }

    /// <summary>Asks until the status comes; on the way there is no other answer than a good one and "not now".</summary>
    private static async Task UntilAsync(HttpClient client, HttpStatusCode wanted, ServerProcess server)
    {
        var waited = Stopwatch.StartNew();
        for (var i = 0; ; i++)
        {
            // Each is another page, so that none comes from a cache.
            using var answer = await client.GetAsync(new Uri($"/v1/episodes?first={1 + (i % 99)}&q=word{i}", UriKind.Relative));
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable, $"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}\n{server.Output}");
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
                Assert.True(answer.Headers.RetryAfter?.Delta > TimeSpan.Zero, "There is no Retry-After.");
            if (answer.StatusCode == wanted)
                return;
            Assert.True(waited.Elapsed < Limit, $"No {(int)wanted} came within {Limit}:\n{server.Output}");
            await Task.Delay(20);
        }
    }
}
