namespace PodcastApi.Benchmarks.Reading;

/// <summary>
/// The parts of the hand-written SQL: what somebody would write for these answers alone. Ids are plain UUIDs and cursors are left
/// out, since making those is not what is compared. <c>e</c> is an episode, <c>o</c> its podcast.
/// </summary>
internal static class HandWritten
{
    public const string NewestFirst = "e.published_at desc nulls last, e.id";

    public const string Newest20 = "(select * from episode where visible order by published_at desc nulls last, id limit 20) e";

    /// <summary>An episode as lists of REST have it, as members of an object.</summary>
    public const string Summary = """
        'id', e.id, 'slug', e.slug, 'title', e.title, 'sourceTitle', e.source_title,
        'podcast', json_build_object('id', o.id, 'slug', o.slug, 'title', o.title), 'season', e.season, 'number', e.number, 'type', e.type,
        'status', e.status, 'publishedAt', e.published_at, 'publishedOn', e.published_on, 'updatedAt', e.updated_at, 'revision', e.revision,
        'summary', e.summary,
        'audio', case when e.audio_url is not null then json_build_object('url', e.audio_url, 'mediaType', e.audio_media_type, 'bytes', e.audio_bytes) end,
        'durationSeconds', e.duration_seconds, 'guid', e.guid, 'pageUrl', e.page_url, 'imageUrl', e.image_url, 'artworkUrl', e.artwork_url,
        'aliases', e.aliases
        """;

    public const string Notes = "'notesHtml', e.notes_html, 'notesText', e.notes_text";

    public const string Guests = """
        'guests', (select coalesce(json_agg(json_build_object('id', a.id, 'personId', p.id, 'slug', p.slug, 'name', p.name,
                'creditedAs', a.credited_as, 'role', a.role, 'position', a.position, 'title', a.title,
                'company', case when c.id is not null then json_build_object('id', c.id, 'slug', c.slug, 'name', c.name) end) order by a.position), '[]')
            from appearance a join person p on p.id = a.person_id left join company c on c.id = a.company_id
            where a.episode_id = e.id and a.role = 'GUEST')
        """;

    public const string Companies = """
        'companies', (select coalesce(json_agg(json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'websiteUrl', c.website_url) order by ec.position), '[]')
            from episode_company ec join company c on c.id = ec.company_id where ec.episode_id = e.id)
        """;

    public const string Sections = """
        'sections', (select coalesce(json_agg(json_build_object('position', s.position, 'heading', s.heading, 'kind', s.kind, 'text', s.text, 'html', s.html) order by s.position), '[]')
            from section s where s.episode_id = e.id)
        """;

    public const string Links = """
        'links', (select coalesce(json_agg(json_build_object('id', m.id, 'position', m.position, 'section', s.heading,
                'sectionPosition', m.section_position, 'text', m.text, 'description', m.description, 'url', l.url, 'urlAsWritten', m.url_as_written,
                'context', m.context, 'host', l.host, 'kind', l.kind, 'linkId', l.id) order by m.position), '[]')
            from mention m left join link l on l.id = m.link_id left join section s on s.episode_id = m.episode_id and s.position = m.section_position
            where m.episode_id = e.id)
        """;

    public const string Person = """
        'id', t.id, 'slug', t.slug, 'name', t.name, 'aboutHtml', t.about_html, 'aboutText', t.about_text, 'imageUrl', t.image_url,
        'episodeCount', t.episode_count, 'revision', t.revision, 'updatedAt', t.updated_at
        """;

    public const string Link = """
        'id', t.id, 'url', t.url, 'host', t.host, 'kind', t.kind, 'title', t.title, 'mentionCount', t.mention_count,
        'episodeCount', t.episode_count, 'revision', t.revision, 'updatedAt', t.updated_at
        """;

    /// <summary>The episodes that an edge table joins to something, newest first.</summary>
    public static string EpisodesOf(string edge, string key, string owner, int size) => $"""
        select e.* from {edge} g join episode e on e.id = g.episode_id
        where g.{key} = ({owner}) and g.visible order by g.published_at desc nulls last, g.episode_id limit {size}
        """;

    /// <summary>A page of episodes of REST.</summary>
    /// <param name="candidates">A select of one episode more than the page has.</param>
    /// <param name="size">How many the page has.</param>
    /// <param name="members">Of each.</param>
    /// <param name="previous">Whether there is a page before.</param>
    /// <param name="total">An expression of the total; null when it is not asked for.</param>
    /// <param name="facets">An expression of the facets; null when they are not asked for.</param>
    public static string Page(string candidates, int size, string members, bool previous = false, string? total = null, string? facets = null) =>
        PageOf(candidates, "e", NewestFirst, "join podcast o on o.id = e.podcast_id", size, members, previous, total, facets);

    /// <summary>A page of REST.</summary>
    public static string PageOf(
        string candidates, string alias, string order, string join, int size, string members, bool previous = false, string? total = null, string? facets = null) => $"""
        with candidates as ({candidates}), {alias} as (select * from candidates {alias} order by {order} limit {size})
        select json_build_object(
            'data', coalesce((select json_agg(json_build_object({members}) order by {order}) from {alias} {join}), '[]'),
            'page', json_build_object('first', {size}, 'hasNextPage', (select count(*) > {size} from candidates), 'hasPreviousPage', {(previous ? "true" : "false")}
                {(total is null ? "" : $", 'totalCount', {total}")})
            {(facets is null ? "" : $", 'facets', {facets}")})::text
        """;

    /// <summary>The public episodes of a podcast by their season and by their company.</summary>
    /// <param name="podcast">An expression of its id.</param>
    public static string FacetsOf(string podcast) => $"""
        json_build_object('season', {Facet("f.season::text", "f.season::text", "", podcast)},
            'company', {Facet("c.slug", "c.name", "join episode_company g on g.episode_id = f.id join company c on c.id = g.company_id", podcast)})
        """;

    private static string Facet(string value, string label, string join, string podcast) => $"""
        (select coalesce(json_agg(json_build_object('value', n.value, 'label', n.label, 'count', n.count) order by n.count desc, n.value collate "C"), '[]')
        from (select {value} as value, {label} as label, count(*) as count from episode f {join}
              where f.podcast_id = {podcast} and f.visible and {value} is not null
              group by 1, 2 order by count(*) desc, {value} collate "C" limit 100) n)
        """;
}
