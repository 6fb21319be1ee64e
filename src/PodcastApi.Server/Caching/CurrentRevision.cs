using System.Globalization;
using PodcastApi.Storage.Listening;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Caching;

/// <summary>
/// The revision that the next read would find, where that is known without asking the database: the newest that was announced or
/// read. It never goes back, so that a client that once saw a revision gets no older one from this server's memory.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="listener">Told of every new revision; null where nobody listens.</param>
internal sealed class CurrentRevision(TimeProvider time, RevisionListener? listener = null)
{
    /// <summary>
    /// How old a revision is before its time is told: of two revisions of one second another server may know only the second,
    /// and their times would be the same (RFC 9110 section 8.8.2.2).
    /// </summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    private DatasetState? _newest;
    private Since _since = new(-1, DateTimeOffset.MinValue, "");

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

    /// <summary>
    /// The value of <c>Last-Modified</c> for answers of a revision: since when this server knows it. Null for what is not the
    /// newest, or so new that the second does not tell it from another.
    /// </summary>
    public string? LastModified(long revision)
    {
        if (revision != Known)
            return null;
        var now = time.GetUtcNow();
        var since = Volatile.Read(ref _since);
        if (since.Revision != revision)
        {
            Volatile.Write(ref _since, new Since(revision, now, now.ToString("R", CultureInfo.InvariantCulture)));
            return null;
        }

        return now - since.Time < Settled ? null : since.Text;
    }

    /// <summary>The dataset and its newest revision; false when an older one might be all that is known.</summary>
    public bool TryGet(out Guid dataset, out long revision)
    {
        var newest = Volatile.Read(ref _newest);
        dataset = newest?.Id ?? Guid.Empty;
        revision = Known;
        return newest is not null && listener is { IsConnected: true };
    }

    private sealed record Since(long Revision, DateTimeOffset Time, string Text);
}
