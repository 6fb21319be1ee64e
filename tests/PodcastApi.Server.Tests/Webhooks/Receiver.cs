using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PodcastApi.Server.Tests.Rest;

namespace PodcastApi.Server.Tests.Webhooks;

/// <summary>A message as it arrived.</summary>
internal sealed record Received(string Path, string Id, string Timestamp, string Signature, string Text)
{
    public JsonNode Body => JsonNode.Parse(Text)!;

    /// <summary>The id of the thing that it is about.</summary>
    public string? About => Body["data"].Text("id");

    /// <summary>What happened.</summary>
    public string? Event => Body.Text("type");
}

/// <summary>The receiver of a webhook: a real HTTP server that does with each message what the test says.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<Received> _all = new();
    private WebApplication? _app;
    private string _address = "http://127.0.0.1:0";

    /// <summary>Answers a message; takes it unless the test says otherwise.</summary>
    public Func<HttpContext, Received, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Everything that arrived, whatever it was answered.</summary>
    public IReadOnlyList<Received> All => [.. _all];

    public string Url => $"{_address}/hook";

    public static async Task<Receiver> StartAsync()
    {
        var receiver = new Receiver();
        await receiver.UpAsync();
        return receiver;
    }

    /// <summary>Starts it, at the address that it had before.</summary>
    public async Task UpAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(_address);
        _app = builder.Build();
        _app.Run(TakeAsync);
        await _app.StartAsync();
        _address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    /// <summary>Stops it: there is nobody at its address.</summary>
    public async Task DownAsync()
    {
        await _app!.DisposeAsync();
        _app = null;
    }

    /// <summary>What arrived about a thing, once it is so much.</summary>
    public async Task<IReadOnlyList<Received>> AboutAsync(string id, int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var found = _all.Where(message => message.About == id).ToList();
            if (found.Count >= count)
                return found;
            await Task.Delay(10, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers;
        var message = new Received(
            context.Request.Path, headers["webhook-id"].ToString(), headers["webhook-timestamp"].ToString(), headers["webhook-signature"].ToString(), await reader.ReadToEndAsync());
        _all.Enqueue(message);
        await Answer(context, message);
    }
}
