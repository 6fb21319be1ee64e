using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query.Plans;
using PodcastApi.Query.Roots;

namespace PodcastApi.Query.Compilation;

/// <summary>
/// What a path stands for: a current slug or canonical path, else an alias (what is there before what is gone, then the newest),
/// else the URL of a link. Its row has the columns type, id (the survivor's when merged), is_current and action (what became of
/// the thing; null while it is there).
/// </summary>
internal sealed class ResolveLevel(AccessScope scope, ResolveRoot root) : Level(scope, new RowSource(null, null, null), keyColumns: 0)
{
    /// <summary>Leads from the row of a level to the thing that its columns type and id name.</summary>
    public static readonly Relation Thing = new(
        "thing", RelationKind.ToOne, () => ContentModel.Podcast, new TypeAndId("type", "id"), "The thing that was named.")
    { IsOptional = true };

    /// <summary>The paths that are current, by type, in the order of preference; <c>{0}</c> stands for the thing.</summary>
    private static readonly (ContentType Type, string Join, string Paths)[] CurrentPaths =
    [
        (ContentModel.Podcast, "", "{0}.slug, 'podcasts/' || {0}.slug"),
        (ContentModel.Episode, " join podcast p on p.id = {0}.podcast_id", "{0}.slug, 'podcasts/' || p.slug || '/episodes/' || {0}.slug"),
        (ContentModel.Person, "", "{0}.slug, 'people/' || {0}.slug"),
        (ContentModel.Company, "", "{0}.slug, 'companies/' || {0}.slug"),
    ];

    protected override bool HasDistinctRows => false;

    protected override void WriteRow(SqlWriter writer, IReadOnlyList<string> columns, bool forChildren)
    {
        writer.Keyword("(select r.type, coalesce(c.merged_into, r.id) as id, r.rank < ").Number(CurrentPaths.Length)
            .Keyword(" as is_current, c.action from (");
        WriteAliases(writer);
        if (root.Podcast is null)
            WriteLink(writer);
        writer.Keyword(") r left join change c on c.id = r.id and c.action <> 'UPSERT' ")
            .Keyword("order by r.rank, c.action is not distinct from 'DELETE', r.revision desc, r.place, r.id limit 1) ").Identifier(writer.AliasOf(Row));
    }

    private void WriteAliases(SqlWriter writer)
    {
        writer.Keyword("select a.type, a.id, case");
        for (var i = 0; i < CurrentPaths.Length; i++)
        {
            var (type, join, paths) = CurrentPaths[i];
            var thing = writer.NewAlias();
            writer.Keyword(" when a.type = ").Literal(EnumNames<ContentKind>.Of(type.Kind!.Value)).Keyword(" and exists (select from ")
                .Identifier(type.Table).Keyword(" ").Identifier(thing).Template(join, thing).Keyword(" where ").Column(thing, "id")
                .Keyword(" = a.id and a.path in (").Template(paths, thing).Keyword(")) then ").Number(i);
        }

        writer.Keyword(" else ").Number(CurrentPaths.Length).Keyword(" end as rank, a.revision, array_position(")
            .Parameter(root.Paths, SqlType.Text, isArray: true).Keyword(", a.path) as place from alias a");
        var conditions = new Conditions(writer);
        conditions.Next().Keyword("a.path = any(").Parameter(root.Paths, SqlType.Text, isArray: true).Keyword(")");
        foreach (var (type, _, _) in CurrentPaths)
        {
            if (Scope == AccessScope.Published && type.HasVisible)
                WriteUnless(writer, ref conditions, type, thing => writer.Keyword("not ").Column(thing, "visible"));
        }

        if (root.Podcast is null)
            return;

        // Of an episode that is gone nobody knows the podcast any more.
        conditions.Next().Keyword("a.type = ").Literal(EnumNames<ContentKind>.Of(ContentKind.Episode));
        WriteUnless(writer, ref conditions, ContentModel.Episode, thing =>
            SingleLevel.WriteId(writer.Column(thing, "podcast_id").Keyword(" <> "), Scope, root.Podcast));
    }

    private static void WriteUnless(SqlWriter writer, ref Conditions conditions, ContentType type, Action<string> condition)
    {
        var thing = writer.NewAlias();
        conditions.Next().Keyword("not exists (select from ").Identifier(type.Table).Keyword(" ").Identifier(thing)
            .Keyword(" where ").Column(thing, "id").Keyword(" = a.id and ");
        condition(thing);
        writer.Keyword(")");
    }

    private void WriteLink(SqlWriter writer)
    {
        writer.Keyword(" union all select ").Literal(EnumNames<ContentKind>.Of(ContentKind.Link)).Keyword(", l.id, ").Number(CurrentPaths.Length + 1)
            .Keyword(", l.revision, 0 from link l where l.url = any(").Parameter(root.Paths, SqlType.Text, isArray: true).Keyword(")");
        if (Scope == AccessScope.Published)
            writer.Keyword(" and l.visible");
    }
}
