using Npgsql;

namespace PodcastApi.Benchmarks.Reading;

/// <summary>
/// What the cases ask for, found in the data set itself: something usual, and what is most frequent. No two episodes of a data set
/// are published at the same instant, so that the keyset of the reference needs nothing else.
/// </summary>
internal sealed record ReadingPoints(
    string Podcast,
    string Episode,
    ReadingPoints.Place Half,
    ReadingPoints.Place Deep,
    string Company,
    string HotCompany,
    string Person,
    ReadingPoints.Known Link,
    ReadingPoints.Known HotLink)
{
    /// <summary>Found in all data sets.</summary>
    public const string Word = "compiler";

    /// <summary>An episode among all, newest first.</summary>
    internal sealed record Place(Guid Id, DateTime PublishedAt);

    /// <summary>A link.</summary>
    internal sealed record Known(Guid Id, string Url);

    public static async Task<ReadingPoints> FindAsync(NpgsqlDataSource dataSource)
    {
        var (podcast, episode, half) = await EpisodeAsync(dataSource, 0.5);
        var (_, _, deep) = await EpisodeAsync(dataSource, 0.9);
        return new ReadingPoints(
            podcast,
            episode,
            half,
            deep,
            await ReadAsync(dataSource, "select slug from company where visible order by abs(episode_count - 25), slug limit 1", row => row.GetString(0)),
            await ReadAsync(dataSource, "select slug from company where visible order by episode_count desc, slug limit 1", row => row.GetString(0)),
            await ReadAsync(dataSource, "select slug from person where visible order by abs(guest_episode_count - 5), slug limit 1", row => row.GetString(0)),
            await ReadAsync(dataSource, "select id, url from link where visible order by abs(episode_count - 25), url limit 1", ReadLink),
            await ReadAsync(dataSource, "select id, url from link where visible order by episode_count desc, url limit 1", ReadLink));
    }

    private static Known ReadLink(NpgsqlDataReader row) => new(row.GetGuid(0), row.GetString(1));

    private static Task<(string Podcast, string Episode, Place Place)> EpisodeAsync(NpgsqlDataSource dataSource, double share) => ReadAsync(
        dataSource,
        FormattableString.Invariant($"""
            select o.slug, e.slug, e.id, e.published_at
            from (select * from episode where visible order by published_at desc nulls last, id
                  offset (select (count * {share})::bigint from collection_count where collection = 'episodes') limit 1) e
            join podcast o on o.id = e.podcast_id
            """),
        row => (row.GetString(0), row.GetString(1), new Place(row.GetGuid(2), row.GetDateTime(3))));

    private static async Task<T> ReadAsync<T>(NpgsqlDataSource dataSource, string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var command = dataSource.CreateCommand(sql);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() ? read(reader) : throw new InvalidOperationException("The data set lacks what the cases ask for; make it with the verb 'data'.");
    }
}
