using System.Collections.Concurrent;

namespace PodcastApi.Server.Caching;

/// <summary>
/// Lets one of several equal requests read, and the others wait for what it finds. Equal requests are those that know of the same
/// revision: who came after a newer one does not join a read that began before it.
/// </summary>
internal sealed class SingleFlight
{
    private readonly ConcurrentDictionary<(CacheKey Key, long Revision), TaskCompletionSource<CachedAnswer?>> _flights = new();

    /// <summary>Joins the flight that is under way, or begins one.</summary>
    /// <returns>Whether it was begun: whoever begins it has to end it.</returns>
    public bool TryLead(CacheKey key, long revision, out TaskCompletionSource<CachedAnswer?> flight)
    {
        var own = new TaskCompletionSource<CachedAnswer?>(TaskCreationOptions.RunContinuationsAsynchronously);
        flight = _flights.GetOrAdd((key, revision), own);
        return ReferenceEquals(flight, own);
    }

    /// <summary>Ends a flight; null when it found nothing to be shared.</summary>
    public void Land(CacheKey key, long revision, TaskCompletionSource<CachedAnswer?> flight, CachedAnswer? answer)
    {
        _flights.TryRemove(KeyValuePair.Create((key, revision), flight));
        flight.TrySetResult(answer);
    }
}
