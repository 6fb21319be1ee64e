using PodcastApi.Storage.Writing.Staging;

namespace PodcastApi.Storage.Writing.Merging;

/// <summary>
/// Counters, dates and titles that follow from the edges of visible episodes, made anew for what is affected. Whatever comes out
/// different is a visible change. What nothing refers to any longer goes; what only drafts refer to stays, unseen.
/// </summary>
internal static class Counting
{
    public static string PeopleSql { get; } = $"""
        with gone as (
            delete from person t using affected f
            where f.type = 'PERSON' and f.id = t.id
              and not exists (select 1 from appearance a where a.person_id = t.id)
              and not exists (select 1 from podcast_host h where h.person_id = t.id)
            returning t.id)
        insert into touched (type, id) select 'PERSON', id from gone;

        with counts as (
            select f.id, count(distinct a.episode_id) as episodes, count(distinct a.episode_id) filter (where a.role = 'GUEST') as guest_episodes,
                count(a.id) > 0 or exists (select 1 from podcast_host h where h.person_id = f.id) as visible
            from affected f
            left join appearance a on a.person_id = f.id and a.visible
            where f.type = 'PERSON'
            group by f.id),
        changed as (
            update person t set episode_count = c.episodes, guest_episode_count = c.guest_episodes, visible = c.visible, revision = @revision, updated_at = @now
            from counts c
            where c.id = t.id and (t.episode_count, t.guest_episode_count, t.visible) is distinct from (c.episodes, c.guest_episodes, c.visible)
            returning t.id)
        insert into touched (type, id) select 'PERSON', id from changed;

        insert into stage_person_company ({StageTable.PersonCompany.List()})
        select s.person_id, s.company_id,
            row_number() over (partition by s.person_id order by s.last_on desc nulls last, s.first_on desc nulls last, s.company_id),
            s.title, s.first_on, s.last_on
        from (
            select a.person_id, a.company_id, min(e.published_on) as first_on, max(e.published_on) as last_on,
                (array_agg(a.title order by a.published_at desc nulls last, a.id) filter (where a.title is not null))[1] as title
            from affected f
            join appearance a on a.person_id = f.id and a.visible and a.company_id is not null
            join episode e on e.id = a.episode_id
            where f.type = 'PERSON'
            group by a.person_id, a.company_id) s;
        {DerivedMerge(StageTable.PersonCompany, "PERSON")}
        """;

    public const string CompaniesSql = """
        with gone as (
            delete from company t using affected f
            where f.type = 'COMPANY' and f.id = t.id
              and not exists (select 1 from appearance a where a.company_id = t.id)
              and not exists (select 1 from episode_company c where c.company_id = t.id)
            returning t.id)
        insert into touched (type, id) select 'COMPANY', id from gone;

        with counts as (
            select f.id, count(c.episode_id) as episodes,
                count(c.episode_id) > 0 or exists (select 1 from appearance a where a.company_id = f.id and a.visible) as visible
            from affected f
            left join episode_company c on c.company_id = f.id and c.visible
            where f.type = 'COMPANY'
            group by f.id),
        changed as (
            update company t set episode_count = c.episodes, visible = c.visible, revision = @revision, updated_at = @now
            from counts c
            where c.id = t.id and (t.episode_count, t.visible) is distinct from (c.episodes, c.visible)
            returning t.id)
        insert into touched (type, id) select 'COMPANY', id from changed;
        """;

    public static string LinksSql { get; } = $"""
        with gone as (
            delete from link t using affected f
            where f.type = 'LINK' and f.id = t.id and not exists (select 1 from mention m where m.link_id = t.id)
            returning t.id)
        insert into touched (type, id) select 'LINK', id from gone;

        with {LinkCounts("(select f.id, l.url from affected f join link l on l.id = f.id where f.type = 'LINK')", "")},
        changed as (
            update link t set mention_count = c.mentions, episode_count = c.episodes, visible = c.mentions > 0, title = c.title,
                revision = @revision, updated_at = @now
            from counts c
            where c.id = t.id and (t.mention_count, t.episode_count, t.title) is distinct from (c.mentions, c.episodes, c.title)
            returning t.id)
        insert into touched (type, id) select 'LINK', id from changed;

        {LinkSpellingSql}
        """;

