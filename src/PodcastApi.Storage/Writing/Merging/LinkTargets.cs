namespace PodcastApi.Storage.Writing.Merging;

/// <summary>
/// A link leads to something of ours when its URL is the page of a visible episode or of a podcast, whether or not it carries a
/// query such as a time. Looked at anew: affected links, and all links to the sites that pages of affected things lie on.
/// </summary>
internal static class LinkTargets
{
    public const string Sql = """
        with hosts as (
            select distinct substring(a.path from '://(?:www\.)?([^/:?]+)') as host
            from affected f
            join alias a on a.id = f.id and a.kind = 'PAGE' and a.path like '%://%'
            where f.type in ('EPISODE', 'PODCAST')),
        candidates as (
            select id from affected where type = 'LINK'
            union
            select l.id from hosts h join link l on l.host = h.host),
        pages as (
            select l.id, v.path, v.whole
            from candidates c
            join link l on l.id = c.id
            cross join lateral (values (l.url), (regexp_replace(l.url, '^(https?://)www\.', '\1'))) u (url)
            cross join lateral (values
                (rtrim(split_part(u.url, '#', 1), '/'), true),
                (rtrim(split_part(split_part(u.url, '#', 1), '?', 1), '/'), false)) v (path, whole)),
        targets as (
            select distinct on (p.id) p.id, a.type as target_type, a.id as target_id
            from pages p
            join alias a on a.path = p.path and a.kind = 'PAGE'
            where exists (select 1 from episode e where e.id = a.id and e.visible) or exists (select 1 from podcast o where o.id = a.id)
            order by p.id, p.whole desc, a.revision desc, a.id),
        changed as (
            update link l set target_type = t.target_type, target_id = t.target_id, revision = @revision, updated_at = @now
            from candidates c
            left join targets t on t.id = c.id
            where c.id = l.id and l.target_id is distinct from t.target_id
            returning l.id)
        insert into touched (type, id) select 'LINK', id from changed;
        """;
}
