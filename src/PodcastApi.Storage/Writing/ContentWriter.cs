using Npgsql;
using PodcastApi.Content;
using PodcastApi.Storage.Bookkeeping;
using PodcastApi.Storage.Writing.Merging;
using PodcastApi.Storage.Writing.Staging;

namespace PodcastApi.Storage.Writing;

/// <summary>
/// One transaction that writes what a source tells: rows are staged by COPY in any number of batches, and merged as sets at the
/// end, by the same statements for one episode and for half a million. It holds the dataset's lock from the beginning to the
/// commit, so that revisions become visible in their order; disposed without <see cref="CompleteAsync"/>, it leaves nothing.
/// Not for use by several threads at a time.
/// </summary>
public sealed class ContentWriter : IAsyncDisposable
{
    /// <summary>Taken by every transaction that writes content.</summary>
    private const long LockKey = 0x506F_6443_0000_0002;

    private readonly WriteTransaction _transaction;
    private readonly Stage _stage;
    private readonly ChangeFilter _filter;
    private readonly Doomed _doomed = new();
    private bool _completed;

    private ContentWriter(WriteTransaction transaction)
    {
        _transaction = transaction;
        _stage = new Stage(transaction.Connection);
        _filter = new ChangeFilter(transaction.Connection, _stage);
        Identities = new IdentityTable(transaction.Connection);
        Documents = new SourceDocuments(transaction);
        Stored = new StoredContent(transaction.Connection);
        Claims = new ClaimTable(transaction);
        Candidates = new PodcastCandidates(transaction.Connection);
        Corrections = new CorrectionTable(transaction);
        CorrectionTargets = new CorrectionTargets(transaction.Connection);
    }

    /// <summary>The revision that what changes gets; given back unused when nothing changes.</summary>
    public long Revision => _transaction.Revision;

    /// <summary>The moment that what changes is dated with.</summary>
    public DateTimeOffset Now => _transaction.Now;

    /// <summary>Ids by natural key, read and written within the transaction.</summary>
    public IdentityTable Identities { get; }

    /// <summary>What is known of documents, read and written within the transaction.</summary>
    public SourceDocuments Documents { get; }

    /// <summary>What was stored before the transaction.</summary>
    public StoredContent Stored { get; }

    /// <summary>What is said of people and companies, read and written within the transaction.</summary>
    public ClaimTable Claims { get; }

    /// <summary>Finds stored podcasts that a source may belong to.</summary>
    public PodcastCandidates Candidates { get; }

    /// <summary>What was put right by hand, read and written within the transaction.</summary>
    public CorrectionTable Corrections { get; }

    /// <summary>Finds what corrections name.</summary>
    public CorrectionTargets CorrectionTargets { get; }

    internal NpgsqlConnection Connection => _transaction.Connection;

    /// <summary>Begins a transaction; waits until no other one writes content.</summary>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public static async Task<ContentWriter> BeginAsync(PodcastDatabase database, CancellationToken cancellationToken) =>
        new(await WriteTransaction.BeginAsync(database, LockKey, cancellationToken));

    /// <summary>Stages rows. What is equal to what is stored is left alone; what comes twice counts as it came last.</summary>
    /// <exception cref="ArgumentException">A link's URL is longer than <see cref="LinkRow.MaxUrlBytes"/>.</exception>
    public async Task WriteAsync(ContentBatch batch, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_completed, this);
        foreach (var link in batch.Links)
        {
            if (System.Text.Encoding.UTF8.GetByteCount(link.Url) > LinkRow.MaxUrlBytes)
                throw new ArgumentException($"The URL of a link is longer than {LinkRow.MaxUrlBytes} bytes: {link.Url[..80]}…", nameof(batch));
        }

        _doomed.Spare(batch);
        await _stage.AddAsync(await _filter.ChangedAsync(batch, cancellationToken), cancellationToken);
    }

    /// <summary>Episodes that are no longer told of: they go, with a tombstone. Written again later in the transaction, they stay.</summary>
    public void DeleteEpisodes(IEnumerable<Guid> ids) => Doom(ContentKind.Episode, ids);

    /// <summary>Podcasts that go with all their episodes.</summary>
    public void DeletePodcasts(IEnumerable<Guid> ids) => Doom(ContentKind.Podcast, ids);

    /// <summary>
    /// Makes one of two: whatever refers to the loser refers to the survivor afterwards, the loser's names and keys lead to it, and
    /// a tombstone says so. The survivor may be a row of this transaction; write its full row, and those of the episodes concerned,
    /// when they change by it. Podcasts, episodes, people, companies and links can be merged.
    /// </summary>
    /// <param name="kind">What both are.</param>
    /// <param name="loser">What goes.</param>
    /// <param name="survivor">What it turned out to be.</param>
    /// <param name="isCurated">Whether a correction says so, which may be revoked: the loser keeps its natural keys, so that it comes back under its id.</param>
    /// <exception cref="ArgumentException">The kind cannot be merged, or the merges lead in a circle.</exception>
    public void Merge(ContentKind kind, Guid loser, Guid survivor, bool isCurated = false)
    {
        ObjectDisposedException.ThrowIf(_completed, this);
        _doomed.Merge(kind, loser, survivor, isCurated);
        _filter.Forget(loser);
    }

    /// <summary>
    /// Publishes the scheduled episodes whose time has come by <paramref name="now"/>, and says how many there were.
    /// </summary>
    public async Task<int> PublishDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_completed, this);
        await _stage.EnsureAsync(cancellationToken);
        return await Publication.PublishAsync(_transaction, now, cancellationToken);
    }

    /// <summary>Merges what was staged, counts anew what is affected, records the changes and commits.</summary>
    /// <exception cref="PostgresException">A row refers to something that exists nowhere.</exception>
    public async Task<WriteResult> CompleteAsync(CancellationToken cancellationToken)
    {
        var result = await RehearseAsync(cancellationToken);
        await _transaction.CommitAsync(cancellationToken);
        return result;
    }

    /// <summary>Does all that <see cref="CompleteAsync"/> does, but does not commit: says what would come of it.</summary>
    public async Task<WriteResult> RehearseAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_completed, this);
        _completed = true;
        return _stage.Exists || !_doomed.IsEmpty
            ? await Completion.RunAsync(_transaction, _stage, _doomed, cancellationToken)
            : new WriteResult(Revision - 1, false, 0, 0, 0);
    }

    /// <summary>Ends the transaction; what was not completed is undone.</summary>
    public async ValueTask DisposeAsync()
    {
        _completed = true;
        await Corrections.DisposeAsync();
        await _transaction.DisposeAsync();
    }

    private void Doom(ContentKind kind, IEnumerable<Guid> ids)
    {
        ObjectDisposedException.ThrowIf(_completed, this);
        foreach (var id in ids)
        {
            _doomed.Delete(kind, id);
            _filter.Forget(id);
        }
    }
}
