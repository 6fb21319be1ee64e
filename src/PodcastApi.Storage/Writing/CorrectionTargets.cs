using Npgsql;
using PodcastApi.Content;

namespace PodcastApi.Storage.Writing;

/// <summary>A document as a correction may name it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">Its format.</param>
/// <param name="SourceLocation">Where its source is.</param>
/// <param name="Location">Names it within the source.</param>
/// <param name="PodcastId">The podcast that it was tied to.</param>
public sealed record NamedDocument(long Id, SourceKind Kind, string SourceLocation, string Location, Guid? PodcastId);

/// <summary>Finds what corrections name, and what must be written anew for them: within a writer's transaction, as it was stored before.</summary>
public sealed class CorrectionTargets
{
    private readonly NpgsqlConnection _connection;

    internal CorrectionTargets(NpgsqlConnection connection) => _connection = connection;

    /// <summary>
    /// The things of a slug, current or old; several only of an episode's slug without its podcast (<c>podcast/episode</c> names one).
    /// </summary>
    public async Task<IReadOnlyList<Guid>> FindAsync(ContentKind kind, string name, CancellationToken cancellationToken)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var current = kind != ContentKind.Episode ? $"select id from {Table(kind)} where slug = $1"
            : slash < 0 ? "select id from episode where slug = $1"
            : "select e.id from episode e join podcast p on p.id = e.podcast_id where p.slug || '/' || e.slug = $1";
        if (await ListAsync(current, reader => reader.GetGuid(0), cancellationToken, name) is { Count: > 0 } found)
            return found;
        var path = kind == ContentKind.Episode && slash >= 0 ? $"podcasts/{name[..slash]}/episodes/{name[(slash + 1)..]}" : name;
        return await ListAsync(
            "select id from alias where type = $1 and path = $2 and kind = 'SLUG' order by revision desc, id limit 1",
            reader => reader.GetGuid(0), cancellationToken, EnumNames<ContentKind>.Of(kind), path);
    }

    /// <summary>Those of some things that are stored.</summary>
    public async Task<IReadOnlySet<Guid>> ExistingAsync(ContentKind kind, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await ListAsync($"select id from {Table(kind)} where id = any($1)", reader => reader.GetGuid(0), cancellationToken, ids.ToArray())).ToHashSet();

    /// <summary>The slugs of all things of a kind; of an episode <c>podcast/episode</c>; of a link its URL.</summary>
    public Task<IReadOnlyList<string>> NamesAsync(ContentKind kind, CancellationToken cancellationToken) => ListAsync(
        kind switch
        {
            ContentKind.Episode => "select p.slug || '/' || e.slug from episode e join podcast p on p.id = e.podcast_id",
            ContentKind.Link => "select url from link",
            _ => $"select slug from {Table(kind)}",
        },
        reader => reader.GetString(0),
        cancellationToken);

    /// <summary>The documents whose location is one of some; vanished ones where there are no others.</summary>
    public Task<IReadOnlyList<NamedDocument>> DocumentsAsync(IReadOnlyCollection<string> locations, CancellationToken cancellationToken) => ListAsync(
        """
        select d.id, d.kind, s.location, d.location, d.podcast_id from source_document d join source s on s.id = d.source_id
        where d.location = any($1)
          and (d.status <> 'VANISHED' or not exists (select 1 from source_document o where o.location = any($1) and o.status <> 'VANISHED'))
        order by d.id
        """,
        reader => new NamedDocument(
            reader.GetInt64(0),
            EnumNames<SourceKind>.TryParse(reader.GetString(1), out var kind) ? kind : SourceKind.Markdown,
            reader.GetString(2),
            reader.GetString(3),
            reader.IsDBNull(4) ? null : reader.GetGuid(4)),
        cancellationToken,
        (object)locations.Select(StoredText.Key).ToArray());

    /// <summary>The podcast of a document; null for none.</summary>
    public async Task<Guid?> PodcastOfAsync(long document, CancellationToken cancellationToken)
    {
        await using var command = Command("select podcast_id from source_document where id = $1", document);
        return await command.ExecuteScalarAsync(cancellationToken) as Guid?;
    }

    /// <summary>The episodes and podcasts that say something of some people and companies.</summary>
    public Task<IReadOnlyList<Guid>> OwnersAsync(IReadOnlyCollection<Guid> entities, CancellationToken cancellationToken) =>
        ListAsync("select distinct owner_id from claim where entity_id = any($1)", reader => reader.GetGuid(0), cancellationToken, entities.ToArray());

    /// <summary>The episodes whose notes have some links, hidden or not.</summary>
    public Task<IReadOnlyList<Guid>> EpisodesWithAsync(IReadOnlyCollection<Guid> links, CancellationToken cancellationToken) => ListAsync(
        "select episode_id from mention where link_id = any($1) union select episode_id from hidden_mention where link_id = any($1)",
        reader => reader.GetGuid(0), cancellationToken, links.ToArray());

    /// <summary>The podcasts of some episodes; what is a podcast itself is its own.</summary>
    public async Task<ILookup<Guid, Guid>> ByPodcastAsync(IReadOnlyCollection<Guid> owners, CancellationToken cancellationToken)
    {
        var pairs = await ListAsync(
            "select podcast_id, id from episode where id = any($1) union all select id, id from podcast where id = any($1)",
            reader => (Podcast: reader.GetGuid(0), Owner: reader.GetGuid(1)), cancellationToken, owners.ToArray());
        return pairs.ToLookup(pair => pair.Podcast, pair => pair.Owner);
    }

    /// <summary>Some links as they are stored, each with its canonical URL's id.</summary>
    public Task<IReadOnlyList<LinkRow>> LinksAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => ListAsync(
        "select id, url, host, kind from link where id = any($1) order by id",
        reader => new LinkRow(
            reader.GetGuid(0), reader.GetString(1), reader.GetString(2), EnumNames<LinkKind>.TryParse(reader.GetString(3), out var kind) ? kind : LinkKind.Other),
        cancellationToken,
        ids.ToArray());

    /// <summary>Notes which links some episodes would mention if they were not hidden.</summary>
    public async Task HideAsync(IReadOnlyCollection<Guid> episodes, IReadOnlyCollection<(Guid Episode, Guid Link)> hidden, CancellationToken cancellationToken)
    {
        await using var command = Command(
            """
            with gone as (
                delete from hidden_mention h where h.episode_id = any($1)
                    and not exists (select 1 from unnest($2, $3) as t (episode_id, link_id) where t.episode_id = h.episode_id and t.link_id = h.link_id))
            insert into hidden_mention (episode_id, link_id) select distinct e, l from unnest($2, $3) as t (e, l) on conflict do nothing
            """,
            episodes.ToArray(), hidden.Select(pair => pair.Episode).ToArray(), hidden.Select(pair => pair.Link).ToArray());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string Table(ContentKind kind) => EnumNames<ContentKind>.Of(kind).ToLowerInvariant();

    private NpgsqlCommand Command(string sql, params ReadOnlySpan<object> parameters)
    {
        var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = 0 };
        foreach (var parameter in parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        return command;
    }

    private async Task<IReadOnlyList<T>> ListAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params object[] parameters)
    {
        await using var command = Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }
}
