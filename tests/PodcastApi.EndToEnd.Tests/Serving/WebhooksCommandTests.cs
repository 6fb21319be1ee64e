using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using PodcastApi.EndToEnd.Tests.Running;

namespace PodcastApi.EndToEnd.Tests.Serving;

/// <summary><c>webhooks</c> beside a running server.</summary>
[Collection(SampleServerCollection.Name)]
public sealed class WebhooksCommandTests(SampleServer server)
{
    [Fact]
    public async Task A_webhook_that_the_command_registered_is_the_servers_until_the_command_removes_it()
    {
        var (added, output) = await ServerProcess.RunAsync(
            ["webhooks", "add", "https://receiver.example/hooks", "--name", "A test", "--type", "episode", "--event", "published", "--format", "json"], server.Folder);
        Assert.True(added == 0, output);
        using var made = JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..]);
        Assert.StartsWith("whsec_", made.RootElement.GetProperty("secret").GetString(), StringComparison.Ordinal);
        var id = made.RootElement.GetProperty("id").GetString()!;

        var (status, known) = await GetAsync(id);
        Assert.True(status == HttpStatusCode.OK, known);
        using var webhook = JsonDocument.Parse(known);
        Assert.Equal(
            ("A test", "https://receiver.example/hooks", "EPISODE", "PUBLISHED"),
            (Text(webhook, "name"), Text(webhook, "url"), Only(webhook, "types"), Only(webhook, "events")));
        Assert.False(webhook.RootElement.TryGetProperty("secret", out _));

        var (removed, told) = await ServerProcess.RunAsync(["webhooks", "remove", id], server.Folder);
        Assert.True(removed == 0, told);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(id)).Status);
    }

    private static string? Text(JsonDocument webhook, string name) => webhook.RootElement.GetProperty(name).GetString();

    private static string? Only(JsonDocument webhook, string name) => Assert.Single(webhook.RootElement.GetProperty(name).EnumerateArray()).GetString();

    private async Task<(HttpStatusCode Status, string Body)> GetAsync(string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/webhooks/{id}") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", SampleServer.AdminKey) } };
        using var response = await server.Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