    /// <summary>
    /// A link is known without <c>www.</c> and served with it where every source that names the host writes it so: some sites answer
    /// under one of the two alone.
    /// </summary>
    private const string LinkSpellingSql = """
        with written as (
            select l.id, l.url, regexp_replace(l.url, '^(https?://)www\.', '\1') as bare,
                coalesce(bool_or(position('://www.' || l.host in lower(m.url_as_written)) > 0), false)
                    and not bool_or(position('://' || l.host in lower(m.url_as_written)) > 0) as www
            from affected f
            join link l on l.id = f.id
            join mention m on m.link_id = l.id and (m.visible or not l.visible) and m.url_as_written is not null
            where f.type = 'LINK' and l.url like 'http%'
            group by l.id),
        spelled as (select id, url, case when www then regexp_replace(bare, '^(https?://)', '\1www.') else bare end as spelling from written),
        changed as (
            update link t set url = s.spelling, revision = @revision, updated_at = @now
            from spelled s
            where s.id = t.id and t.url <> s.spelling
            returning t.id)
        insert into touched (type, id) select 'LINK', id from changed;
        """;

    /// <summary>Common table expressions that end in <c>counts</c>: the mentions, episodes and title of some links.</summary>
    public static string LinkCounts(string links, string prefix) => $"""
        texts as (
            select m.link_id as id, m.text, count(*) as mentions, min(m.published_at) as first
            from {links} l
            join {prefix}mention m on m.link_id = l.id and m.visible
            group by m.link_id, m.text),
        titles as (
            select distinct on (id) id, left(text, 500) as title
            from texts
            where text <> ''
            order by id, mentions desc, first nulls last, text collate "C"),
        mentions as (select id, sum(mentions)::int as mentions from texts group by id),
        episodes as (
            select l.id, count(*)::int as episodes from {links} l join {prefix}link_episode e on e.link_id = l.id and e.visible group by l.id),
        counts as (
            select l.id, coalesce(m.mentions, 0) as mentions, coalesce(e.episodes, 0) as episodes,
                coalesce(t.title, {EntityMerge.LinkTitle("l.url")}) as title
            from {links} l
            left join mentions m on m.id = l.id
            left join episodes e on e.id = l.id
            left join titles t on t.id = l.id)
        """;

    public static string PodcastsSql { get; } = $"""
        with counts as (
            select f.id, count(e.id) as episodes
            from affected f
            left join episode e on e.podcast_id = f.id and e.visible
            where f.type = 'PODCAST'
            group by f.id),
        changed as (
            update podcast t set episode_count = c.episodes, revision = @revision, updated_at = @now
            from counts c
            where c.id = t.id and t.episode_count <> c.episodes
            returning t.id)
        insert into touched (type, id) select 'PODCAST', id from changed;

        insert into stage_season ({StageTable.Season.List()})
        select e.podcast_id, e.season, min(t.title), count(*), min(e.published_at), max(e.published_at)
        from affected f
        join episode e on e.podcast_id = f.id and e.visible and e.season is not null
        left join season_title t on t.podcast_id = e.podcast_id and t.number = e.season
        where f.type = 'PODCAST'
        group by e.podcast_id, e.season;
        {DerivedMerge(StageTable.Season, "PODCAST")}
        """;

    /// <summary>Like <see cref="PartMerge"/>, and notes whose rows changed.</summary>
    private static string DerivedMerge(StageTable table, string type)
    {
        var sameKey = string.Join(" and ", table.Key.Select(key => $"s.{key} = t.{key}"));
        return $"""
            with gone as (
                delete from {table.Live} t using affected f
                where f.type = '{type}' and f.id = t.{table.Owner}
                  and not exists (
                    select 1 from {table.Name} s
                    where {sameKey} and ({table.List("s.")}) is not distinct from ({table.List("t.")}))
                returning t.{table.Owner} as id)
            insert into touched (type, id) select distinct '{type}', id from gone;
            with come as (
                insert into {table.Live} ({table.List()}) select {table.List()} from {table.Name} on conflict do nothing
                returning {table.Owner} as id)
            insert into touched (type, id) select distinct '{type}', id from come;
            """;
    }
}
