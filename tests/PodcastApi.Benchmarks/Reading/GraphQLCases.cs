using System.Text.Json.Nodes;
using static PodcastApi.Benchmarks.Reading.HandWritten;

namespace PodcastApi.Benchmarks.Reading;

/// <summary>The questions that sites ask, through GraphQL.</summary>
internal static class GraphQLCases
{
    private const string GuestNames = """
        'guests', (select coalesce(json_agg(json_build_object('name', p.name) order by a.position), '[]')
            from appearance a join person p on p.id = a.person_id where a.episode_id = e.id and a.role = 'GUEST')
        """;

    private const string CompanyNames = """
        'companies', (select coalesce(json_agg(json_build_object('name', c.name) order by ec.position), '[]')
            from episode_company ec join company c on c.id = ec.company_id where ec.episode_id = e.id)
        """;

    private const string Dated = "'title', e.title, 'publishedAt', e.published_at";

    /// <param name="points">What is asked for.</param>
    /// <param name="cursor">The text of the cursor of an episode among all.</param>
    public static IReadOnlyList<ReadCase> All(ReadingPoints points, Func<ReadingPoints.Place, string> cursor) =>
    [
        ReadCase.OfGraphQL("a", "an episode by slug with guests, companies, all links",
            "query A($slug: String!, $podcast: String!) { episode(slug: $slug, podcast: $podcast) { title publishedAt summary guests { name title company { name } } companies { name websiteUrl } links { text description url } } }",
            new JsonObject { ["slug"] = points.Episode, ["podcast"] = points.Podcast },
            $"""
            json_build_object('episode', (
                select json_build_object({Dated}, 'summary', e.summary,
                    'guests', (select coalesce(json_agg(json_build_object('name', p.name, 'title', a.title, 'company', case when c.id is not null then json_build_object('name', c.name) end) order by a.position), '[]')
                        from appearance a join person p on p.id = a.person_id left join company c on c.id = a.company_id where a.episode_id = e.id and a.role = 'GUEST'),
                    'companies', (select coalesce(json_agg(json_build_object('name', c.name, 'websiteUrl', c.website_url) order by ec.position), '[]')
                        from episode_company ec join company c on c.id = ec.company_id where ec.episode_id = e.id),
                    'links', (select coalesce(json_agg(json_build_object('text', m.text, 'description', m.description, 'url', l.url) order by m.position), '[]')
                        from mention m left join link l on l.id = m.link_id where m.episode_id = e.id))
                from episode e join podcast o on o.id = e.podcast_id where o.slug = $2 and e.slug = $1 and e.visible))
            """,
            points.Episode, points.Podcast),
        ReadCase.OfGraphQL("b", "20 newest episodes with the names of guests and companies",
            "{ episodes(first: 20) { nodes { title publishedAt guests { name } companies { name } } } }", [],
            Nodes($"{Dated}, {GuestNames}, {CompanyNames}")),
        ReadCase.OfGraphQL("c", "20 episodes with guests and five episodes of each, and links",
            "{ episodes(first: 20) { nodes { title guests { name person { episodes(first: 5) { nodes { title } } } } links { link { title url host } } } } }", [],
            Nodes($"""
                'title', e.title,
                'guests', (select coalesce(json_agg(json_build_object('name', p.name, 'person', json_build_object('episodes', {TitlesOf("p.id", 5)})) order by a.position), '[]')
                    from appearance a join person p on p.id = a.person_id where a.episode_id = e.id and a.role = 'GUEST'),
                'links', (select coalesce(json_agg(json_build_object('link', case when l.id is not null then json_build_object('title', l.title, 'url', l.url, 'host', l.host) end) order by m.position), '[]')
                    from mention m left join link l on l.id = m.link_id where m.episode_id = e.id)
                """)),
        ReadCase.OfGraphQL("d", "20 episodes after a cursor at half of them, with links",
            "query D($after: String!) { episodes(first: 20, after: $after) { nodes { title publishedAt links { text url } } pageInfo { hasNextPage } } }",
            new JsonObject { ["after"] = cursor(points.Half) },
            After($"""
                {Dated}, 'links', (select coalesce(json_agg(json_build_object('text', m.text, 'url', l.url) order by m.position), '[]')
                    from mention m left join link l on l.id = m.link_id where m.episode_id = e.id)
                """),
            points.Half.PublishedAt),
        OfCompany("e", "a company's episodes by date", points.Company),
        OfCompany("e2", "the most frequent company's", points.HotCompany),
        OfLink("f", "20 episodes of a link", points.Link.Url),
        OfLink("f2", "20 of the most frequent link", points.HotLink.Url),
        // The ranking is not measured: both sides call the same function of the database for it.
        ReadCase.OfGraphQL("g", "full text, the best 20 with their rank",
            "query G($query: String!) { search(query: $query, types: [EPISODE], first: 20) { edges { rank node { ... on Episode { title publishedAt } } } } }",
            new JsonObject { ["query"] = ReadingPoints.Word },
            $$"""
            json_build_object('search', json_build_object('edges', (
                select coalesce(json_agg(json_build_object('rank', s.rank, 'node', json_build_object({{Dated}})) order by s.rank desc, s.id), '[]')
                from search_page(array[$1], '{WORD}', '{EPISODE}', null, false, null, null, false, false, 20, 1000) s join episode e on e.id = s.id)))
            """,
            ReadingPoints.Word),
        ReadCase.OfGraphQL("h", "an unfiltered count and a page", "{ episodes(first: 20) { totalCount nodes { title } } }", [],
            Nodes("'title', e.title", total: "(select count(*) from episode where visible)")),
        ReadCase.OfGraphQL("h2", "a filtered count and a page",
            "query H2($slug: String!) { company(slug: $slug) { episodes(first: 20) { totalCount nodes { title } } } }", new JsonObject { ["slug"] = points.HotCompany },
            $"""
            json_build_object('company', (select json_build_object('episodes', json_build_object(
                'totalCount', (select count(*) from episode_company g where g.company_id = c.id and g.visible),
                'nodes', {ListOf(EpisodesOf("episode_company", "company_id", "c.id", 20), "'title', e.title")})) from company c where c.slug = $1))
            """,
            points.HotCompany),
    ];

