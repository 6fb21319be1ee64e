namespace PodcastApi.Storage.Writing.Merging;

/// <summary>What referred to the loser of a merge refers to the survivor afterwards.</summary>
internal static class ReferenceMoves
{
    private static readonly (string Table, string Column, string Type)[] StagedReferences =
    [
        ("stage_appearance", "person_id", "PERSON"),
        ("stage_appearance", "company_id", "COMPANY"),
        ("stage_appearance", "podcast_id", "PODCAST"),
        ("stage_episode_company", "company_id", "COMPANY"),
        ("stage_episode_company", "podcast_id", "PODCAST"),
        ("stage_mention", "link_id", "LINK"),
        ("stage_mention", "podcast_id", "PODCAST"),
        ("stage_episode", "podcast_id", "PODCAST"),
        ("stage_podcast_host", "person_id", "PERSON"),
    ];

    /// <summary>In the rows that are still to be written.</summary>
    public static string StagedSql { get; } =
        string.Concat(StagedReferences.Select(reference => Move(reference.Table, reference.Column, reference.Type)))
        + "update stage_alias t set id = d.survivor from doomed d where d.id = t.id and d.survivor is not null;\n";

    /// <summary>
    /// In the rows that are stored. Of two rows that become one by it, the survivor's own stays. The episodes concerned changed,
    /// and their hash is void, since it was made of the old ids.
    /// </summary>
    public static string StoredSql { get; } = $"""
        create temp table moved on commit drop as
        select a.episode_id as id from appearance a join doomed d on d.survivor is not null and d.id in (a.person_id, a.company_id)
        union select c.episode_id from episode_company c join doomed d on d.survivor is not null and d.id = c.company_id
        union select m.episode_id from mention m join doomed d on d.survivor is not null and d.id = m.link_id;
        update episode e set content_hash = '', revision = @revision, updated_at = @now from moved m where m.id = e.id;
        insert into touched (type, id) select 'EPISODE', id from moved;
        insert into touched (type, id)
        select 'PODCAST', h.podcast_id from podcast_host h join doomed d on d.type = 'PERSON' and d.survivor is not null and d.id = h.person_id;

        {MoveUnique("appearance", "person_id", "PERSON", "episode_id", "role")}
        {Move("appearance", "company_id", "COMPANY")}
        {MoveUnique("episode_company", "company_id", "COMPANY", "episode_id")}
        {Move("mention", "link_id", "LINK")}
        {MoveUnique("link_episode", "link_id", "LINK", "episode_id")}
        {MoveUnique("podcast_host", "person_id", "PERSON", "podcast_id")}
        {MoveUnique("podcast_host", "podcast_id", "PODCAST", "person_id")}
        {MoveUnique("season_title", "podcast_id", "PODCAST", "number")}

        insert into alias (type, path, id, kind, revision)
        select a.type, a.path, d.survivor, a.kind, a.revision from alias a join doomed d on d.survivor is not null and d.id = a.id
        on conflict do nothing;
        delete from alias a using doomed d where d.survivor is not null and d.id = a.id;
        update identity i set id = d.survivor from doomed d where d.survivor is not null and not d.is_curated and d.id = i.id;
        update correction_reference r set id = d.survivor from doomed d where d.survivor is not null and not d.is_curated and d.id = r.id;
        update change c set merged_into = d.survivor from doomed d where d.survivor is not null and d.id = c.merged_into;
        """;

    private static string Move(string table, string column, string type) => $"""
        update {table} t set {column} = d.survivor from doomed d where d.type = '{type}' and d.survivor is not null and d.id = t.{column};

        """;

    private static string MoveUnique(string table, string column, string type, params string[] rest) => $"""
        delete from {table} t using (
            select r.ctid as row, row_number() over (
                partition by coalesce(d.survivor, r.{column}), {string.Join(", ", rest.Select(name => "r." + name))}
                order by d.survivor is not null, r.{column}) as place
            from {table} r
            left join doomed d on d.type = '{type}' and d.survivor is not null and d.id = r.{column}
            where r.{column} in (
                select id from doomed where type = '{type}' and survivor is not null
                union select survivor from doomed where type = '{type}' and survivor is not null)
        ) s
        where t.ctid = s.row and s.place > 1;
        {Move(table, column, type)}
        """;
}
