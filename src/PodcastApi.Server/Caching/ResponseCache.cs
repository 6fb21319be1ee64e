using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using PodcastApi.Server.Hosting;

namespace PodcastApi.Server.Caching;

/// <summary>
/// Keeps answers of the newest revision. A new revision empties it. Two generations: what is used moves into the younger one,
/// and when that has half of the room, it takes the place of the older one.
/// </summary>
internal sealed class ResponseCache(IOptions<CachingOptions> options)
{
    private readonly long _room = options.Value.MaxBytes / 2;
    private readonly Lock _change = new();
    private Shelves _shelves = new(Guid.Empty, -1);

    /// <summary>How many answers are kept now.</summary>
    public int Count => Volatile.Read(ref _shelves).Count;

    /// <summary>About how many bytes they hold.</summary>
    public long Weight
    {
        get
        {
            lock (_change)
                return _shelves.YoungWeight + _shelves.OldWeight;
        }
    }

    /// <summary>The answer that a revision gave.</summary>
    public bool TryGet(CacheKey key, Guid dataset, long revision, [NotNullWhen(true)] out CachedAnswer? answer)
    {
        answer = null;
        var shelves = Volatile.Read(ref _shelves);
        if (!shelves.IsOf(dataset, revision))
            return false;
        if (shelves.Young.TryGetValue(key, out answer))
            return true;
        if (!shelves.Old.TryGetValue(key, out answer))
            return false;
        Add(answer);
        return true;
    }

    /// <summary>Keeps an answer, unless it is too large or one of a newer revision is kept already.</summary>
    public bool Add(CachedAnswer answer)
    {
        if (answer.Weight > _room)
            return false;
        lock (_change)
        {
            var shelves = _shelves;
            if (!shelves.IsOf(answer.State.Id, answer.State.Revision))
            {
                if (shelves.Dataset == answer.State.Id && shelves.Revision > answer.State.Revision)
                    return false;
                Volatile.Write(ref _shelves, shelves = new Shelves(answer.State.Id, answer.State.Revision));
            }
            else if (shelves.YoungWeight + answer.Weight > _room)
            {
                Volatile.Write(ref _shelves, shelves = shelves.Aged());
            }

            if (shelves.Young.TryAdd(answer.Key, answer))
                shelves.YoungWeight += answer.Weight;
            return true;
        }
    }

    /// <summary>The answers of one revision.</summary>
    private sealed class Shelves(Guid dataset, long revision)
    {
        public Guid Dataset => dataset;

        public long Revision => revision;

        public ConcurrentDictionary<CacheKey, CachedAnswer> Young { get; } = new();

        public ConcurrentDictionary<CacheKey, CachedAnswer> Old { get; private init; } = new();

        public long YoungWeight { get; set; }

        public long OldWeight { get; private init; }

        public int Count => Young.Count + Old.Keys.Count(key => !Young.ContainsKey(key));

        public bool IsOf(Guid otherDataset, long otherRevision) => revision == otherRevision && dataset == otherDataset;

        public Shelves Aged() => new(dataset, revision) { Old = Young, OldWeight = YoungWeight };
    }
}
