namespace PodcastApi.Storage.Writing.Staging;

/// <summary>Temporary tables that hold what the merge has found out so far.</summary>
internal static class WorkTables
{
    /// <summary>
    /// <c>doomed</c>: what goes, and into what, and whether somebody said so by hand; <c>affected</c>: what must be counted anew; <c>touched</c>: what changed visibly;
    /// <c>slug_claim</c>: who wants which slug; <c>renamed</c>: podcasts, people and companies whose name changed. What is touched may be
    /// noted several times. A type is of limited length so that PostgreSQL makes no second table for long values.
    /// </summary>
    public const string CreateSql = """
        create temp table doomed (type varchar(16) collate "C" not null, id uuid not null, survivor uuid, is_curated boolean not null default false, primary key (type, id)) on commit drop;
        create temp table affected (type varchar(16) collate "C" not null, id uuid not null) on commit drop;
        create temp table touched (type varchar(16) collate "C" not null, id uuid not null) on commit drop;
        create temp table renamed (type varchar(16) collate "C" not null, id uuid not null, primary key (type, id)) on commit drop;
        create temp table slug_claim (
            id uuid primary key, scope uuid not null, proposed text collate "C" not null, ordinal integer not null,
            old_scope uuid, old_slug text collate "C", granted text collate "C") on commit drop;
        create index on slug_claim (scope, proposed);
        """;
}