    /// <summary>Nodes of the newest episodes.</summary>
    public static string Nodes(string members, int size = 20, string? total = null) => $"""
        json_build_object('episodes', json_build_object({(total is null ? "" : $"'totalCount', {total},")}
            'nodes', {ListOf($"select * from episode where visible order by published_at desc nulls last, id limit {size}", members)}))
        """;

    /// <summary>Episodes after an instant, <c>$1</c>.</summary>
    public static string After(string members) => $"""
        (with candidates as (select * from episode where visible and published_at < $1 order by published_at desc nulls last, id limit 21)
        select json_build_object('episodes', json_build_object(
            'nodes', {ListOf("select * from candidates order by published_at desc nulls last, id limit 20", members)},
            'pageInfo', json_build_object('hasNextPage', (select count(*) > 20 from candidates)))))
        """;

    /// <summary>A list of episodes.</summary>
    public static string ListOf(string episodes, string members) =>
        $"(select coalesce(json_agg(json_build_object({members}) order by {NewestFirst}), '[]') from ({episodes}) e)";

    /// <summary>A person's newest episodes with nothing but their titles.</summary>
    public static string TitlesOf(string person, int size) => $"""
        json_build_object('nodes', (select coalesce(json_agg(json_build_object('title', n.title) order by n.published_at desc nulls last, n.id), '[]')
            from (select n.id, n.title, n.published_at from episode n where n.id in (
                      select b.episode_id from appearance b where b.person_id = {person} and b.visible order by b.published_at desc nulls last, b.episode_id limit {size})) n))
        """;

    private static ReadCase OfCompany(string name, string what, string slug) => ReadCase.OfGraphQL(name, what,
        "query E($slug: String!) { company(slug: $slug) { name episodes(first: 20) { nodes { title publishedAt } } } }", new JsonObject { ["slug"] = slug },
        $"""
        json_build_object('company', (select json_build_object('name', c.name, 'episodes', json_build_object('nodes', {ListOf(EpisodesOf("episode_company", "company_id", "c.id", 20), Dated)}))
            from company c where c.slug = $1))
        """,
        slug);

    private static ReadCase OfLink(string name, string what, string url) => ReadCase.OfGraphQL(name, what,
        "query F($url: URI!) { link(url: $url) { title episodes(first: 20) { nodes { title publishedAt } } } }", new JsonObject { ["url"] = url },
        $"""
        json_build_object('link', (select json_build_object('title', l.title, 'episodes', json_build_object('nodes', {ListOf(EpisodesOf("link_episode", "link_id", "l.id", 20), Dated)}))
            from link l where l.url = $1))
        """,
        url);
}
