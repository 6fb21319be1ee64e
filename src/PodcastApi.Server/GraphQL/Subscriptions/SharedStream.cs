using System.Collections.Concurrent;
using System.Threading.Channels;

namespace PodcastApi.Server.GraphQL.Subscriptions;

/// <summary>A stream that is reserved, then opened once, and the operations whose results go out on it.</summary>
/// <param name="caller">The key that it was reserved with; null without one.</param>
/// <param name="place">What it takes of the room for streams until it is opened.</param>
internal sealed class SharedStream(string? caller, IDisposable place) : IDisposable
{
    /// <summary>How many events wait for a slow client before the operations wait, too.</summary>
    private const int Capacity = 64;

    private readonly Channel<(string Name, byte[] Data)> _events = Channel.CreateBounded<(string, byte[])>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _operations = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<HttpContext> _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _end = new();
    private IDisposable? _place = place;

    /// <summary>The key that it was reserved with; null without one.</summary>
    public string? Caller => caller;

    /// <summary>The events in their order.</summary>
    public ChannelReader<(string Name, byte[] Data)> Events => _events.Reader;

    /// <summary>The request that opens it.</summary>
    public Task<HttpContext> Opened => _opened.Task;

    /// <summary>Takes note of the request that opens it, and makes room for it; false when another did.</summary>
    public bool TryOpen(HttpContext context)
    {
        if (!_opened.TrySetResult(context))
            return false;
        Interlocked.Exchange(ref _place, null)?.Dispose();
        return true;
    }

    /// <summary>Adds an operation; false when there is one of the id.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="end">Ends it.</param>
    public bool TryBegin(string id, out CancellationToken end)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        end = stop.Token;
        if (_operations.TryAdd(id, stop))
            return true;
        stop.Dispose();
        return false;
    }

    /// <summary>How many operations run.</summary>
    public int Count => _operations.Count;

    /// <summary>Ends an operation, if it runs.</summary>
    public void Stop(string id)
    {
        if (!_operations.TryRemove(id, out var stop))
            return;
        stop.Cancel();
        stop.Dispose();
    }

    /// <summary>Adds an event.</summary>
    public ValueTask WriteAsync(string name, byte[] data, CancellationToken cancellationToken) => _events.Writer.WriteAsync((name, data), cancellationToken);

    /// <summary>Ends the stream when all events are sent.</summary>
    public void Close() => _events.Writer.TryComplete();

    /// <summary>Ends all operations.</summary>
    public void Dispose()
    {
        _end.Cancel();
        Close();
        foreach (var id in _operations.Keys)
            Stop(id);
        Interlocked.Exchange(ref _place, null)?.Dispose();
    }
}
