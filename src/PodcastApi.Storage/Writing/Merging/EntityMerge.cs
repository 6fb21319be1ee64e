using PodcastApi.Storage.Writing.Staging;

namespace PodcastApi.Storage.Writing.Merging;

/// <summary>Podcasts, companies, people and links, without what is counted.</summary>
internal static class EntityMerge
{
    /// <summary>Host and path of the URL, until a mention names the link.</summary>
    public static string LinkTitle(string url)
    {
        var path = $"rtrim(split_part(split_part(regexp_replace({url}, '^[a-zA-Z][a-zA-Z0-9+.-]*://(www\\.)?', ''), '#', 1), '?', 1), '/')";
        return $"left(coalesce(nullif({path}, ''), {url}), 500)";
    }

    /// <summary>
    /// A link that is new has no mentions but the staged ones: it is written with its counts at once, so that most links are
    /// written once. What does not come out so is mended by <see cref="Counting.LinksSql"/>.
    /// </summary>
    public static string LinksSql { get; } = $"""
        with {Counting.LinkCounts("stage_link", "stage_")}
        insert into link ({StageTable.Link.List()}, title, mention_count, episode_count, visible, revision, updated_at)
        select {StageTable.Link.List("s.")}, c.title, c.mentions, c.episodes, c.mentions > 0, @revision, @now
        from stage_link s
        join counts c on c.id = s.id
        on conflict (id) do update set {Assignments(StageTable.Link)}, revision = @revision, updated_at = @now;
        """;

    public static string PartsSql { get; } =
        PartMerge.Sql(StageTable.PodcastHost, "select id from stage_podcast")
        + PartMerge.Sql(StageTable.SeasonTitle, "select id from stage_podcast")
        + PartMerge.Sql(StageTable.PersonProfile, "select id from stage_person")
        + """
          insert into touched (type, id)
          select 'PODCAST', id from stage_podcast
          union all select 'COMPANY', id from stage_company
          union all select 'PERSON', id from stage_person
          union all select 'LINK', id from stage_link;
          """;

    /// <summary>Nothing is visible before it is counted.</summary>
    public static string UpsertSql(StageTable table) => $"""
        insert into {table.Live} ({table.List()}, {(table == StageTable.Podcast ? "" : "visible, ")}revision, updated_at)
        select {table.List("s.").Replace("s.slug", "c.granted", StringComparison.Ordinal)}, {(table == StageTable.Podcast ? "" : "false, ")}@revision, @now
        from {table.Name} s
        join slug_claim c on c.id = s.id
        on conflict (id) do update set {Assignments(table)}, revision = @revision, updated_at = @now;
        """;

    /// <summary>Names stand in the search vectors of episodes.</summary>
    public static string RenamedSql(string type, StageTable table) => $"""
        insert into renamed (type, id)
        select '{type}', s.id from {table.Name} s join {table.Live} l on l.id = s.id where l.name <> s.name;

        """;

    /// <summary>Slug and title of a podcast are part of its episodes.</summary>
    public const string RetitledSql = """
        insert into renamed (type, id)
        select 'PODCAST', s.id
        from stage_podcast s
        join podcast l on l.id = s.id
        join slug_claim c on c.id = s.id
        where l.title <> s.title or c.old_slug <> c.granted;

        """;

    public static string Assignments(StageTable table) =>
        string.Join(", ", table.Columns.Where(column => column != "id").Select(column => $"{column} = excluded.{column}"));
}
