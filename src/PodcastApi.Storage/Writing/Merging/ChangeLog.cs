using PodcastApi.Content;

namespace PodcastApi.Storage.Writing.Merging;

/// <summary>Records what changed, so that clients can bring their copies up to date.</summary>
internal static class ChangeLog
{
    /// <summary>The channel on which a new revision is announced.</summary>
    public const string Channel = "podcast_revision";

    private static readonly ContentKind[] ParentsFirst =
        [ContentKind.Podcast, ContentKind.Company, ContentKind.Person, ContentKind.Link, ContentKind.Episode];

    /// <summary>
    /// One row per entity, with its newest state; says how many there are. What came and went within the transaction has none.
    /// What is withdrawn from the public is an UPSERT that is not visible and was; a tombstone is as visible as what it stands for.
    /// </summary>
    public static string RecordSql { get; } = $"""
        create temp table changed on commit drop as select distinct type, id from touched;
        analyze changed;
        {string.Concat(ParentsFirst.Select(Stamp))}
        with present as (
            {string.Join(" union all ", ParentsFirst.Select(Present))}),
        written as (
            insert into change (id, type, depth, action, merged_into, visible, was_visible, visible_since, revision)
            select t.id, t.type,
                case t.type {string.Join(' ', ParentsFirst.Select((kind, depth) => $"when '{Name(kind)}' then {depth}"))} end,
                case when p.id is not null then 'UPSERT' when d.survivor is not null then 'MERGE' else 'DELETE' end,
                case when p.id is null then d.survivor end,
                coalesce(p.visible, c.was_visible),
                coalesce(p.visible, false) or coalesce(c.was_visible, false),
                case when p.visible then case when c.visible and c.action = 'UPSERT' then c.visible_since else @revision end end,
                @revision
            from changed t
            left join present p on p.id = t.id
            left join change c on c.id = t.id
            left join doomed d on d.type = t.type and d.id = t.id
            where p.id is not null
               or c.action = 'UPSERT'
               or (c.id is not null and d.survivor is not null)
            on conflict (id) do update set action = excluded.action, merged_into = excluded.merged_into,
                visible = excluded.visible, was_visible = excluded.was_visible, visible_since = excluded.visible_since, revision = excluded.revision
            returning 1)
        select count(*) from written;
        """;

    /// <summary>Totals, the revision itself, and the announcement, which is sent with the commit.</summary>
    public const string PublishSql = $"""
        update collection_count t set count = n.count
        from (
            select 'podcasts' collate "C" as collection, (select count(*) from podcast) as count where exists (select 1 from changed where type = 'PODCAST')
            union all select 'episodes', (select count(*) from episode where visible) where exists (select 1 from changed where type = 'EPISODE')
            union all select 'people', (select count(*) from person where visible) where exists (select 1 from changed where type = 'PERSON')
            union all select 'guests', (select count(*) from person where guest_episode_count > 0) where exists (select 1 from changed where type = 'PERSON')
            union all select 'companies', (select count(*) from company where visible) where exists (select 1 from changed where type = 'COMPANY')
            union all select 'links', (select count(*) from link where visible) where exists (select 1 from changed where type = 'LINK')
        ) n
        where n.collection = t.collection and n.count <> t.count;
        update dataset set revision = @revision;
        select pg_notify('{Channel}', @revision::text);
        """;

    private static string Name(ContentKind kind) => EnumNames<ContentKind>.Of(kind);

    private static string Table(ContentKind kind) => Name(kind).ToLowerInvariant();

    private static string Stamp(ContentKind kind) => $"""
        update {Table(kind)} e set revision = @revision, updated_at = @now from changed t where t.type = '{Name(kind)}' and t.id = e.id and e.revision <> @revision;

        """;

    private static string Present(ContentKind kind) =>
        $"select e.id, {(kind == ContentKind.Podcast ? "true" : "e.visible")} as visible from changed t join {Table(kind)} e on e.id = t.id where t.type = '{Name(kind)}'";
}
