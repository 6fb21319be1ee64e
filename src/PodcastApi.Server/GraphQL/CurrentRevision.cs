using PodcastApi.Storage.Listening;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.GraphQL;

/// <summary>The revision that the next read would find, where that is known without asking the database.</summary>
/// <param name="listener">Told of every new revision; null where nobody listens.</param>
internal sealed class CurrentRevision(RevisionListener? listener = null)
{
    private DatasetState? _last;

    /// <summary>Takes note of the dataset that was read.</summary>
    public void Remember(DatasetState state) => Volatile.Write(ref _last, state);

    /// <summary>The dataset and its newest revision; false when an older one might be all that is known.</summary>
    public bool TryGet(out Guid dataset, out long revision)
    {
        var last = Volatile.Read(ref _last);
        dataset = last?.Id ?? Guid.Empty;
        revision = listener?.Revision ?? -1;
        return last is not null && listener is { IsConnected: true } && revision >= last.Revision;
    }
}
