using System.Runtime.CompilerServices;
using Npgsql;
using PodcastApi.Content;
using PodcastApi.Storage.Entities;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Storage.Bookkeeping;

/// <summary>
/// What is known of the documents of all sources: part of a writer's transaction, so that a document counts as read exactly
/// when what it says is written.
/// </summary>
public sealed class SourceDocuments
{
    private const string Columns = """
        d.id, d.source_id, s.location, d.location, d.kind, d.status, d.draft, d.podcast_id, d.episode_id, d.matched_by, d.confidence, d.fields, d.first_seen_at, d.last_seen_at
        from source_document d join source s on s.id = d.source_id
        """;

    private readonly NpgsqlConnection _connection;
    private readonly DateTimeOffset _now;

    internal SourceDocuments(WriteTransaction transaction)
    {
        _connection = transaction.Connection;
        _now = transaction.Now;
    }

    /// <summary>
    /// Takes over what <see cref="DocumentStage"/> holds of a source. Of a refused document the last good version stays.
    /// Where <paramref name="isComplete"/>, the source lists all it has, and what is not there has vanished; a feed's window does not.
    /// </summary>
    public async Task<AcceptedDocuments> AcceptAsync(long sourceId, bool isComplete, CancellationToken cancellationToken)
    {
        await ExecuteAsync(AcceptedDocumentsSql.Stage, sourceId, cancellationToken);
        var duplicates = await ListAsync<string>(AcceptedDocumentsSql.Duplicates, sourceId, cancellationToken);
        await ExecuteAsync(AcceptedDocumentsSql.Unchanged, sourceId, cancellationToken);
        var changed = await ListAsync<long>(AcceptedDocumentsSql.Changed, sourceId, cancellationToken);
        var refused = await ListAsync<long>(AcceptedDocumentsSql.Refused, sourceId, cancellationToken);
        var vanished = isComplete ? await ListAsync<long>(AcceptedDocumentsSql.Vanished, sourceId, cancellationToken) : [];
        var found = (await ListAsync<long>(AcceptedDocumentsSql.Count, sourceId, cancellationToken))[0];
        await ExecuteAsync(AcceptedDocumentsSql.Clear, sourceId, cancellationToken);
        return new AcceptedDocuments(changed, vanished, duplicates, (int)found - changed.Count - refused.Count, refused.Count);
    }

    /// <summary>The documents of one source, in the order in which they were first seen.</summary>
    public IAsyncEnumerable<StoredDocument> OfSourceAsync(long sourceId, CancellationToken cancellationToken) =>
        PagesAsync("d.source_id = @key", new NpgsqlParameter<long>("key", sourceId), cancellationToken);

    /// <summary>The documents of all sources that are tied to a podcast, vanished ones among them.</summary>
    public IAsyncEnumerable<StoredDocument> OfPodcastAsync(Guid podcastId, CancellationToken cancellationToken) =>
        PagesAsync("d.podcast_id = @key", new NpgsqlParameter<Guid>("key", podcastId), cancellationToken);

    /// <summary>The documents of all sources that are tied to some episodes, vanished ones among them.</summary>
    public IAsyncEnumerable<StoredDocument> OfEpisodesAsync(IReadOnlyCollection<Guid> episodeIds, CancellationToken cancellationToken) =>
        PagesAsync("d.episode_id = any(@key)", new NpgsqlParameter<Guid[]>("key", [.. episodeIds]), cancellationToken);

    /// <summary>Some documents.</summary>
    public IAsyncEnumerable<StoredDocument> ByIdAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        PagesAsync("d.id = any(@key)", new NpgsqlParameter<long[]>("key", [.. ids]), cancellationToken);

