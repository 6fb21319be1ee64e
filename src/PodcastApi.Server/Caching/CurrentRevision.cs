using PodcastApi.Storage.Listening;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Caching;

/// <summary>
/// The revision that the next read would find, where that is known without asking the database: the newest that was announced or
/// read. It never goes back, so that a client that once saw a revision gets no older one from this server's memory.
/// </summary>
/// <param name="listener">Told of every new revision; null where nobody listens.</param>
internal sealed class CurrentRevision(RevisionListener? listener = null)
{
    private DatasetState? _newest;

    /// <summary>The newest revision that was announced or read; -1 before either.</summary>
    public long Known => Math.Max(listener?.Revision ?? -1, Volatile.Read(ref _newest)?.Revision ?? -1);

    /// <summary>Takes note of the dataset that was read.</summary>
    public void Remember(DatasetState state)
    {
        while (Volatile.Read(ref _newest) is var newest && (newest is null || newest.Id != state.Id || newest.Revision < state.Revision))
        {
            if (ReferenceEquals(Interlocked.CompareExchange(ref _newest, state, newest), newest))
                return;
        }
    }

    /// <summary>The dataset and its newest revision; false when an older one might be all that is known.</summary>
    public bool TryGet(out Guid dataset, out long revision)
    {
        var newest = Volatile.Read(ref _newest);
        dataset = newest?.Id ?? Guid.Empty;
        revision = Known;
        return newest is not null && listener is { IsConnected: true };
    }
}
