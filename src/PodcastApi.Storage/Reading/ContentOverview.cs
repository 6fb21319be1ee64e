using Npgsql;

namespace PodcastApi.Storage.Reading;

/// <summary>What is there at a glance.</summary>
/// <param name="Revision">The newest revision.</param>
/// <param name="Counts">How many entities everybody sees, by collection.</param>
/// <param name="Subjects">What stands out.</param>
public sealed record ContentOverview(long Revision, IReadOnlyDictionary<string, long> Counts, ContentSubjects Subjects)
{
    // Written by hand: EF Core would think over all tables first, which takes seconds of a command that only wants to tell these few values.
    private const string Sql = """
        select revision from dataset;
        select collection, count from collection_count;
        select p.slug, e.slug from episode e join podcast p on p.id = e.podcast_id where e.visible order by e.published_at desc nulls last, e.id limit 1;
        select slug, name from person where guest_episode_count > 0 order by guest_episode_count desc, id limit 1;
        select slug, name from company where episode_count > 0 order by episode_count desc, id limit 1;
        select id, url from link where visible order by mention_count desc, id limit 1;
        """;

    /// <summary>Reads it.</summary>
    public static async Task<ContentOverview> ReadAsync(PodcastDatabase database, CancellationToken cancellationToken)
    {
        await using var command = database.DataSource.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var revision = reader.GetInt64(0);
        await reader.NextResultAsync(cancellationToken);
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
            counts.Add(reader.GetString(0), reader.GetInt64(1));
        return new ContentOverview(revision, counts, new ContentSubjects(
            await NextAsync(row => new EpisodeSubject(row.GetString(0), row.GetString(1))),
            await NextAsync(row => new NamedSubject(row.GetString(0), row.GetString(1))),
            await NextAsync(row => new NamedSubject(row.GetString(0), row.GetString(1))),
            await NextAsync(row => new LinkSubject(row.GetGuid(0), row.GetString(1)))));

        async Task<T?> NextAsync<T>(Func<NpgsqlDataReader, T> read)
            where T : class
        {
            await reader.NextResultAsync(cancellationToken);
            return await reader.ReadAsync(cancellationToken) ? read(reader) : null;
        }
    }
}

/// <summary>What examples are about; null where there is nothing of the kind.</summary>
/// <param name="Episode">The newest.</param>
/// <param name="Guest">The one on most episodes.</param>
/// <param name="Company">The one on most episodes.</param>
/// <param name="Link">The one mentioned most.</param>
public sealed record ContentSubjects(EpisodeSubject? Episode, NamedSubject? Guest, NamedSubject? Company, LinkSubject? Link);

/// <summary>An episode by its canonical path.</summary>
public sealed record EpisodeSubject(string Podcast, string Slug);

/// <summary>A person or company.</summary>
public sealed record NamedSubject(string Slug, string Name);

/// <summary>A link.</summary>
public sealed record LinkSubject(Guid Id, string Url);
