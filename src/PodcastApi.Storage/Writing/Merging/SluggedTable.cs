using PodcastApi.Content;
using PodcastApi.Storage.Writing.Staging;

namespace PodcastApi.Storage.Writing.Merging;

/// <summary>A kind of entity that has slugs.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Table">Where it is staged and stored.</param>
/// <param name="Scope">The column within which slugs are unique; null when that is the whole dataset.</param>
/// <param name="UpsertSql">Writes the staged rows with the slugs granted in <c>slug_claim</c>.</param>
/// <param name="AliasSql">Notes the paths of new slugs.</param>
internal sealed record SluggedTable(ContentKind Kind, StageTable Table, string? Scope, string UpsertSql, string AliasSql)
{
    public static SluggedTable Podcast { get; } = new(
        ContentKind.Podcast,
        StageTable.Podcast,
        null,
        EntityMerge.RetitledSql + EntityMerge.UpsertSql(StageTable.Podcast),
        SlugAliases("PODCAST", "'podcasts/' || c.granted", "") + """
        insert into alias (type, path, id, kind, revision)
        select 'EPISODE', 'podcasts/' || c.granted || '/episodes/' || e.slug, e.id, 'SLUG', @revision
        from slug_claim c
        join episode e on e.podcast_id = c.id
        where c.old_slug <> c.granted
        on conflict do nothing;
        """);

    public static SluggedTable Company { get; } = new(
        ContentKind.Company,
        StageTable.Company,
        null,
        EntityMerge.RenamedSql("COMPANY", StageTable.Company) + EntityMerge.UpsertSql(StageTable.Company),
        SlugAliases("COMPANY", "'companies/' || c.granted", ""));

    public static SluggedTable Person { get; } = new(
        ContentKind.Person,
        StageTable.Person,
        null,
        EntityMerge.RenamedSql("PERSON", StageTable.Person) + EntityMerge.UpsertSql(StageTable.Person),
        SlugAliases("PERSON", "'people/' || c.granted", ""));

    public static SluggedTable Episode { get; } = new(
        ContentKind.Episode,
        StageTable.Episode,
        "podcast_id",
        EpisodeMerge.UpsertSql + EpisodeMerge.MoveSql,
        SlugAliases("EPISODE", "'podcasts/' || p.slug || '/episodes/' || c.granted", "join podcast p on p.id = c.scope"));

    public string Type => EnumNames<ContentKind>.Of(Kind);

    private static string SlugAliases(string type, string path, string join) => $"""
        insert into alias (type, path, id, kind, revision)
        select '{type}', v.path, c.id, 'SLUG', @revision
        from slug_claim c {join}
        cross join lateral (values (c.granted), ({path})) v (path)
        where (c.old_slug, c.old_scope) is distinct from (c.granted, c.scope)
        on conflict do nothing;

        """;
}
