using Npgsql;

namespace PodcastApi.Storage.Reading;

/// <summary>An episode that everybody sees since a revision.</summary>
public sealed record PublishedEpisode(Guid Id, long Revision, Guid PodcastId, string PodcastSlug);

/// <summary>Tells which episodes were published, in the order in which they were.</summary>
public static class PublishedEpisodes
{
    /// <summary>Those that were published after a place: after a revision and, within it, after an id.</summary>
    /// <param name="database">Where.</param>
    /// <param name="revision">The revision.</param>
    /// <param name="id">The id.</param>
    /// <param name="size">How many at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<PublishedEpisode>> ReadAsync(PodcastDatabase database, long revision, Guid id, int size, CancellationToken cancellationToken)
    {
        await using var command = database.DataSource.CreateCommand("""
            select c.id, c.visible_since, p.id, p.slug
            from change c join episode e on e.id = c.id join podcast p on p.id = e.podcast_id
            where (c.visible_since, c.id) > (@revision, @id) and c.type = 'EPISODE' and e.visible
            order by c.visible_since, c.id limit @size
            """);
        command.Parameters.Add(new NpgsqlParameter<long>("revision", revision));
        command.Parameters.Add(new NpgsqlParameter<Guid>("id", id));
        command.Parameters.Add(new NpgsqlParameter<int>("size", size));
        var episodes = new List<PublishedEpisode>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            episodes.Add(new PublishedEpisode(reader.GetGuid(0), reader.GetInt64(1), reader.GetGuid(2), reader.GetString(3)));
        return episodes;
    }
}
