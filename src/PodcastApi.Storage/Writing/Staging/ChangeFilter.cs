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
        await ChangedAsync(StageTable.Podcast, batch.Podcasts, row => row.Id, row => new Stamp(_hash.Of(row), row.Slug), cancellationToken),
        await ChangedAsync(StageTable.Company, batch.Companies, row => row.Id, row => new Stamp(_hash.Of(row), row.Slug), cancellationToken),
        await ChangedAsync(StageTable.Person, batch.People, row => row.Id, row => new Stamp(_hash.Of(row), row.Slug), cancellationToken),
        await ChangedAsync(StageTable.Link, batch.Links, row => row.Id, row => new Stamp(_hash.Of(row), ""), cancellationToken),
        await ChangedAsync(
            StageTable.Episode,
            batch.Episodes,
            row => row.Id,
            row => new Stamp(_hash.Of(row), row.Slug, row.PodcastId, EnumNames<EpisodeStatus>.Of(row.Status)),
            cancellationToken));

    /// <summary>Forgets what was written of an entity, which is to go now.</summary>
    public void Forget(Guid id) => _seen.Remove(id);

    private async Task<IReadOnlyList<Hashed<T>>> ChangedAsync<T>(
        StageTable table, IReadOnlyList<T> rows, Func<T, Guid> idOf, Func<T, Stamp> stampOf, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return [];
        // What comes twice counts as it came last.
        var newest = new Dictionary<Guid, T>(rows.Count);
        foreach (var row in rows)
            newest[idOf(row)] = row;

        var unknown = newest.Keys.Where(id => !_seen.ContainsKey(id)).ToArray();
        var stored = await StoredAsync(table, unknown, cancellationToken);
        var changed = new List<Hashed<T>>();
        var repeated = new List<Guid>();
        foreach (var (id, row) in newest)
        {
            var stamp = stampOf(row);
            var wasSeen = _seen.TryGetValue(id, out var before);
            if (!wasSeen)
                stored.TryGetValue(id, out before);
            _seen[id] = stamp;
            if (before is not null && before.IsSameAs(stamp))
                continue;
            if (wasSeen)
                repeated.Add(id);
            changed.Add(new Hashed<T>(row, stamp.Hash));
        }

        await stage.RemoveAsync(table, repeated, cancellationToken);
        return changed;
    }

    private async Task<Dictionary<Guid, Stamp>> StoredAsync(StageTable table, Guid[] ids, CancellationToken cancellationToken)
    {
        var stored = new Dictionary<Guid, Stamp>();
        if (ids.Length == 0)
            return stored;
        await using var command = new NpgsqlCommand(StoredSql(table), connection);
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = ids });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var stamp = new Stamp(reader.GetFieldValue<byte[]>(1), reader.GetString(2)) { IsNumbered = reader.GetBoolean(3) };
            if (table == StageTable.Episode)
                stamp = stamp with { PodcastId = reader.GetGuid(4), Status = reader.GetString(5) };
            stored[reader.GetGuid(0)] = stamp;
        }

        return stored;
    }

    private static string StoredSql(StageTable table)
    {
        if (table == StageTable.Link)
            return "select id, content_hash, '', false from link where id = any($1)";
        var scope = table == StageTable.Episode ? "and o.podcast_id = l.podcast_id" : "";
        var more = table == StageTable.Episode ? ", l.podcast_id, l.status" : "";
        return $"""
            select l.id, l.content_hash, l.slug,
                l.slug ~ '-[0-9]+$' and exists (
                    select 1 from {table.Live} o where o.slug = substring(l.slug from '^(.*)-[0-9]+$') and o.id <> l.id {scope}){more}
            from {table.Live} l
            where l.id = any($1)
            """;
    }

    /// <summary>What two versions of a row are compared by.</summary>
    private sealed record Stamp(byte[] Hash, string Slug, Guid? PodcastId = null, string? Status = null)
    {
        /// <summary>Whether the slug carries a number because somebody else has the one without.</summary>
        public bool IsNumbered { get; init; }

        public bool IsSameAs(Stamp wanted)
        {
            var slug = StoredText.Slug(wanted.Slug);
            return Hash.AsSpan().SequenceEqual(wanted.Hash) && PodcastId == wanted.PodcastId && Status == wanted.Status
                && (StoredText.Slug(Slug) == slug || (IsNumbered && NumberedSlug.Is(Slug, slug)));
        }
    }
}
