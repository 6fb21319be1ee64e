using Npgsql;
using PodcastApi.Content;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Storage.Bookkeeping;

/// <summary>The sources that content comes from, and what is remembered of each between two runs. By SQL, as <see cref="RunLog"/> is.</summary>
public sealed class SourceRegister(PodcastDatabase database)
{
    private const string Columns = "id, kind, location, podcast_id, configured_podcast, etag, last_modified, moved_to, validator, first_seen_at, last_run_at";

    /// <summary>The source at an absolute path or URL as it was left by the last run; null when it is new.</summary>
    public async Task<Source?> FindAsync(string location, CancellationToken cancellationToken)
    {
        await using var command = database.DataSource.CreateCommand($"select {Columns} from source where location = $1");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = location });
        return await ReadAsync(command, cancellationToken) is [var source] ? source : null;
    }

    /// <summary>The source at an absolute path or URL; noted down when it is new, and again when its kind or configured podcast differs.</summary>
    public async Task<Source> FindOrAddAsync(
        string location, SourceKind kind, string? configuredPodcast, CancellationToken cancellationToken)
    {
        if (await FindAsync(location, cancellationToken) is { } known && known.Kind == kind && known.ConfiguredPodcast == configuredPodcast)
            return known;
        // Another node may note it at the same time.
        await using var command = database.DataSource.CreateCommand($"""
            insert into source (location, kind, configured_podcast, first_seen_at) values ($1, $2, $3, $4)
            on conflict (location) do update set kind = excluded.kind, configured_podcast = excluded.configured_podcast
            returning {Columns}
            """);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = location });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = EnumNames<SourceKind>.Of(kind) });
        command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = configuredPodcast });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = database.Time.GetUtcNow().UtcDateTime });
        return (await ReadAsync(command, cancellationToken))[0];
    }

    /// <summary>
    /// Takes back what a rehearsal had to note down: the waiting documents, and the source as it was before; null for one that was new.
    /// </summary>
    public async Task RestoreAsync(long id, Source? before, CancellationToken cancellationToken)
    {
        await using (var staged = database.DataSource.CreateCommand("delete from staged_document where source_id = $1"))
        {
            staged.Parameters.Add(new NpgsqlParameter<long> { TypedValue = id });
            await staged.ExecuteNonQueryAsync(cancellationToken);
        }

        if (before is not null)
        {
            await SaveAsync(before, cancellationToken);
            return;
        }

        // Whoever ran it in earnest meanwhile keeps it.
        await using var command = database.DataSource.CreateCommand("delete from source where id = $1 and last_run_at is null and podcast_id is null");
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = id });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>All sources by location.</summary>
    public async Task<IReadOnlyList<Source>> ListAsync(CancellationToken cancellationToken)
    {
        await using var command = database.DataSource.CreateCommand($"select {Columns} from source order by location");
        return await ReadAsync(command, cancellationToken);
    }

    /// <summary>Remembers validators, redirects and times of a source. Its podcast is set by <see cref="SourceDocuments.TieSourceAsync"/>.</summary>
    public async Task SaveAsync(Source source, CancellationToken cancellationToken)
    {
        await using var command = database.DataSource.CreateCommand("""
            update source set kind = $2, configured_podcast = $3, etag = $4, last_modified = $5, moved_to = $6, validator = $7, last_run_at = $8 where id = $1
            """);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = source.Id });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = EnumNames<SourceKind>.Of(source.Kind) });
        command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = source.ConfiguredPodcast });
        command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = source.Etag });
        command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = source.LastModified });
        command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = source.MovedTo });
        command.Parameters.Add(new NpgsqlParameter<byte[]?> { TypedValue = source.Validator });
        command.Parameters.Add(new NpgsqlParameter<DateTime?> { TypedValue = source.LastRunAt?.UtcDateTime });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<List<Source>> ReadAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var sources = new List<Source>();
        while (await row.ReadAsync(cancellationToken))
        {
            sources.Add(new Source
            {
                Id = row.GetInt64(0),
                Kind = EnumNames<SourceKind>.TryParse(row.GetString(1), out var kind) ? kind : throw new InvalidOperationException($"'{row.GetString(1)}' is no kind of source."),
                Location = row.GetString(2),
                PodcastId = row.IsDBNull(3) ? null : row.GetGuid(3),
                ConfiguredPodcast = row.IsDBNull(4) ? null : row.GetString(4),
                Etag = row.IsDBNull(5) ? null : row.GetString(5),
                LastModified = row.IsDBNull(6) ? null : row.GetString(6),
                MovedTo = row.IsDBNull(7) ? null : row.GetString(7),
                Validator = row.IsDBNull(8) ? null : row.GetFieldValue<byte[]>(8),
                FirstSeenAt = row.GetFieldValue<DateTimeOffset>(9),
                LastRunAt = row.IsDBNull(10) ? null : row.GetFieldValue<DateTimeOffset>(10),
            });
        }

        return sources;
    }
}
