namespace PodcastApi.Storage.Tests.Writing;

/// <summary>What must hold after every transaction, said in the plainest SQL: each query finds what is wrong.</summary>
internal static class BruteForce
{
    private static readonly (string Rule, string Sql)[] Rules =
    [
        ("a person's counters", """
            select p.slug from person p where (p.episode_count, p.guest_episode_count, p.visible) is distinct from (
                (select count(distinct a.episode_id) from appearance a join episode e on e.id = a.episode_id where a.person_id = p.id and e.status = 'PUBLISHED'),
                (select count(distinct a.episode_id) from appearance a join episode e on e.id = a.episode_id where a.person_id = p.id and e.status = 'PUBLISHED' and a.role = 'GUEST'),
                exists (select 1 from appearance a join episode e on e.id = a.episode_id where a.person_id = p.id and e.status = 'PUBLISHED')
                    or exists (select 1 from podcast_host h where h.person_id = p.id))
            """),
        ("a company's counters", """
            select c.slug from company c where (c.episode_count, c.visible) is distinct from (
                (select count(*) from episode_company o join episode e on e.id = o.episode_id where o.company_id = c.id and e.status = 'PUBLISHED'),
                exists (select 1 from episode_company o join episode e on e.id = o.episode_id where o.company_id = c.id and e.status = 'PUBLISHED')
                    or exists (select 1 from appearance a join episode e on e.id = a.episode_id where a.company_id = c.id and e.status = 'PUBLISHED'))
            """),
        ("a link's counters", """
            select l.url from link l where (l.mention_count, l.episode_count, l.visible) is distinct from (
                (select count(*) from mention m join episode e on e.id = m.episode_id where m.link_id = l.id and e.status = 'PUBLISHED'),
                (select count(distinct m.episode_id) from mention m join episode e on e.id = m.episode_id where m.link_id = l.id and e.status = 'PUBLISHED'),
                exists (select 1 from mention m join episode e on e.id = m.episode_id where m.link_id = l.id and e.status = 'PUBLISHED'))
            """),
        ("a link's title", """
            select l.url, l.title from link l where l.title is distinct from coalesce(
                (select m.text from mention m join episode e on e.id = m.episode_id where m.link_id = l.id and e.status = 'PUBLISHED'
                 group by m.text order by count(*) desc, min(e.published_at) nulls last, m.text collate "C" limit 1),
                regexp_replace(l.url, '^https://', ''))
            """),
        ("a podcast's counter", """
            select p.slug from podcast p where p.episode_count <> (select count(*) from episode e where e.podcast_id = p.id and e.status = 'PUBLISHED')
            """),
        ("seasons", """
            (select podcast_id, number, episode_count, first_published_at, last_published_at from season
             except select podcast_id, season, count(*), min(published_at), max(published_at) from episode where status = 'PUBLISHED' and season is not null group by 1, 2)
            union all
            (select podcast_id, season, count(*), min(published_at), max(published_at) from episode where status = 'PUBLISHED' and season is not null group by 1, 2
             except select podcast_id, number, episode_count, first_published_at, last_published_at from season)
            """),
        ("dates, podcast and visibility of edges", string.Join(" union all ", new[] { "appearance", "episode_company", "mention", "link_episode" }.Select(table => $"""
            select '{table}', t.episode_id from {table} t join episode e on e.id = t.episode_id
            where (t.podcast_id, t.published_at, t.visible) is distinct from (e.podcast_id, e.published_at, e.status = 'PUBLISHED')
            """))),
        ("links of episodes", """
            (select episode_id, link_id from link_episode except select episode_id, link_id from mention where link_id is not null)
            union all
            (select episode_id, link_id from mention where link_id is not null except select episode_id, link_id from link_episode)
            """),
        ("affiliations", """
            with expected as (
                select a.person_id, a.company_id, min(e.published_on) as first_on, max(e.published_on) as last_on
                from appearance a join episode e on e.id = a.episode_id where e.status = 'PUBLISHED' and a.company_id is not null group by 1, 2)
            (select person_id, company_id, first_on, last_on from person_company except select * from expected)
            union all
            (select * from expected except select person_id, company_id, first_on, last_on from person_company)
            """),
        ("the order of affiliations", """
            select a.person_id from person_company a join person_company b on b.person_id = a.person_id and a.position < b.position and a.last_on < b.last_on
            union all select person_id from person_company group by person_id having min(position) <> 1 or max(position) <> count(*)
            """),
        ("what nothing refers to", """
            select slug from person p where not exists (select 1 from appearance a where a.person_id = p.id) and not exists (select 1 from podcast_host h where h.person_id = p.id)
            union all select slug from company c where not exists (select 1 from appearance a where a.company_id = c.id) and not exists (select 1 from episode_company o where o.company_id = c.id)
            union all select url from link l where not exists (select 1 from mention m where m.link_id = l.id)
            """),
        ("totals", """
            select collection, count from collection_count where (collection, count) not in (values
                ('podcasts', (select count(*) from podcast)), ('episodes', (select count(*) from episode where status = 'PUBLISHED')),
                ('people', (select count(*) from person where visible)), ('guests', (select count(*) from person where guest_episode_count > 0)),
                ('companies', (select count(*) from company where visible)), ('links', (select count(*) from link where visible)))
            """),
        ("the change log", """
            with live as (
                select id, 'PODCAST' as type, 0 as depth, true as visible, revision from podcast
                union all select id, 'COMPANY', 1, visible, revision from company
                union all select id, 'PERSON', 2, visible, revision from person
                union all select id, 'LINK', 3, visible, revision from link
                union all select id, 'EPISODE', 4, visible, revision from episode)
            select 'live', l.id::text, l.type from live l left join change c on c.id = l.id
            where (c.type, c.depth::int, c.action, c.visible, c.revision) is distinct from (l.type collate "C", l.depth, 'UPSERT', l.visible, l.revision)
               or c.merged_into is not null or (l.visible and not c.was_visible)
            union all
            select 'gone', c.id::text, c.action from change c where not exists (select 1 from live l where l.id = c.id)
               and (c.action not in ('DELETE', 'MERGE') or c.visible <> c.was_visible or (c.action = 'MERGE') <> (c.merged_into is not null))
            union all
            select 'revision', max(revision)::text, null from change having max(revision) is distinct from (select nullif(revision, 0) from dataset)
            """),
        ("current slugs among the aliases", """
            select 'PERSON', slug from person p where not exists (select 1 from alias a where a.id = p.id and a.path = p.slug)
            union all select 'COMPANY', slug from company p where not exists (select 1 from alias a where a.id = p.id and a.path = p.slug)
            union all select 'PODCAST', slug from podcast p where not exists (select 1 from alias a where a.id = p.id and a.path = 'podcasts/' || p.slug)
            union all select 'EPISODE', e.slug from episode e join podcast p on p.id = e.podcast_id
                where not exists (select 1 from alias a where a.id = e.id and a.path = 'podcasts/' || p.slug || '/episodes/' || e.slug)
            """),
        ("aliases that lead to a tombstone of a merge", "select a.path from alias a join change c on c.id = a.id where c.action = 'MERGE'"),
        ("left-over names from handing slugs round", "select slug from episode where slug like '~%' union all select slug from person where slug like '~%'"),
    ];

