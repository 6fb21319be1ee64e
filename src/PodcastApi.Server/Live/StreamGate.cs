using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Options;
using PodcastApi.Server.Access;
using PodcastApi.Server.Errors;

namespace PodcastApi.Server.Live;

/// <summary>Counts the streams that are open, in all and of each caller.</summary>
internal sealed class StreamGate(IOptions<LiveOptions> options)
{
    private readonly ConcurrentDictionary<string, int> _ofCallers = new(StringComparer.Ordinal);
    private int _all;

    /// <summary>How many are open.</summary>
    public int Open => Volatile.Read(ref _all);

    /// <summary>Lets a stream in, which leaves by disposing of what is returned.</summary>
    /// <exception cref="ApiException">There are too many.</exception>
    public IDisposable Enter(HttpContext context)
    {
        var name = Caller.Of(context).Key ?? RateLimits.Address(context.Connection.RemoteIpAddress);
        if (Interlocked.Increment(ref _all) > options.Value.MaxStreams)
        {
            Interlocked.Decrement(ref _all);
            throw TooMany("this node has", nameof(LiveOptions.MaxStreams), options.Value.MaxStreams);
        }

        if (_ofCallers.AddOrUpdate(name, 1, (_, count) => count + 1) > options.Value.MaxStreamsPerCaller)
        {
            Leave(name);
            throw TooMany("this caller has", nameof(LiveOptions.MaxStreamsPerCaller), options.Value.MaxStreamsPerCaller);
        }

        return new Place(() => Leave(name));
    }

    private void Leave(string name)
    {
        Interlocked.Decrement(ref _all);
        if (_ofCallers.AddOrUpdate(name, 0, (_, count) => count - 1) == 0)
            _ofCallers.TryRemove(KeyValuePair.Create(name, 0));
    }

    private ApiException TooMany(string who, string setting, int limit) => new(
        ErrorCode.RateLimited,
        string.Create(CultureInfo.InvariantCulture, $"As many streams are open as {who} at most: {limit}, the limit {LiveOptions.Section}:{setting}. Close one, or come back later."))
    {
        RetryAfter = options.Value.ReconnectDelay,
    };

    private sealed class Place(Action leave) : IDisposable
    {
        private Action? _leave = leave;

        public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
    }
}
