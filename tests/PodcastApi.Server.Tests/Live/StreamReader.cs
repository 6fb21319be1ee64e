using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using PodcastApi.Server.Tests.Rest;

namespace PodcastApi.Server.Tests.Live;

/// <summary>A client of server-sent events that waits for each of them, but not for ever.</summary>
internal sealed class StreamReader : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpResponseMessage _response;
    private readonly IAsyncEnumerator<SseItem<string>> _events;
    private readonly CancellationTokenSource _patience = new(Patience);

    private StreamReader(HttpResponseMessage response, Stream body)
    {
        _response = response;
        _events = SseParser.Create(body).EnumerateAsync(_patience.Token).GetAsyncEnumerator();
    }

    public HttpResponseMessage Response => _response;

    /// <summary>The id of the newest event.</summary>
    public string? LastEventId { get; private set; }

    public static Task<StreamReader> OpenAsync(RestServer server, string path, string? key = null, string? lastEventId = null)
        => OpenAsync(server, new HttpRequestMessage(HttpMethod.Get, path), key, lastEventId);

    public static async Task<StreamReader> OpenAsync(RestServer server, HttpRequestMessage request, string? key = null, string? lastEventId = null)
    {
        request.Headers.Accept.ParseAdd("text/event-stream");
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (lastEventId is not null)
            request.Headers.Add("Last-Event-ID", lastEventId);
        var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.True(response.IsSuccessStatusCode, $"{request.RequestUri} gave {(int)response.StatusCode}: {(response.IsSuccessStatusCode ? "" : await response.Content.ReadAsStringAsync())}");
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new StreamReader(response, await response.Content.ReadAsStreamAsync());
    }

    /// <summary>The next event; null at the end of the stream.</summary>
    public async Task<(string Name, JsonNode? Data)?> NextAsync()
    {
        if (!await _events.MoveNextAsync())
            return null;
        LastEventId = _events.Current.EventId ?? LastEventId;
        return (_events.Current.EventType, _events.Current.Data.Length == 0 ? null : JsonNode.Parse(_events.Current.Data));
    }

    /// <summary>The data of the next event.</summary>
    public async Task<JsonObject> DataAsync()
    {
        var next = await NextAsync();
        Assert.NotNull(next);
        return next.Value.Data!.AsObject();
    }

    public async ValueTask DisposeAsync()
    {
        _response.Dispose();
        try
        {
            await _events.DisposeAsync();
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            // We went.
        }

        _patience.Dispose();
    }
}
