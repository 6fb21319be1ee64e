using Npgsql;
using PodcastApi.Content;
using PodcastApi.Storage.Entities;
using PodcastApi.Storage.Writing;
using PodcastApi.Storage.Writing.Staging;

namespace PodcastApi.Storage.Bookkeeping;

/// <summary>A document as it was found now.</summary>
/// <param name="Location">Names it for good within its source.</param>
/// <param name="Kind">Its format.</param>
/// <param name="Outcome">Whether it was read, skipped as unchanged, or refused.</param>
/// <param name="RawHash">SHA-256 of what was read; null when it could not be read at all.</param>
/// <param name="DraftHash">A hash of the draft that stays the same when nothing of substance changed; null without a draft.</param>
/// <param name="DraftJson">The draft as UTF-8 JSON; empty without one.</param>
public sealed record FoundDocument(
    string Location, SourceKind Kind, StagedOutcome Outcome, byte[]? RawHash, byte[]? DraftHash, ReadOnlyMemory<byte> DraftJson);

/// <summary>
/// Takes the documents of one source as they are parsed, without holding up any other source; they count only when
/// <see cref="SourceDocuments.AcceptAsync"/> takes them over. Used under the source's lock.
/// </summary>
public sealed class DocumentStage(PodcastDatabase database, long sourceId)
{
    private readonly CopyBuffer _buffer = new();
    private int _ordinal;

    /// <summary>Begins a run: what an earlier one left is forgotten.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        _ordinal = 0;
        await using var command = database.WriteSource.CreateCommand("delete from staged_document where source_id = $1");
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = sourceId });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// The hashes of the last good versions of those documents that are known: a document with the same hash need not be parsed.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, byte[]>> KnownHashesAsync(
        IReadOnlyCollection<string> locations, CancellationToken cancellationToken)
    {
        var given = locations.ToLookup(StoredText.Key, StringComparer.Ordinal);
        await using var command = database.WriteSource.CreateCommand(
            "select location, raw_hash from source_document where source_id = $1 and location = any($2) and raw_hash is not null");
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = sourceId });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. given.Select(group => group.Key)] });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var known = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            var hash = reader.GetFieldValue<byte[]>(1);
            foreach (var location in given[reader.GetString(0)])
                known[location] = hash;
        }

        return known;
    }

    /// <summary>The hashes of the last good versions of all documents that are known.</summary>
    public async Task<IReadOnlyDictionary<string, byte[]>> AllKnownHashesAsync(CancellationToken cancellationToken)
    {
        await using var command = database.WriteSource.CreateCommand(
            "select location, raw_hash from source_document where source_id = $1 and raw_hash is not null");
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = sourceId });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var known = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
            known[reader.GetString(0)] = reader.GetFieldValue<byte[]>(1);
        return known;
    }

    /// <summary>Adds documents in the order in which the source has them. Of two with one location the first counts.</summary>
    public async Task AddAsync(IReadOnlyCollection<FoundDocument> documents, CancellationToken cancellationToken)
    {
        if (documents.Count == 0)
            return;
        _buffer.Start();
        foreach (var document in documents)
        {
            _buffer.Row(8).Add(sourceId).Add(StoredText.Key(document.Location)).Add(++_ordinal)
                .Add(EnumNames<SourceKind>.Of(document.Kind)).Add(EnumNames<StagedOutcome>.Of(document.Outcome))
                .Add(document.RawHash).Add(document.DraftHash)
                .AddUtf8(document.DraftJson.IsEmpty ? null : document.DraftJson);
        }

        _buffer.Finish();
        await using var connection = await database.WriteSource.OpenConnectionAsync(cancellationToken);
        await using var stream = await connection.BeginRawBinaryCopyAsync(
            "copy staged_document (source_id, location, ordinal, kind, outcome, raw_hash, draft_hash, draft) from stdin (format binary)",
            cancellationToken);
        await stream.WriteAsync(_buffer.Written, cancellationToken);
    }
}
