using System.Text.Json.Nodes;

namespace PodcastApi.Benchmarks.GraphQL;

/// <summary>The questions that sites ask. The SQL beside each is what somebody would write by hand for just this answer.</summary>
internal static class BenchmarkCases
{
    private const string PublishedAt = """to_char(e.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')""";

    private const string Newest = "(select * from episode where visible order by published_at desc nulls last, id limit 20) e";

    public static IReadOnlyList<BenchmarkCase> All(string cursorAtHalf) =>
    [
        new("a", "an episode by slug with guests, companies, all links",
            "query A($slug: String!, $podcast: String!) { episode(slug: $slug, podcast: $podcast) { title publishedAt summary guests { name title company { name } } companies { name websiteUrl } links { text description url } } }",
            new JsonObject { ["slug"] = SmallDataset.EpisodeSlug(30), ["podcast"] = SmallDataset.Podcast },
            $$"""
            select json_build_object('data', json_build_object('episode', (
              select row_to_json(t) from (
                select e.title, {{PublishedAt}} as "publishedAt", e.summary,
                  (select coalesce(json_agg(json_build_object('name', p.name, 'title', a.title, 'company', case when c.id is not null then json_build_object('name', c.name) end) order by a.position), '[]')
                   from appearance a join person p on p.id = a.person_id left join company c on c.id = a.company_id where a.episode_id = e.id and a.role = 'GUEST') as guests,
                  (select coalesce(json_agg(json_build_object('name', c.name, 'websiteUrl', c.website_url) order by ec.position), '[]')
                   from episode_company ec join company c on c.id = ec.company_id where ec.episode_id = e.id) as companies,
                  (select coalesce(json_agg(json_build_object('text', m.text, 'description', m.description, 'url', l.url) order by m.position), '[]')
                   from mention m left join link l on l.id = m.link_id where m.episode_id = e.id) as links
                from episode e join podcast o on o.id = e.podcast_id where o.slug = $2 and e.slug = $1 and e.visible) t)))::text
            """,
            SmallDataset.EpisodeSlug(30), SmallDataset.Podcast),
        new("b", "20 newest episodes with the names of guests and companies",
            "{ episodes(first: 20) { nodes { title publishedAt guests { name } companies { name } } } }",
            [],
            $$"""
            select json_build_object('data', json_build_object('episodes', json_build_object('nodes', json_agg(json_build_object(
              'title', e.title, 'publishedAt', {{PublishedAt}},
              'guests', (select coalesce(json_agg(json_build_object('name', p.name) order by a.position), '[]')
                from appearance a join person p on p.id = a.person_id where a.episode_id = e.id and a.role = 'GUEST'),
              'companies', (select coalesce(json_agg(json_build_object('name', c.name) order by ec.position), '[]')
                from episode_company ec join company c on c.id = ec.company_id where ec.episode_id = e.id)) order by e.published_at desc nulls last, e.id))))::text
            from {{Newest}}
            """),
        new("c", "20 episodes with guests and five episodes of each, and links",
            "{ episodes(first: 20) { nodes { title guests { name person { episodes(first: 5) { nodes { title } } } } links { link { title url host } } } } }",
            [],
            $$"""
            select json_build_object('data', json_build_object('episodes', json_build_object('nodes', json_agg(json_build_object(
              'title', e.title,
              'guests', (select coalesce(json_agg(json_build_object('name', p.name, 'person', json_build_object('episodes', json_build_object('nodes',
                  (select coalesce(json_agg(json_build_object('title', n.title) order by n.published_at desc nulls last, n.id), '[]')
                   from (select o.id, o.title, o.published_at from appearance b join episode o on o.id = b.episode_id
                         where b.person_id = p.id and b.visible order by b.published_at desc nulls last, b.episode_id limit 5) n)))) order by a.position), '[]')
                from appearance a join person p on p.id = a.person_id where a.episode_id = e.id and a.role = 'GUEST'),
              'links', (select coalesce(json_agg(json_build_object('link', case when l.id is not null then json_build_object('title', l.title, 'url', l.url, 'host', l.host) end) order by m.position), '[]')
                from mention m left join link l on l.id = m.link_id where m.episode_id = e.id)) order by e.published_at desc nulls last, e.id))))::text
            from {{Newest}}
            """),
        new("d", "20 episodes after a cursor at half of them, with links",
            "query D($after: String!) { episodes(first: 20, after: $after) { nodes { title publishedAt links { text url } } pageInfo { hasNextPage } } }",
            new JsonObject { ["after"] = cursorAtHalf },
            $$"""
            with page as (select * from episode where visible and published_at < $1 order by published_at desc nulls last, id limit 21),
              e as (select * from page order by published_at desc nulls last, id limit 20)
            select json_build_object('data', json_build_object('episodes', json_build_object(
              'nodes', (select json_agg(json_build_object('title', e.title, 'publishedAt', {{PublishedAt}},
                'links', (select coalesce(json_agg(json_build_object('text', m.text, 'url', l.url) order by m.position), '[]')
                  from mention m left join link l on l.id = m.link_id where m.episode_id = e.id)) order by e.published_at desc nulls last, e.id) from e),
              'pageInfo', json_build_object('hasNextPage', (select count(*) > 20 from page)))))::text
            """,
            SmallDataset.PublishedAt(26).UtcDateTime),
        new("e", "a company's episodes by date",
            "query E($slug: String!) { company(slug: $slug) { name episodes(first: 20) { nodes { title publishedAt } } } }",
            new JsonObject { ["slug"] = SmallDataset.Company },
            $$"""
            select json_build_object('data', json_build_object('company', (
              select json_build_object('name', c.name, 'episodes', json_build_object('nodes',
                (select coalesce(json_agg(json_build_object('title', e.title, 'publishedAt', {{PublishedAt}}) order by e.published_at desc nulls last, e.id), '[]')
                 from (select o.* from episode_company ec join episode o on o.id = ec.episode_id
                       where ec.company_id = c.id and ec.visible order by ec.published_at desc nulls last, ec.episode_id limit 20) e)))
              from company c where c.slug = $1)))::text
            """,
            SmallDataset.Company),
        new("f", "20 episodes of a link",
            "query F($url: URI!) { link(url: $url) { title episodes(first: 20) { nodes { title publishedAt } } } }",
            new JsonObject { ["url"] = SmallDataset.HotLink },
            $$"""
            select json_build_object('data', json_build_object('link', (
              select json_build_object('title', l.title, 'episodes', json_build_object('nodes',
                (select coalesce(json_agg(json_build_object('title', e.title, 'publishedAt', {{PublishedAt}}) order by e.published_at desc nulls last, e.id), '[]')
                 from (select o.* from link_episode le join episode o on o.id = le.episode_id
                       where le.link_id = l.id and le.visible order by le.published_at desc nulls last, le.episode_id limit 20) e)))
              from link l where l.url = $1)))::text
            """,
            SmallDataset.HotLink),
        // The ranking is not measured: both sides call the same function of the database for it.
        new("g", "full text, the best 20 with their rank",
            "query G($query: String!) { search(query: $query, types: [EPISODE], first: 20) { edges { rank node { ... on Episode { title publishedAt } } } } }",
            new JsonObject { ["query"] = "compiler" },
            $$"""
            select json_build_object('data', json_build_object('search', json_build_object('edges', (
              select coalesce(json_agg(json_build_object('rank', s.rank, 'node', json_build_object('title', e.title, 'publishedAt', {{PublishedAt}})) order by s.rank desc, s.id), '[]')
              from search_page(array[$1], '{WORD}', '{EPISODE}', null, false, null, null, false, false, 20, 1000) s join episode e on e.id = s.id))))::text
            """,
            "compiler"),
        new("h", "an unfiltered count and a page",
            "{ episodes(first: 20) { totalCount nodes { title } } }",
            [],
            $$"""
            select json_build_object('data', json_build_object('episodes', json_build_object(
              'totalCount', (select count(*) from episode where visible),
              'nodes', (select json_agg(json_build_object('title', e.title) order by e.published_at desc nulls last, e.id) from {{Newest}}))))::text
            """),
    ];
}