    /// <summary>Notes to which episodes documents belong.</summary>
    public async Task TieAsync(IReadOnlyCollection<DocumentTie> ties, CancellationToken cancellationToken)
    {
        if (ties.Count == 0)
            return;
        await using var command = new NpgsqlCommand(
            """
            update source_document d
            set podcast_id = t.podcast_id, episode_id = t.episode_id, matched_by = t.matched_by, confidence = t.confidence,
                fields = string_to_array(t.fields, chr(10))
            from unnest($1, $2, $3, $4, $5, $6) as t (id, podcast_id, episode_id, matched_by, confidence, fields)
            where d.id = t.id
              and (d.podcast_id, d.episode_id, d.matched_by, d.confidence, d.fields)
                is distinct from (t.podcast_id, t.episode_id, t.matched_by, t.confidence, string_to_array(t.fields, chr(10)))
            """,
            _connection);
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. ties.Select(tie => tie.DocumentId)] });
        command.Parameters.Add(new NpgsqlParameter<Guid?[]> { TypedValue = [.. ties.Select(tie => tie.PodcastId)] });
        command.Parameters.Add(new NpgsqlParameter<Guid?[]> { TypedValue = [.. ties.Select(tie => tie.EpisodeId)] });
        command.Parameters.Add(new NpgsqlParameter<string?[]> { TypedValue = [.. ties.Select(tie => tie.MatchedBy)] });
        command.Parameters.Add(new NpgsqlParameter<float?[]> { TypedValue = [.. ties.Select(tie => tie.Confidence)] });
        // Arrays of arrays must be rectangular; names of fields hold no line feed.
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. ties.Select(tie => string.Join('\n', tie.Fields))] });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Notes of which podcast a source tells; the podcast may be written later in the transaction.</summary>
    public async Task TieSourceAsync(long sourceId, Guid? podcastId, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("update source set podcast_id = $2 where id = $1", _connection);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = sourceId });
        command.Parameters.Add(new NpgsqlParameter<Guid?> { TypedValue = podcastId });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The podcast that a source is tied to as this transaction sees it; null for none.</summary>
    public async Task<Guid?> PodcastOfAsync(long sourceId, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select podcast_id from source where id = $1", _connection);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = sourceId });
        return await command.ExecuteScalarAsync(cancellationToken) as Guid?;
    }

    /// <summary>Page by page, so that the transaction can be used between two documents.</summary>
    private async IAsyncEnumerable<StoredDocument> PagesAsync(
        string condition, NpgsqlParameter key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const int Size = 200;
        var after = 0L;
        while (true)
        {
            var page = new List<StoredDocument>(Size);
            await using (var command = new NpgsqlCommand($"select {Columns} where {condition} and d.id > @after order by d.id limit {Size}", _connection))
            {
                command.CommandTimeout = 0;
                command.Parameters.Add(key);
                command.Parameters.Add(new NpgsqlParameter<long>("after", after));
                await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                while (await reader.ReadAsync(cancellationToken))
                    page.Add(Read(reader));
                command.Parameters.Clear();
            }

            foreach (var document in page)
                yield return document;
            if (page.Count < Size)
                yield break;
            after = page[^1].Id;
        }
    }

    private static StoredDocument Read(NpgsqlDataReader reader) => new(
        reader.GetInt64(0),
        reader.GetInt64(1),
        reader.GetString(2),
        reader.GetString(3),
        Enum<SourceKind>(reader.GetString(4)),
        Enum<DocumentStatus>(reader.GetString(5)),
        reader.IsDBNull(6) ? null : reader.GetString(6),
        reader.IsDBNull(7) ? null : reader.GetGuid(7),
        reader.IsDBNull(8) ? null : reader.GetGuid(8),
        reader.IsDBNull(9) ? null : reader.GetString(9),
        reader.IsDBNull(10) ? null : reader.GetFloat(10),
        reader.GetFieldValue<string[]>(11),
        reader.GetFieldValue<DateTimeOffset>(12),
        reader.GetFieldValue<DateTimeOffset>(13));

    private static T Enum<T>(string name)
        where T : struct, Enum =>
        EnumNames<T>.TryParse(name, out var member) ? member : throw new InvalidOperationException($"The database holds '{name}', which is no {typeof(T).Name}.");

    private NpgsqlCommand Command(string sql, long sourceId)
    {
        var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = 0 };
        command.Parameters.Add(new NpgsqlParameter<long>("source", sourceId));
        command.Parameters.Add(new NpgsqlParameter<DateTime>("now", _now.UtcDateTime));
        return command;
    }

    private async Task ExecuteAsync(string sql, long sourceId, CancellationToken cancellationToken)
    {
        await using var command = Command(sql, sourceId);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<List<T>> ListAsync<T>(string sql, long sourceId, CancellationToken cancellationToken)
    {
        await using var command = Command(sql, sourceId);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var list = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            list.Add(reader.GetFieldValue<T>(0));
        return list;
    }
}
