using System.Buffers.Binary;
using Npgsql;
using PodcastApi.Content;

namespace PodcastApi.Storage.Writing.Staging;

/// <summary>
/// Lets through the rows that differ from what is stored, so that a source read again costs one look at the hashes.
/// Nobody else writes meanwhile: the writer holds the lock.
/// </summary>
internal sealed class ChangeFilter(NpgsqlConnection connection, Stage stage)
{
    private readonly Dictionary<Guid, Stamp> _seen = [];
    private readonly RowHash _hash = new();

    public async Task<ChangedRows> ChangedAsync(ContentBatch batch, CancellationToken cancellationToken) => new(
        await ChangedAsync(StageTable.Podcast, batch.Podcasts, row => row.Id, _hash.Of, cancellationToken),
        await ChangedAsync(StageTable.Company, batch.Companies, row => row.Id, _hash.Of, cancellationToken),
        await ChangedAsync(StageTable.Person, batch.People, row => row.Id, _hash.Of, cancellationToken),
        await ChangedAsync(StageTable.Link, batch.Links, row => row.Id, _hash.Of, cancellationToken),
        await ChangedAsync(StageTable.Episode, batch.Episodes, row => row.Id, _hash.Of, cancellationToken));

    /// <summary>Forgets what was written of an entity, which is to go now.</summary>
    public void Forget(Guid id) => _seen.Remove(id);

    private async Task<IReadOnlyList<Hashed<T>>> ChangedAsync<T>(
        StageTable table, IReadOnlyList<T> rows, Func<T, Guid> idOf, Func<T, byte[]> hashOf, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return [];
        // What comes twice counts as it came last.
        var newest = new Dictionary<Guid, Hashed<T>>(rows.Count);
        foreach (var row in rows)
            newest[idOf(row)] = new Hashed<T>(row, hashOf(row));

        var unknown = newest.Keys.Where(id => !_seen.ContainsKey(id)).ToArray();
        var stored = await StoredAsync(table, unknown, cancellationToken);
        var changed = new List<Hashed<T>>();
        var repeated = new List<Guid>();
        foreach (var (id, row) in newest)
        {
            var stamp = Stamp.Of(row);
            var wasSeen = _seen.TryGetValue(id, out var before);
            if (!wasSeen)
                stored.TryGetValue(id, out before);
            if (before == stamp)
            {
                _seen[id] = stamp;
                continue;
            }

            if (wasSeen)
                repeated.Add(id);
            _seen[id] = stamp;
            changed.Add(row);
        }

        await stage.RemoveAsync(table, repeated, cancellationToken);
        return changed;
    }

    private async Task<Dictionary<Guid, Stamp>> StoredAsync(StageTable table, Guid[] ids, CancellationToken cancellationToken)
    {
        var stored = new Dictionary<Guid, Stamp>();
        if (ids.Length == 0)
            return stored;
        var isEpisode = table == StageTable.Episode;
        await using var command = new NpgsqlCommand(
            $"select id, content_hash{(isEpisode ? ", podcast_id, status" : "")} from {table.Live} where id = any($1)", connection);
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = ids });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var hash = reader.GetFieldValue<byte[]>(1);
            stored[reader.GetGuid(0)] = isEpisode
                ? Stamp.Of(hash, reader.GetGuid(2), EnumNames<EpisodeStatus>.TryParse(reader.GetString(3), out var status) ? status : null)
                : Stamp.Of(hash, null, null);
        }

        return stored;
    }

    /// <summary>Half of the hash is enough to compare, and what an episode's hash leaves out.</summary>
    private readonly record struct Stamp(UInt128 Hash, Guid? PodcastId, EpisodeStatus? Status)
    {
        public static Stamp Of<T>(Hashed<T> row) => row.Row is EpisodeRow episode
            ? Of(row.Hash, episode.PodcastId, episode.Status)
            : Of(row.Hash, null, null);

        public static Stamp Of(byte[] hash, Guid? podcastId, EpisodeStatus? status) =>
            new(hash.Length < 16 ? 0 : BinaryPrimitives.ReadUInt128BigEndian(hash), podcastId, status);
    }
}