    /// <summary>One row per entity: its id, its revision, and all that a client sees of it.</summary>
    public const string Representations = """
        select e.id, e.revision, 'EPISODE ' || concat_ws('|', e.podcast_id, e.slug, e.title, e.season, e.status, e.published_at, e.published_on, e.notes_text, e.artwork_url,
            (select json_agg(json_build_array(a.id, a.person_id, a.company_id, a.role, a.position, a.credited_as, a.title) order by a.id) from appearance a where a.episode_id = e.id),
            (select json_agg(json_build_array(c.company_id, c.position) order by c.company_id) from episode_company c where c.episode_id = e.id),
            (select json_agg(json_build_array(m.id, m.position, m.link_id, m.text) order by m.id) from mention m where m.episode_id = e.id))
        from episode e
        union all
        select p.id, p.revision, 'PERSON ' || concat_ws('|', p.slug, p.name, p.about_text, p.episode_count, p.guest_episode_count, p.visible,
            (select json_agg(json_build_array(c.company_id, c.position, c.title, c.first_on, c.last_on) order by c.position) from person_company c where c.person_id = p.id))
        from person p
        union all
        select c.id, c.revision, 'COMPANY ' || concat_ws('|', c.slug, c.name, c.episode_count, c.visible) from company c
        union all
        select l.id, l.revision, 'LINK ' || concat_ws('|', l.url, l.title, l.mention_count, l.episode_count, l.visible, l.target_id) from link l
        union all
        select p.id, p.revision, 'PODCAST ' || concat_ws('|', p.slug, p.title, p.image_url, p.episode_count,
            (select json_agg(h.person_id order by h.position) from podcast_host h where h.podcast_id = p.id),
            (select json_agg(json_build_array(s.number, s.title, s.episode_count, s.first_published_at, s.last_published_at) order by s.number) from season s where s.podcast_id = p.id))
        from podcast p
        """;

    public static async Task CheckAsync(StorageDatabase test)
    {
        foreach (var (rule, sql) in Rules)
        {
            var wrong = await test.RowsAsync(sql);
            Assert.True(wrong.Length == 0, $"Wrong about {rule}: {string.Join("; ", wrong.Take(5))}");
        }
    }
}
