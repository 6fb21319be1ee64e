using PodcastApi.Content;
using static PodcastApi.Benchmarks.Reading.HandWritten;

namespace PodcastApi.Benchmarks.Reading;

/// <summary>The questions that sites ask, through REST.</summary>
internal static class RestCases
{
    private const string Newest21 = "select * from episode e where e.visible order by e.published_at desc nulls last, e.id limit 21";

    private const string Before21 = "select * from episode e where e.visible and e.published_at < $1 order by e.published_at desc nulls last, e.id limit 21";

    private const string AllOfPage = $"{Summary}, {Guests}, {Companies}, {Links}";

    /// <param name="points">What is asked for.</param>
    /// <param name="cursor">The text of the cursor of an episode among all.</param>
    public static IReadOnlyList<ReadCase> All(ReadingPoints points, Func<ReadingPoints.Place, string> cursor) =>
    [
        ReadCase.OfRest("a", "an episode by slug with guests, companies, all links",
            $"podcasts/{points.Podcast}/episodes/{points.Episode}?include=guests,companies,links", Episode($"{Guests}, {Companies}, {Links}"), points.Episode, points.Podcast),
        ReadCase.OfRest("b", "20 newest episodes with guests and companies", "episodes?first=20&include=guests,companies", Page(Newest21, 20, $"{Summary}, {Guests}, {Companies}")),
        ReadCase.OfRest("c", "20 episodes with guests, companies, sections and links",
            "episodes?first=20&include=guests,companies,sections,links", Page(Newest21, 20, $"{AllOfPage}, {Sections}")),
        ReadCase.OfRest("d", "20 episodes after a cursor at half of them, with links",
            $"episodes?first=20&include=links&after={cursor(points.Half)}", Page(Before21, 20, $"{Summary}, {Links}", previous: true), points.Half.PublishedAt),
        ReadCase.OfRest("e", "a company's episodes by date", $"companies/{points.Company}/episodes?first=20", OfCompany, points.Company),
        ReadCase.OfRest("e2", "the most frequent company's", $"companies/{points.HotCompany}/episodes?first=20", OfCompany, points.HotCompany),
        ReadCase.OfRest("f", "20 episodes of a link", $"links/{Text(ContentKind.Link, points.Link.Id)}/episodes?first=20", OfLink, points.Link.Id),
        ReadCase.OfRest("f2", "20 of the most frequent link", $"links/{Text(ContentKind.Link, points.HotLink.Id)}/episodes?first=20", OfLink, points.HotLink.Id),
        ReadCase.OfRest("g", "full text, the best 20 with their rank (highlights, of PostgreSQL's own making in the reference, are not compared)", $"search?q={ReadingPoints.Word}&types=EPISODE&first=20", Search, ReadingPoints.Word),
        ReadCase.OfRest("h", "an unfiltered count and a page", "episodes?first=20&count=true", Page(Newest21, 20, Summary, total: "(select count(*) from episode where visible)")),
        ReadCase.OfRest("h2", "a filtered count and a page", $"episodes?company={points.HotCompany}&first=20&count=true",
            Page(EpisodesOf("episode_company", "company_id", "select id from company where slug = $1", 21), 20, Summary,
                total: "(select count(*) from episode_company g where g.company_id = (select id from company where slug = $1) and g.visible)"),
            points.HotCompany),
        ReadCase.OfRest("episode page", "an episode with all that its page shows",
            $"podcasts/{points.Podcast}/episodes/{points.Episode}?include=guests,companies,sections,links", Episode($"{Guests}, {Companies}, {Sections}, {Links}"), points.Episode, points.Podcast),
        ReadCase.OfRest("guest page", "a guest's episodes", $"people/{points.Person}/episodes?first=20",
            Page("""
                select * from episode e where e.id in (
                    select a.episode_id from appearance a where a.person_id = (select id from person where slug = $1) and a.visible)
                order by e.published_at desc nulls last, e.id limit 21
                """, 20, Summary), points.Person),
        ReadCase.OfRest("credits", "a person's credits", $"people/{points.Person}/appearances?first=20",
            PageOf("select a.*, a.published_at as at from appearance a where a.person_id = (select id from person where slug = $1) and a.visible order by a.published_at desc nulls last, a.id limit 21",
                "a", "a.at desc nulls last, a.id", "join episode e on e.id = a.episode_id left join company c on c.id = a.company_id", 20,
                """
                'id', a.id, 'role', a.role, 'position', a.position, 'creditedAs', a.credited_as, 'title', a.title,
                'company', case when c.id is not null then json_build_object('id', c.id, 'slug', c.slug, 'name', c.name) end,
                'episode', json_build_object('id', e.id, 'slug', e.slug, 'title', e.title)
                """), points.Person),
        ReadCase.OfRest("company page", "the guests of a company", $"companies/{points.Company}/guests?first=20",
            PageOf("""
                select p.* from person p where p.visible and exists (
                    select 1 from appearance a where a.person_id = p.id and a.company_id = (select id from company where slug = $1) and a.role = 'GUEST' and a.visible)
                order by p.name, p.id limit 21
                """, "t", "t.name, t.id", "", 20, Person), points.Company),
        ReadCase.OfRest("what links there", "the episodes that link to a page, by its URL", $"episodes?link={Uri.EscapeDataString(points.HotLink.Url)}&first=20",
            Page(EpisodesOf("link_episode", "link_id", "select id from link where url = $1", 21), 20, Summary), points.HotLink.Url),
        ReadCase.OfRest("mentions", "where a link is mentioned", $"links/{Text(ContentKind.Link, points.HotLink.Id)}/mentions?first=20",
            PageOf("select m.*, m.published_at as at from mention m where m.link_id = $1 and m.visible order by m.published_at desc nulls last, m.id limit 21",
                "m", "m.at desc nulls last, m.id",
                "join link l on l.id = m.link_id join episode e on e.id = m.episode_id left join section s on s.episode_id = m.episode_id and s.position = m.section_position", 20,
                """
                'id', m.id, 'position', m.position, 'section', s.heading, 'sectionPosition', m.section_position, 'text', m.text, 'description', m.description,
                'url', l.url, 'urlAsWritten', m.url_as_written, 'context', m.context, 'host', l.host, 'kind', l.kind, 'linkId', l.id,
                'episode', json_build_object('id', e.id, 'slug', e.slug, 'title', e.title)
                """), points.HotLink.Id),
        ReadCase.OfRest("static build", "100 episodes with all guests, companies and links: some 2,000 nodes",
            "episodes?first=100&include=guests,companies,links", Page("select * from episode e where e.visible order by e.published_at desc nulls last, e.id limit 101", 100, AllOfPage)),
        ReadCase.OfRest("deep page", "20 episodes after nine of ten", $"episodes?first=20&after={cursor(points.Deep)}", Page(Before21, 20, Summary, previous: true), points.Deep.PublishedAt),
        ReadCase.OfRest("podcast page", "a podcast's newest episodes with their total", $"podcasts/{points.Podcast}/episodes?first=20&count=true",
            Page("select * from episode e where e.podcast_id = (select id from podcast where slug = $1) and e.visible order by e.published_at desc nulls last, e.id limit 21", 20, Summary,
                total: "(select count(*) from episode where podcast_id = (select id from podcast where slug = $1) and visible)"), points.Podcast),
        ReadCase.OfRest("facets", "a podcast's newest episodes, and all of them by season and company", $"podcasts/{points.Podcast}/episodes?first=20&facets=season,company",
            Page("select * from episode e where e.podcast_id = (select id from podcast where slug = $1) and e.visible order by e.published_at desc nulls last, e.id limit 21", 20, Summary,
                facets: FacetsOf("(select id from podcast where slug = $1)")), points.Podcast),
        ReadCase.OfRest("guests by name", "50 guests and how many there are", "guests?first=50&count=true",
            PageOf("select p.* from person p where p.visible and p.guest_episode_count > 0 order by p.name, p.id limit 51", "t", "t.name, t.id", "", 50, Person,
                total: "(select count(*) from person where visible and guest_episode_count > 0)")),
        ReadCase.OfRest("top links", "the 50 most mentioned links", "links?first=50",
            PageOf("select l.* from link l where l.visible order by l.mention_count desc, l.id limit 51", "t", "t.mention_count desc, t.id", "", 50, Link)),
        ReadCase.OfRest("guest since", "episodes with a guest since a day", $"episodes?guest={points.Person}&publishedAfter=2010-01-01&first=20",
            Page("""
                select e.* from appearance a join episode e on e.id = a.episode_id
                where a.person_id = (select id from person where slug = $1) and a.role = 'GUEST' and a.visible and a.published_at >= '2010-01-01Z'
                order by a.published_at desc nulls last, a.episode_id limit 21
                """, 20, Summary), points.Person),
    ];

