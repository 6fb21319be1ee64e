using Npgsql;

namespace PodcastApi.Storage.Bookkeeping;

/// <summary>A document that was tied to an episode.</summary>
public sealed record DoubtfulMatch(string Key, Guid Episode, string Title, string Source, string Location, string MatchedBy, double Confidence);

/// <summary>A person or company, with what else tells them apart.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Details">Pages, companies and episodes.</param>
public sealed record NamedThing(Guid Id, string Name, IReadOnlyList<string> Details);

/// <summary>An item of show notes without an address.</summary>
public sealed record UnresolvedMention(string Key, Guid Episode, string Title, string Text, string? Description);

/// <summary>A link with the titles that it goes by, the most frequent first.</summary>
public sealed record LinkTitles(Guid Id, string Url, IReadOnlyList<string> Titles);

/// <summary>Reads what of the stored content is doubtful, in pages: each list is in the order of its keys, and begins behind one.</summary>
public sealed class DoubtfulContent(PodcastDatabase database)
{
    /// <summary>Documents that were tied less surely than a threshold, by episode and location.</summary>
    public Task<IReadOnlyList<DoubtfulMatch>> MatchesAsync(double below, string after, int count, CancellationToken cancellationToken) => ReadAsync(
        """
        select e.id::text || ' ' || d.id, e.id, e.title, s.location, d.location, d.matched_by, d.confidence::double precision
        from source_document d join source s on s.id = d.source_id join episode e on e.id = d.episode_id
        where d.status <> 'VANISHED' and d.matched_by not in ('origin', 'superseded') and d.confidence < $1
          and (e.id::text || ' ' || d.id) collate "C" > $2
        order by (e.id::text || ' ' || d.id) collate "C" limit $3
        """,
        reader => new DoubtfulMatch(
            reader.GetString(0), reader.GetGuid(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetString(5), Math.Round(reader.GetDouble(6), 2)),
        cancellationToken, below, after, count);

    /// <summary>All people who are shown.</summary>
    public Task<IReadOnlyList<NamedThing>> PeopleAsync(CancellationToken cancellationToken) => ReadAsync(
        """
        select p.id, p.name,
            array(select f.url from person_profile f where f.person_id = p.id order by f.position)
            || array(select 'works for ' || c.name from person_company w join company c on c.id = w.company_id where w.person_id = p.id order by w.position)
            || array(select 'heard on ' || e.title from appearance a join episode e on e.id = a.episode_id where a.person_id = p.id order by a.published_at desc nulls last limit 3)
        from person p where p.visible
        """,
        reader => new NamedThing(reader.GetGuid(0), reader.GetString(1), reader.GetFieldValue<string[]>(2)), cancellationToken);

    /// <summary>All companies that are shown.</summary>
    public Task<IReadOnlyList<NamedThing>> CompaniesAsync(CancellationToken cancellationToken) => ReadAsync(
        """
        select p.id, p.name,
            case when p.website_url is null then '{}'::text[] else array[p.website_url] end
            || array(select 'subject of ' || e.title from episode_company a join episode e on e.id = a.episode_id where a.company_id = p.id order by a.published_at desc nulls last limit 3)
            || array(select distinct 'employer of ' || r.name from appearance a join person r on r.id = a.person_id where a.company_id = p.id order by 1 limit 3)
        from company p where p.visible
        """,
        reader => new NamedThing(reader.GetGuid(0), reader.GetString(1), reader.GetFieldValue<string[]>(2)), cancellationToken);

    /// <summary>Items of plain text whose address nobody knows, by episode and position.</summary>
    public Task<IReadOnlyList<UnresolvedMention>> MentionsAsync(string after, int count, CancellationToken cancellationToken) => ReadAsync(
        """
        select e.id::text || ' ' || lpad(m.position::text, 6, '0'), e.id, e.title, m.text, m.description
        from mention m join episode e on e.id = m.episode_id
        where m.link_id is null and m.context = 'ITEM'
          and exists (select 1 from episode_source s where s.episode_id = e.id and s.kind = 'PLAIN_TEXT' and 'notes' = any(s.fields))
          and (e.id::text || ' ' || lpad(m.position::text, 6, '0')) collate "C" > $1
        order by (e.id::text || ' ' || lpad(m.position::text, 6, '0')) collate "C" limit $2
        """,
        reader => new UnresolvedMention(reader.GetString(0), reader.GetGuid(1), reader.GetString(2), reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetString(4)),
        cancellationToken, after, count);

    /// <summary>Links that go by several titles, whatever their case, by URL.</summary>
    public Task<IReadOnlyList<LinkTitles>> LinksAsync(string after, int count, CancellationToken cancellationToken) => ReadAsync(
        """
        select l.id, l.url, array(select t.text from (select m.text, count(*) as n from mention m where m.link_id = l.id and m.visible and m.text <> '' group by m.text) t order by t.n desc, t.text collate "C")
        from link l
        where l.visible and l.url > $1
          and (select count(distinct lower(m.text)) from mention m where m.link_id = l.id and m.visible and m.text <> '') > 1
        order by l.url limit $2
        """,
        reader => new LinkTitles(reader.GetGuid(0), reader.GetString(1), reader.GetFieldValue<string[]>(2)), cancellationToken, after, count);

    private async Task<IReadOnlyList<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params object[] parameters)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        foreach (var parameter in parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }
}
