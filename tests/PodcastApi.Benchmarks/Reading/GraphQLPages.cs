using System.Text.Json.Nodes;
using static PodcastApi.Benchmarks.Reading.GraphQLCases;
using static PodcastApi.Benchmarks.Reading.HandWritten;

namespace PodcastApi.Benchmarks.Reading;

/// <summary>Whole pages of sites and apps, each with one request of GraphQL.</summary>
internal static class GraphQLPages
{
    private const string Teaser = "'slug', e.slug, 'title', e.title, 'publishedAt', e.published_at, 'podcast', (select json_build_object('slug', o.slug, 'title', o.title) from podcast o where o.id = e.podcast_id)";

    private const string TeaserFields = "slug title publishedAt podcast { slug title }";

    /// <param name="points">What is asked for.</param>
    /// <param name="cursor">The text of the cursor of an episode among all.</param>
    public static IReadOnlyList<ReadCase> All(ReadingPoints points, Func<ReadingPoints.Place, string> cursor) =>
    [
        ReadCase.OfGraphQL("episode page", "an episode with all that its page shows",
            """
            query P($slug: String!, $podcast: String!) { episode(slug: $slug, podcast: $podcast) { title publishedAt notesHtml durationSeconds audio { url mediaType bytes } podcast { slug title }
              guests { slug name title company { slug name } } companies { slug name } sections { heading kind html } links { text description url host kind } } }
            """,
            new JsonObject { ["slug"] = points.Episode, ["podcast"] = points.Podcast },
            """
            json_build_object('episode', (
                select json_build_object('title', e.title, 'publishedAt', e.published_at, 'notesHtml', e.notes_html, 'durationSeconds', e.duration_seconds,
                    'audio', case when e.audio_url is not null then json_build_object('url', e.audio_url, 'mediaType', e.audio_media_type, 'bytes', e.audio_bytes) end,
                    'podcast', json_build_object('slug', o.slug, 'title', o.title),
                    'guests', (select coalesce(json_agg(json_build_object('slug', p.slug, 'name', p.name, 'title', a.title, 'company', case when c.id is not null then json_build_object('slug', c.slug, 'name', c.name) end) order by a.position), '[]')
                        from appearance a join person p on p.id = a.person_id left join company c on c.id = a.company_id where a.episode_id = e.id and a.role = 'GUEST'),
                    'companies', (select coalesce(json_agg(json_build_object('slug', c.slug, 'name', c.name) order by ec.position), '[]')
                        from episode_company ec join company c on c.id = ec.company_id where ec.episode_id = e.id),
                    'sections', (select coalesce(json_agg(json_build_object('heading', s.heading, 'kind', s.kind, 'html', s.html) order by s.position), '[]') from section s where s.episode_id = e.id),
                    'links', (select coalesce(json_agg(json_build_object('text', m.text, 'description', m.description, 'url', l.url, 'host', l.host, 'kind', l.kind) order by m.position), '[]')
                        from mention m left join link l on l.id = m.link_id where m.episode_id = e.id))
                from episode e join podcast o on o.id = e.podcast_id where o.slug = $2 and e.slug = $1 and e.visible))
            """,
            points.Episode, points.Podcast),
        ReadCase.OfGraphQL("guest page", "a guest with companies and episodes",
            $$"""query P($slug: String!) { person(slug: $slug) { name aboutHtml companies { slug name } episodes(first: 20) { totalCount nodes { {{TeaserFields}} } } } }""",
            new JsonObject { ["slug"] = points.Person },
            $"""
            json_build_object('person', (
                select json_build_object('name', p.name, 'aboutHtml', p.about_html,
                    'companies', (select coalesce(json_agg(json_build_object('slug', c.slug, 'name', c.name) order by pc.position), '[]')
                        from person_company pc join company c on c.id = pc.company_id where pc.person_id = p.id),
                    'episodes', json_build_object('totalCount', p.episode_count, 'nodes', {ListOf("""
                        select * from episode e where e.id in (select a.episode_id from appearance a where a.person_id = p.id and a.visible)
                        order by e.published_at desc nulls last, e.id limit 20
                        """, Teaser)}))
                from person p where p.slug = $1))
            """,
            points.Person),
        ReadCase.OfGraphQL("company page", "a company with episodes and guests",
            $$"""query P($slug: String!) { company(slug: $slug) { name websiteUrl episodeCount episodes(first: 20) { nodes { {{TeaserFields}} } } guests(first: 20) { nodes { slug name } } } }""",
            new JsonObject { ["slug"] = points.Company },
            $"""
            json_build_object('company', (
                select json_build_object('name', c.name, 'websiteUrl', c.website_url, 'episodeCount', c.episode_count,
                    'episodes', json_build_object('nodes', {ListOf(EpisodesOf("episode_company", "company_id", "c.id", 20), Teaser)}),
                    'guests', json_build_object('nodes', (select coalesce(json_agg(json_build_object('slug', p.slug, 'name', p.name) order by p.name, p.id), '[]')
                        from (select p.* from person p where p.visible and exists (
                                  select 1 from appearance a where a.person_id = p.id and a.company_id = c.id and a.role = 'GUEST' and a.visible)
                              order by p.name, p.id limit 20) p)))
                from company c where c.slug = $1))
            """,
            points.Company),
        ReadCase.OfGraphQL("what links there", "a link with its mentions",
            $$"""query P($url: URI!) { link(url: $url) { title url mentionCount episodeCount mentions(first: 20) { nodes { text description episode { {{TeaserFields}} } } } } }""",
            new JsonObject { ["url"] = points.HotLink.Url },
            $"""
            json_build_object('link', (
                select json_build_object('title', l.title, 'url', l.url, 'mentionCount', l.mention_count, 'episodeCount', l.episode_count,
                    'mentions', json_build_object('nodes', (
                        select coalesce(json_agg(json_build_object('text', m.text, 'description', m.description, 'episode', json_build_object({Teaser})) order by m.at desc nulls last, m.id), '[]')
                        from (select m.*, m.published_at as at from mention m where m.link_id = l.id and m.visible order by m.published_at desc nulls last, m.id limit 20) m
                        join episode e on e.id = m.episode_id)))
                from link l where l.url = $1))
            """,
            points.HotLink.Url),
        ReadCase.OfGraphQL("search page", "the best 20 of episodes, people and companies",
            $$"""query P($query: String!) { search(query: $query, types: [EPISODE, PERSON, COMPANY], first: 20) { edges { rank node { ... on Episode { {{TeaserFields}} } ... on Person { slug name } ... on Company { slug name } } } } }""",
            new JsonObject { ["query"] = ReadingPoints.Word },
            $$"""
            json_build_object('search', json_build_object('edges', (
                select coalesce(json_agg(json_build_object('rank', s.rank, 'node', case s.type
                    when 'EPISODE' then (select json_build_object({{Teaser}}) from episode e where e.id = s.id)
                    when 'PERSON' then (select json_build_object('slug', p.slug, 'name', p.name) from person p where p.id = s.id)
                    else (select json_build_object('slug', c.slug, 'name', c.name) from company c where c.id = s.id) end) order by s.rank desc, s.id), '[]')
                from search_page(array[$1], '{WORD}', '{EPISODE,PERSON,COMPANY}', null, false, null, null, false, false, 20, 1000) s)))
            """,
            ReadingPoints.Word),
        ReadCase.OfGraphQL("home page", "new episodes, guests, top links and podcasts of an app",
            $$"""{ episodes(first: 10) { nodes { {{TeaserFields}} summary } } guests(first: 10) { nodes { slug name } } links(first: 10) { nodes { title url mentionCount } } podcasts(first: 5) { nodes { slug title } } }""", [],
            $"""
            json_build_object(
                'episodes', json_build_object('nodes', {ListOf("select * from episode where visible order by published_at desc nulls last, id limit 10", Teaser + ", 'summary', e.summary")}),
                'guests', json_build_object('nodes', (select json_agg(json_build_object('slug', p.slug, 'name', p.name) order by p.name, p.id)
                    from (select * from person where visible and guest_episode_count > 0 order by name, id limit 10) p)),
                'links', json_build_object('nodes', (select json_agg(json_build_object('title', l.title, 'url', l.url, 'mentionCount', l.mention_count) order by l.mention_count desc, l.id)
                    from (select * from link where visible order by mention_count desc, id limit 10) l)),
                'podcasts', json_build_object('nodes', (select json_agg(json_build_object('slug', o.slug, 'title', o.title) order by o.title, o.id)
                    from (select * from podcast order by title, id limit 5) o)))
            """),
        ReadCase.OfGraphQL("static build", "100 episodes with all guests, companies and links: some 2,000 nodes",
            "{ episodes(first: 100) { nodes { slug title publishedAt summary notesHtml guests { slug name } companies { slug name } links { text description url } } } }", [],
            Nodes("""
                'slug', e.slug, 'title', e.title, 'publishedAt', e.published_at, 'summary', e.summary, 'notesHtml', e.notes_html,
                'guests', (select coalesce(json_agg(json_build_object('slug', p.slug, 'name', p.name) order by a.position), '[]')
                    from appearance a join person p on p.id = a.person_id where a.episode_id = e.id and a.role = 'GUEST'),
                'companies', (select coalesce(json_agg(json_build_object('slug', c.slug, 'name', c.name) order by ec.position), '[]')
                    from episode_company ec join company c on c.id = ec.company_id where ec.episode_id = e.id),
                'links', (select coalesce(json_agg(json_build_object('text', m.text, 'description', m.description, 'url', l.url) order by m.position), '[]')
                    from mention m left join link l on l.id = m.link_id where m.episode_id = e.id)
                """, size: 100)),
        ReadCase.OfGraphQL("deep page", "20 episodes after nine of ten",
            $$"""query P($after: String!) { episodes(first: 20, after: $after) { nodes { {{TeaserFields}} } pageInfo { hasNextPage } } }""",
            new JsonObject { ["after"] = cursor(points.Deep) }, After(Teaser), points.Deep.PublishedAt),
        ReadCase.OfGraphQL("nested connections", "five podcasts, five episodes of each, their guests, three episodes of each",
            "{ podcasts(first: 5) { nodes { title episodes(first: 5) { nodes { title guests { name person { episodes(first: 3) { nodes { title } } } } } } } } }", [],
            $"""
            json_build_object('podcasts', json_build_object('nodes', (
                select json_agg(json_build_object('title', o.title, 'episodes', json_build_object('nodes', {ListOf(
                    "select * from episode where podcast_id = o.id and visible order by published_at desc nulls last, id limit 5",
                    $"""
                    'title', e.title, 'guests', (
                        select coalesce(json_agg(json_build_object('name', p.name, 'person', json_build_object('episodes', {TitlesOf("p.id", 3)})) order by a.position), '[]')
                        from appearance a join person p on p.id = a.person_id where a.episode_id = e.id and a.role = 'GUEST')
                    """)})) order by o.title, o.id)
                from (select * from podcast order by title, id limit 5) o)))
            """),
        ReadCase.OfGraphQL("podcast page", "a podcast with hosts, seasons and newest episodes",
            """
            query P($slug: String!) { podcast(slug: $slug) { title description hosts { slug name } seasons { number episodeCount } episodes(first: 20) { totalCount nodes { slug title publishedAt guests { name } } } } }
            """,
            new JsonObject { ["slug"] = points.Podcast },
            $"""
            json_build_object('podcast', (
                select json_build_object('title', o.title, 'description', o.description,
                    'hosts', (select coalesce(json_agg(json_build_object('slug', p.slug, 'name', p.name) order by h.position), '[]')
                        from podcast_host h join person p on p.id = h.person_id where h.podcast_id = o.id),
                    'seasons', (select coalesce(json_agg(json_build_object('number', s.number, 'episodeCount', s.episode_count) order by s.number), '[]') from season s where s.podcast_id = o.id),
                    'episodes', json_build_object('totalCount', o.episode_count, 'nodes', {ListOf(
                        "select * from episode where podcast_id = o.id and visible order by published_at desc nulls last, id limit 20",
                        """
                        'slug', e.slug, 'title', e.title, 'publishedAt', e.published_at, 'guests', (
                            select coalesce(json_agg(json_build_object('name', p.name) order by a.position), '[]')
                            from appearance a join person p on p.id = a.person_id where a.episode_id = e.id and a.role = 'GUEST')
                        """)}))
                from podcast o where o.slug = $1))
            """,
            points.Podcast),
        ReadCase.OfGraphQL("facets", "a podcast's newest episodes, and all of them by season and company",
            "query P($slug: String!) { podcast(slug: $slug) { episodes(first: 20) { nodes { slug title publishedAt } facets { season { value label count } company { value label count } } } } }",
            new JsonObject { ["slug"] = points.Podcast },
            $"""
            json_build_object('podcast', (
                select json_build_object('episodes', json_build_object(
                    'nodes', {ListOf("select * from episode where podcast_id = o.id and visible order by published_at desc nulls last, id limit 20", "'slug', e.slug, 'title', e.title, 'publishedAt', e.published_at")},
                    'facets', {FacetsOf("o.id")}))
                from podcast o where o.slug = $1))
            """,
            points.Podcast),
        ReadCase.OfGraphQL("guests by name", "50 guests and how many there are", "{ guests(first: 50) { totalCount nodes { slug name episodeCount } } }", [],
            """
            json_build_object('guests', json_build_object('totalCount', (select count(*) from person where visible and guest_episode_count > 0),
                'nodes', (select json_agg(json_build_object('slug', p.slug, 'name', p.name, 'episodeCount', p.episode_count) order by p.name, p.id)
                    from (select * from person where visible and guest_episode_count > 0 order by name, id limit 50) p)))
            """),
    ];
}
