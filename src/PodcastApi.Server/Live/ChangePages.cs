using System.Buffers;
using System.Collections.Concurrent;
using PodcastApi.Query;
using PodcastApi.Query.Changes;
using PodcastApi.Query.Outcomes;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Values;
using PodcastApi.Server.Caching;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Live;

/// <summary>
/// Reads pages of the change log for streams. Those that have come equally far share a read, so that a new revision costs one read
/// for each kind of question, however many ask it.
/// </summary>
internal sealed class ChangePages : IDisposable
{
    /// <summary>Different questions of one revision that are remembered.</summary>
    private const int Capacity = 32;

    private readonly QueryExecutor _executor;
    private readonly CurrentRevision _current;
    private readonly RevisionSignal _signal;
    private readonly CancellationToken _stopping;
    private readonly ConcurrentDictionary<ChangePageKey, Lazy<Task<ChangePage?>>> _shared = new();
    private long _sharedRevision;

    public ChangePages(QueryExecutor executor, CurrentRevision current, RevisionSignal signal, IHostApplicationLifetime lifetime)
    {
        _executor = executor;
        _current = current;
        _signal = signal;
        _stopping = lifetime.ApplicationStopping;
    }

    /// <summary>A page; null when its token is of another dataset, or older than what is kept.</summary>
    /// <param name="key">What is wanted.</param>
    /// <param name="parts">What is wanted of the page: the same for equal keys.</param>
    /// <param name="isShared">Whether others are likely to ask the same: who has seen everything up to a revision, and asks for the next.</param>
    /// <param name="cancellationToken">Gives up; a shared read goes on for the others.</param>
    /// <exception cref="QueryTimeoutException">The statement took too long.</exception>
    public async Task<ChangePage?> ReadAsync(ChangePageKey key, IReadOnlyList<ChangesPart> parts, bool isShared, CancellationToken cancellationToken)
    {
        if (!isShared)
            return await ReadAsync(key, parts, cancellationToken);
        var newest = _signal.Revision;
        if (Interlocked.Exchange(ref _sharedRevision, newest) != newest || _shared.Count >= Capacity)
            _shared.Clear();
        var read = _shared.GetOrAdd(key, _ => new Lazy<Task<ChangePage?>>(() => ReadAsync(key, parts, _stopping)));
        try
        {
            var page = await read.Value.WaitAsync(cancellationToken);
            // A replica may be behind what was announced: asked again, it may know more.
            if (page is null || page.Revision < _signal.Revision)
                _shared.TryRemove(KeyValuePair.Create(key, read));
            return page;
        }
        catch (Exception) when (read.Value.IsFaulted)
        {
            _shared.TryRemove(KeyValuePair.Create(key, read));
            throw;
        }
    }

    /// <summary>Where somebody begins who wants to know only of what is to come.</summary>
    public async Task<ChangeToken> NowAsync(CancellationToken cancellationToken)
    {
        using var result = await _executor.ExecuteAsync(
            new ContentQuery(new QueryShape([new RevisionRoot("revision")], AccessScope.Published), new QueryValues()), cancellationToken);
        return ChangeToken.At(result.State.Id, result.Revision);
    }

    public void Dispose() => _shared.Clear();

    private async Task<ChangePage?> ReadAsync(ChangePageKey key, IReadOnlyList<ChangesPart> parts, CancellationToken cancellationToken)
    {
        var values = new QueryValues();
        var root = new ChangesRoot("changes", key.Since is null ? null : ChangePosition.Of(key.Since, values), key.Size, parts);
        using var result = await _executor.ExecuteAsync(new ContentQuery(new QueryShape([root], key.Scope), values), cancellationToken);
        _current.Remember(result.State);
        var outcome = result.Outcome(0);
        if (outcome.Status == RootStatus.TokenExpired)
            return null;
        var json = new ArrayBufferWriter<byte>();
        result.Write(0, json, key.BaseUrl);
        var token = ChangeToken.TryParse(outcome.NextToken, out var read) ? read : throw new InvalidOperationException("A page of changes has no token to go on with.");
        return new ChangePage(json.WrittenSpan.ToArray(), outcome.Count, outcome.HasMore, token.ToString(), Settle(token), result.Revision);
    }

    /// <summary>Where a client began makes no difference once it has come past that: then all that are there are at the same place.</summary>
    private static ChangeToken Settle(ChangeToken next) => next.Floor <= next.Revision ? next with { Floor = next.Revision } : next;
}
