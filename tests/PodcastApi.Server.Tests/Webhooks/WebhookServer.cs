using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using PodcastApi.Content;
using PodcastApi.Server.Hosting;
using PodcastApi.Server.Tests.Access;
using PodcastApi.Server.Tests.Rest;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Server.Tests.Webhooks;

/// <summary>A server that has little patience with the receivers of its webhooks, and may have a second node.</summary>
public sealed class WebhookServer : AccessServer
{
    public const int MaxAttempts = 4;

    protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["Webhooks:AllowedHosts:0"] = "127.0.0.1",
        ["Webhooks:Timeout"] = "00:00:00.500",
        ["Webhooks:FirstDelay"] = "00:00:00.020",
        ["Webhooks:MaxDelay"] = "00:00:00.200",
        ["Webhooks:MaxAttempts"] = $"{MaxAttempts}",
        ["Webhooks:PollInterval"] = "00:00:00.500",
    };

    /// <summary>Another node on the same database.</summary>
    internal async Task<WebApplication> StartNodeAsync()
    {
        var node = ServerApplication.Build(ConnectionString, "http://127.0.0.1:0", builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("PODCASTAPI_SAMPLE", (string?)"off"), .. Settings]);
        });
        await node.StartAsync();
        return node;
    }

    /// <summary>Registers a webhook; returns its id and secret.</summary>
    internal async Task<(string Id, string Secret)> RegisterAsync(string url, bool drafts = false, string[]? types = null, string[]? events = null)
    {
        var webhook = await AskAsync(HttpMethod.Post, "/v1/webhooks", 201, new { url, drafts, types, events });
        return (webhook.Text("id")!, webhook.Text("secret")!);
    }

    /// <summary>Asks an admin endpoint, which must answer with a status.</summary>
    internal async Task<JsonObject> AskAsync(HttpMethod method, string path, int status, object? body = null)
    {
        using var response = await SendAsync(method, path, AdminKeyText, body is null ? null : JsonContent.Create(body));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{method} {path} gave {(int)response.StatusCode}: {text}");
        return text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>The first message of a webhook with a status, awaited.</summary>
    internal async Task<JsonNode> DeliveryAsync(string webhook, string status)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            if ((await AskAsync(HttpMethod.Get, $"/v1/webhooks/{webhook}/deliveries?status={status}", 200)).Data().FirstOrDefault() is { } found)
                return found;
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>Publishes a podcast, or changes its title; returns its id.</summary>
    internal async Task<string> WritePodcastAsync(string slug, string title = "A title")
    {
        var id = SampleServer.Id(ContentKind.Podcast, slug);
        await WriteAsync(new ContentBatch { Podcasts = [new PodcastRow { Id = id, Slug = slug, Title = title }] });
        return SampleServer.IdText(ContentKind.Podcast, id);
    }
}
