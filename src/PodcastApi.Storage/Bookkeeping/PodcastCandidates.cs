using Npgsql;

namespace PodcastApi.Storage.Bookkeeping;

/// <summary>What may tie the episodes of a source to those of a podcast that is known already.</summary>
/// <param name="Guids">The feed's <c>guid</c>s.</param>
/// <param name="Slugs">Slugs, and last segments of pages.</param>
/// <param name="Titles">Titles in all their forms.</param>
/// <param name="GuestKeys">Guests by name key.</param>
public sealed record EpisodeTraces(
    IReadOnlyCollection<string> Guids, IReadOnlyCollection<string> Slugs, IReadOnlyCollection<string> Titles, IReadOnlyCollection<string> GuestKeys);

/// <summary>Finds podcasts that share something with a source: a rough look, to be followed by a closer one.</summary>
public sealed class PodcastCandidates
{
    private readonly NpgsqlConnection _connection;

    internal PodcastCandidates(NpgsqlConnection connection) => _connection = connection;

    /// <summary>The podcasts with at least so many episodes that share a trace, or of which all do; the one with most first.</summary>
    public async Task<IReadOnlyList<Guid>> FindAsync(
        EpisodeTraces traces, Guid except, int atLeast, int atMost, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            select f.podcast_id
            from (
                select e.podcast_id, e.id from episode e where e.guid = any($1)
                union
                select e.podcast_id, e.id from episode e where e.slug = any($2)
                union
                select e.podcast_id, e.id from episode e where e.title = any($3) or e.source_title = any($3)
                union
                select a.podcast_id, a.episode_id from appearance a join person p on p.id = a.person_id
                where a.role = 'GUEST' and p.name_key = any($4)) f
            where f.podcast_id <> $5
            group by f.podcast_id
            having count(*) >= least($6, (select count(*) from episode o where o.podcast_id = f.podcast_id))
            order by count(*) desc, f.podcast_id
            limit $7
            """,
            _connection);
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. traces.Guids] });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. traces.Slugs] });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. traces.Titles] });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. traces.GuestKeys] });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = except });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = atLeast });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = atMost });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken))
            found.Add(reader.GetGuid(0));
        return found;
    }
}
