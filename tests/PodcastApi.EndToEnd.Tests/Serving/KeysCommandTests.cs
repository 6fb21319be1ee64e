using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using PodcastApi.EndToEnd.Tests.Running;

namespace PodcastApi.EndToEnd.Tests.Serving;

/// <summary><c>keys</c> beside a running server.</summary>
[Collection(SampleServerCollection.Name)]
public sealed class KeysCommandTests(SampleServer server)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_key_that_the_command_made_counts_until_the_command_revokes_it()
    {
        var (made, output) = await ServerProcess.RunAsync(["keys", "add", "A test", "--scope", "admin", "--format", "json"], server.Folder);
        Assert.True(made == 0, output);
        using var key = JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..]);
        var secret = key.RootElement.GetProperty("key").GetString()!;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(secret));

        var (revoked, told) = await ServerProcess.RunAsync(["keys", "revoke", key.RootElement.GetProperty("id").GetString()!], server.Folder);

        Assert.True(revoked == 0, told);
        var waited = Stopwatch.StartNew();
        while (await StatusAsync(secret) != HttpStatusCode.Unauthorized)
        {
            Assert.True(waited.Elapsed < Limit, $"The key still counts after {Limit}.");
            await Task.Delay(100);
        }
    }

    private async Task<HttpStatusCode> StatusAsync(string secret)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/v1/keys") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", secret) } };
        using var response = await server.Client.SendAsync(request);
        return response.StatusCode;
    }
}
