using System.Globalization;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.Features;
using PodcastApi.Server.Access;

namespace PodcastApi.Server.Live;

/// <summary>
/// An answer of server-sent events that stays open until its client goes, its key no longer counts, its time is up or the server
/// stops.
/// </summary>
/// <remarks>https://html.spec.whatwg.org/multipage/server-sent-events.html</remarks>
internal sealed class EventStream : IDisposable
{
    public const string MediaType = "text/event-stream";

    /// <summary>How long a stream that is behind waits before it reads on: what comes in quick succession is read at once, and a replica has time to follow.</summary>
    internal static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);

    private static readonly byte[] Heartbeat = ":\n\n"u8.ToArray();

    private readonly HttpContext _context;
    private readonly LiveStreams _streams;
    private readonly LiveOptions _options;
    private readonly Caller _caller;
    private readonly IDisposable _place;
    private readonly CancellationTokenSource _timeUp;
    private readonly CancellationTokenSource _end;

    internal EventStream(HttpContext context, LiveStreams streams, LiveOptions options, IDisposable place, CancellationToken stopping)
    {
        _context = context;
        _streams = streams;
        _options = options;
        _place = place;
        _caller = Caller.Of(context);
        _timeUp = new CancellationTokenSource(options.MaxDuration, streams.Time);
        _end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping, _timeUp.Token);
    }

    /// <summary>Whether it has to end.</summary>
    public CancellationToken End => _end.Token;

    /// <summary>Sends the headers, so that the client knows that it is heard.</summary>
    public async Task BeginAsync()
    {
        var response = _context.Response;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        // nginx would hold events back until its buffer is full.
        response.Headers["X-Accel-Buffering"] = "no";
        _context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        if (HttpMethods.IsHead(_context.Request.Method))
            return;
        await WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"retry: {_options.ReconnectDelay.TotalMilliseconds:0}\n\n")));
    }

    /// <summary>Sends an event.</summary>
    /// <param name="name">The event's name.</param>
    /// <param name="id">What a client that comes back names in <c>Last-Event-ID</c>; null for none.</param>
    /// <param name="data">One line of UTF-8.</param>
    public Task SendAsync(string name, string? id, ReadOnlyMemory<byte> data)
    {
        var head = Encoding.UTF8.GetBytes(id is null ? $"event: {name}\ndata: " : $"id: {id}\nevent: {name}\ndata: ");
        var whole = new byte[head.Length + data.Length + 2];
        head.CopyTo(whole, 0);
        data.Span.CopyTo(whole.AsSpan(head.Length));
        "\n\n"u8.CopyTo(whole.AsSpan(head.Length + data.Length));
        return WriteAsync(whole);
    }

    /// <summary>Waits for a revision after one that was seen, with heartbeats meanwhile.</summary>
    /// <param name="seen">The revision.</param>
    /// <returns>False when the stream has to end.</returns>
    public async Task<bool> WaitAsync(long seen)
    {
        try
        {
            if (_streams.Signal.Revision > seen)
                await Task.Delay(Breath, _streams.Time, End);
            while (!await IsInTimeAsync(_streams.Signal.After(seen)))
            {
                if (!await MaySeeAsync())
                    return false;
                await WriteAsync(Heartbeat);
            }

            return await MaySeeAsync();
        }
        catch (OperationCanceledException) when (End.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Sends events as they come, with heartbeats meanwhile, until there are no more or the stream has to end.</summary>
    public async Task ForwardAsync(ChannelReader<(string Name, byte[] Data)> events)
    {
        try
        {
            while (true)
            {
                var next = events.WaitToReadAsync(End).AsTask();
                while (!await IsInTimeAsync(next))
                {
                    if (!await MaySeeAsync())
                        return;
                    await WriteAsync(Heartbeat);
                }

                if (!await next || !await MaySeeAsync())
                    return;
                while (events.TryRead(out var told))
                    await SendAsync(told.Name, null, told.Data);
            }
        }
        catch (OperationCanceledException) when (End.IsCancellationRequested)
        {
        }
    }

    public void Dispose()
    {
        _end.Dispose();
        _timeUp.Dispose();
        _place.Dispose();
    }

    /// <summary>Whether something happens before a heartbeat is due.</summary>
    private async Task<bool> IsInTimeAsync(Task happens)
    {
        try
        {
            await happens.WaitAsync(_options.HeartbeatInterval, _streams.Time, End);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Whether the caller may still see what the stream shows: a key may be revoked, or expire, while it is open.</summary>
    private async ValueTask<bool> MaySeeAsync()
    {
        if (_caller.Key is null)
            return true;
        var secret = AccessMiddleware.Secret(_context.Request);
        return secret is not null && await _streams.Keys.FindAsync(secret, End) is { } now && now.Scope == _caller.Scope;
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        await _context.Response.Body.WriteAsync(bytes, End);
        await _context.Response.Body.FlushAsync(End);
    }
}