    private static string Text(ContentKind kind, Guid id) => new EntityId(kind, id).ToString();

    private static string Episode(string relations) => $"""
        select json_build_object({Summary}, {Notes}, {relations})::text
        from episode e join podcast o on o.id = e.podcast_id where o.slug = $2 and e.slug = $1 and e.visible
        """;

    private static string OfCompany { get; } = Page(EpisodesOf("episode_company", "company_id", "select id from company where slug = $1", 21), 20, Summary);

    private static string OfLink { get; } = Page(EpisodesOf("link_episode", "link_id", "select $1::uuid", 21), 20, Summary);

    // The ranking is not measured: both sides call the same function of the database for it.
    private static string Search { get; } = PageOf(
        "select s.id as found, s.rank from search_page(array[$1], '{WORD}', '{EPISODE}', null, false, null, null, false, false, 21, 1000) s",
        "s", "s.rank desc, s.found", "join episode e on e.id = s.found join podcast o on o.id = e.podcast_id", 20,
        $"""
        'type', 'EPISODE', 'rank', s.rank, 'resource', json_build_object({Summary}),
        'highlights', (select json_agg(ts_headline('search_english', f.text, websearch_to_tsquery('search_english', $1)))
            from (values (e.title), (e.summary), (e.notes_text)) f (text))
        """);
}
