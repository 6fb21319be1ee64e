namespace PodcastApi.Storage.Bookkeeping;

/// <summary>Takes the staged documents of a source over into what is known of it.</summary>
internal static class AcceptedDocumentsSql
{
    /// <summary>The first document of every location.</summary>
    public const string Stage = """
        create temp table found_document on commit drop as
        select distinct on (location) location, ordinal, kind, outcome, raw_hash, draft_hash, draft
        from staged_document
        where source_id = @source
        order by location, ordinal;
        analyze found_document;
        """;

    public const string Duplicates = """
        select location from staged_document where source_id = @source group by location having count(*) > 1 order by location
        """;

    public const string Changed = """
        with found as (select * from found_document where outcome = 'PARSED'),
        news as (
            select f.location from found f
            left join source_document d on d.source_id = @source and d.location = f.location
            where d.id is null or d.status <> 'CURRENT' or d.draft_hash is distinct from f.draft_hash
            union
            select f.location from found_document f
            join source_document d on d.source_id = @source and d.location = f.location
            where f.outcome = 'UNCHANGED' and d.status <> 'CURRENT'),
        back as (
            update source_document d set status = 'CURRENT', vanished_at = null, last_seen_at = @now
            from found_document f
            where f.outcome = 'UNCHANGED' and d.source_id = @source and d.location = f.location and d.status <> 'CURRENT'
            returning d.id),
        taken as (
            insert into source_document (source_id, location, kind, status, raw_hash, draft_hash, draft, first_seen_at, last_seen_at)
            select @source, location, kind, 'CURRENT', raw_hash, draft_hash, draft, @now, @now from found order by ordinal
            on conflict (source_id, location) do update set kind = excluded.kind, status = 'CURRENT', raw_hash = excluded.raw_hash,
                draft_hash = excluded.draft_hash, draft = excluded.draft, last_seen_at = @now, vanished_at = null
            returning id, location)
        select t.id from taken t join news n on n.location = t.location
        union all
        select id from back
        """;

    public const string Unchanged = """
        update source_document d set last_seen_at = @now
        from found_document f
        where f.outcome = 'UNCHANGED' and d.source_id = @source and d.location = f.location and d.status = 'CURRENT'
        """;

    public const string Refused = """
        insert into source_document (source_id, location, kind, status, first_seen_at, last_seen_at)
        select @source, location, kind, 'REFUSED', @now, @now from found_document where outcome = 'REFUSED' order by ordinal
        on conflict (source_id, location) do update set status = 'REFUSED', last_seen_at = @now, vanished_at = null
        returning id
        """;

    public const string Count = "select count(*) from found_document";

    public const string Clear = """
        delete from staged_document where source_id = @source;
        drop table found_document;
        """;

    public const string Vanished = """
        update source_document d set status = 'VANISHED', vanished_at = @now
        where d.source_id = @source and d.status <> 'VANISHED'
          and not exists (select 1 from found_document f where f.location = d.location)
        returning d.id
        """;
}
