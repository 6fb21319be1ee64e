using PodcastApi.Storage.Writing.Staging;

namespace PodcastApi.Storage.Writing.Merging;

/// <summary>Episodes and what they own.</summary>
internal static class EpisodeMerge
{
    public static string UpsertSql { get; } = $"""
        insert into episode ({StageTable.Episode.List()}, artwork_url, search_language, search, revision, updated_at)
        select {StageTable.Episode.List("s.").Replace("s.slug", "c.granted", StringComparison.Ordinal)},
            coalesce(s.image_url, p.image_url), p.language, {SearchVector("s", "p.language", "stage_")}, @revision, @now
        from stage_episode s
        join slug_claim c on c.id = s.id
        left join podcast p on p.id = s.podcast_id
        on conflict (id) do update set {EntityMerge.Assignments(StageTable.Episode)},
            artwork_url = excluded.artwork_url, search_language = excluded.search_language, search = excluded.search, revision = @revision, updated_at = @now;

        """;

    /// <summary>Episodes that change their podcast because it was merged, and that nothing else is told of.</summary>
    public static string MoveSql { get; } = $"""
        update episode e set podcast_id = c.scope, slug = c.granted, artwork_url = coalesce(e.image_url, p.image_url), revision = @revision, updated_at = @now
        from slug_claim c
        join podcast p on p.id = c.scope
        where c.id = e.id and not exists (select 1 from stage_episode s where s.id = c.id);
        insert into touched (type, id)
        select 'EPISODE', c.id from slug_claim c where not exists (select 1 from stage_episode s where s.id = c.id);
        {MoveEdges("appearance")}{MoveEdges("episode_company")}{MoveEdges("mention")}{MoveEdges("link_episode")}
        """;

    /// <summary>Each link once per episode.</summary>
    public static string LinkEpisodesSql { get; } = $"""
        insert into stage_link_episode ({StageTable.LinkEpisode.List()})
        select distinct episode_id, link_id, podcast_id, published_at, visible from stage_mention where link_id is not null;
        """;

    public static string PartsSql { get; } = $"""
        {string.Concat(StageTable.EpisodeParts.Select(part => PartMerge.Sql(part, "select id from stage_episode")))}
        insert into alias (type, path, id, kind, revision)
        select distinct type, path, id, kind, @revision from stage_alias
        on conflict do nothing;
        insert into touched (type, id) select 'EPISODE', id from stage_episode;
        """;

    /// <summary>What episodes show or are found by, though it is not theirs.</summary>
    public static string FollowSql { get; } = $"""
        with changed as (
            update episode e set artwork_url = p.image_url
            from podcast p
            join stage_podcast s on s.id = p.id
            where e.podcast_id = p.id and e.image_url is null and e.artwork_url is distinct from p.image_url
            returning e.id)
        insert into touched (type, id) select 'EPISODE', id from changed;
        insert into touched (type, id)
        select 'EPISODE', e.id from episode e join renamed r on r.type = 'PODCAST' and r.id = e.podcast_id;
        update episode e set search_language = o.language, search = {SearchVector("e", "o.language", "")}
        from podcast o
        where o.id = e.podcast_id and e.id in (
            select e.id from episode e join stage_podcast s on s.id = e.podcast_id join podcast p on p.id = s.id
            where e.search_language is distinct from p.language
            union select e.id from episode e join slug_claim c on c.id = e.id join podcast p on p.id = e.podcast_id
            where e.search_language is distinct from p.language
            union select a.episode_id from appearance a join renamed r on r.type = 'PERSON' and r.id = a.person_id
            union select a.episode_id from appearance a join renamed r on r.type = 'COMPANY' and r.id = a.company_id
            union select c.episode_id from episode_company c join renamed r on r.type = 'COMPANY' and r.id = c.company_id);
        """;

    private static string MoveEdges(string table) => $"""
        update {table} t set podcast_id = c.scope from slug_claim c where c.id = t.episode_id and t.podcast_id <> c.scope;

        """;

    /// <summary>
    /// Titles weigh most, then people and companies, then the summary, then the notes, and what links say where the notes, from
    /// another source, do not. Text is cut where a vector would become larger than PostgreSQL permits (1 MB).
    /// </summary>
    private static string SearchVector(string episode, string language, string prefix) => $"""
        search_episode(
            {language},
            {episode}.title || ' ' || {episode}.source_title,
            (select string_agg(n.name, ' ' order by n.name collate "C") from (
                select p.name || ' ' || a.credited_as as name
                from {prefix}appearance a join person p on p.id = a.person_id where a.episode_id = {episode}.id
                union all
                select o.name from {prefix}appearance a join company o on o.id = a.company_id where a.episode_id = {episode}.id
                union all
                select o.name from {prefix}episode_company c join company o on o.id = c.company_id where c.episode_id = {episode}.id
            ) n),
            left({episode}.summary, 20000),
            left(coalesce({episode}.notes_text, ''), 80000) || ' ' || coalesce((
                select left(string_agg(m.text || ' ' || coalesce(m.description, ''), ' ' order by m.position), 40000)
                from {prefix}mention m
                where m.episode_id = {episode}.id and strpos(coalesce({episode}.notes_text, ''), m.text) = 0), ''))
        """;
}
