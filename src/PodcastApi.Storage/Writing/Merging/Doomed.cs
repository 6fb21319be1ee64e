using Npgsql;
using PodcastApi.Content;
using PodcastApi.Storage.Writing.Staging;

namespace PodcastApi.Storage.Writing.Merging;

/// <summary>What goes in a transaction: deleted, or merged into a survivor. What is said last counts.</summary>
internal sealed class Doomed
{
    private readonly Dictionary<(ContentKind Kind, Guid Id), Guid?> _fates = [];
    private readonly HashSet<Guid> _curated = [];

    public bool IsEmpty => _fates.Count == 0;

    public bool HasMerges => _fates.Values.Any(survivor => survivor is not null);

    public void Delete(ContentKind kind, Guid id) => _fates[(kind, id)] = null;

    public void Merge(ContentKind kind, Guid loser, Guid survivor, bool isCurated)
    {
        if (kind is ContentKind.Appearance or ContentKind.Mention)
            throw new ArgumentException($"{kind} cannot be merged.", nameof(kind));
        if (Resolve(kind, survivor) == loser)
            throw new ArgumentException($"{new EntityId(kind, loser)} cannot be merged into what was merged into it.", nameof(loser));
        _fates[(kind, loser)] = survivor;
        if (isCurated)
            _curated.Add(loser);
        else
            _curated.Remove(loser);
        _fates.Remove((kind, survivor), out var fate);
        // A survivor that goes into a third one still does.
        if (fate is not null)
            _fates[(kind, survivor)] = fate;
    }

    /// <summary>What is written stays.</summary>
    public void Spare(ContentBatch batch)
    {
        if (IsEmpty)
            return;
        foreach (var row in batch.Podcasts)
            _fates.Remove((ContentKind.Podcast, row.Id));
        foreach (var row in batch.Companies)
            _fates.Remove((ContentKind.Company, row.Id));
        foreach (var row in batch.People)
            _fates.Remove((ContentKind.Person, row.Id));
        foreach (var row in batch.Links)
            _fates.Remove((ContentKind.Link, row.Id));
        foreach (var row in batch.Episodes)
            _fates.Remove((ContentKind.Episode, row.Id));
    }

    /// <summary>Writes the fates to the table <c>doomed</c>, each with its last survivor.</summary>
    public async Task CopyAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var buffer = new CopyBuffer();
        buffer.Start();
        foreach (var ((kind, id), survivor) in _fates)
        {
            var last = survivor is { } next ? Resolve(kind, next) : (Guid?)null;
            // What goes into something that is deleted is deleted with it.
            if (last is { } end && _fates.ContainsKey((kind, end)))
                last = null;
            buffer.Row(4).Add(EnumNames<ContentKind>.Of(kind)).Add(id).Add(last).Add(_curated.Contains(id));
        }

        buffer.Finish();
        await using var stream = await connection.BeginRawBinaryCopyAsync("copy doomed (type, id, survivor, is_curated) from stdin (format binary)", cancellationToken);
        await stream.WriteAsync(buffer.Written, cancellationToken);
    }

    private Guid Resolve(ContentKind kind, Guid id)
    {
        while (_fates.TryGetValue((kind, id), out var survivor) && survivor is { } next)
            id = next;
        return id;
    }
}
