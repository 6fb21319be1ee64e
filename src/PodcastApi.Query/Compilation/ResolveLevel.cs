using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query.Plans;
using PodcastApi.Query.Roots;

namespace PodcastApi.Query.Compilation;

/// <summary>
/// What a path stands for: a current slug, else an alias, else the URL of a link. Its row has the columns type, id (the survivor's
/// when merged), is_current and action (what became of the thing; null while it is there).
/// </summary>
internal sealed class ResolveLevel(AccessScope scope, ResolveRoot root) : Level(scope, new RowSource(null, null, null), keyColumns: 0)
{
    /// <summary>Leads from the row of a level to the thing that its columns type and id name.</summary>
    public static readonly Relation Thing = new(
        "thing", RelationKind.ToOne, () => ContentModel.Podcast, new TypeAndId("type", "id"), "The thing that was named.") { IsOptional = true };

    protected override bool HasDistinctRows => false;

    protected override void WriteRow(SqlWriter writer, IReadOnlyList<string> columns, bool forChildren)
    {
        writer.Keyword("(select r.type, coalesce(c.merged_into, r.id) as id, r.is_current, c.action from (");
        if (root.Podcast is null)
        {
            var rank = 0;
            foreach (var type in ContentModel.Resource)
            {
                if (type.Kind != ContentKind.Link)
                    WriteCurrent(writer, type, "slug", rank++);
            }

            WriteAliases(writer, rank);
            WriteCurrent(writer.Keyword(" union all "), ContentModel.Link, "url", rank + 1);
        }
        else
        {
            WriteCurrent(writer, ContentModel.Episode, "slug", 0);
            WriteAliases(writer, 1);
        }

        writer.Keyword(") r left join change c on c.id = r.id and c.action <> 'UPSERT' ")
            .Keyword("order by r.rank, c.action is not distinct from 'DELETE', r.place, r.id limit 1) ").Identifier(writer.AliasOf(Row));
    }

    private void WriteCurrent(SqlWriter writer, ContentType type, string column, int rank)
    {
        var alias = writer.NewAlias();
        writer.Keyword(rank is > 0 and < 4 ? " union all select " : "select ").Literal(EnumNames<ContentKind>.Of(type.Kind!.Value))
            .Keyword(" as type, ").Column(alias, "id").Keyword(", ").Number(rank).Keyword(" as rank, array_position(")
            .Parameter(root.Paths, SqlType.Text, isArray: true).Keyword(", ").Column(alias, column).Keyword(") as place, true as is_current from ")
            .Identifier(type.Table).Keyword(" ").Identifier(alias);
        var conditions = new Conditions(writer);
        conditions.Next().Column(alias, column).Keyword(" = any(").Parameter(root.Paths, SqlType.Text, isArray: true).Keyword(")");
        if (root.Podcast is not null)
            SingleLevel.WriteId(conditions.Next().Column(alias, "podcast_id").Keyword(" = "), Scope, root.Podcast);
        if (Scope == AccessScope.Published && type.HasVisible)
            conditions.Next().Column(alias, "visible");
    }

    private void WriteAliases(SqlWriter writer, int rank)
    {
        var alias = writer.NewAlias();
        writer.Keyword(" union all select ").Column(alias, "type").Keyword(", ").Column(alias, "id").Keyword(", ").Number(rank)
            .Keyword(", array_position(").Parameter(root.Paths, SqlType.Text, isArray: true).Keyword(", ").Column(alias, "path")
            .Keyword("), false from alias ").Identifier(alias);
        var conditions = new Conditions(writer);
        conditions.Next().Column(alias, "path").Keyword(" = any(").Parameter(root.Paths, SqlType.Text, isArray: true).Keyword(")");
        foreach (var type in ContentModel.Resource)
        {
            if (Scope != AccessScope.Published || !type.HasVisible)
                continue;
            var hidden = writer.NewAlias();
            conditions.Next().Keyword("not exists (select from ").Identifier(type.Table).Keyword(" ").Identifier(hidden)
                .Keyword(" where ").Column(hidden, "id").Keyword(" = ").Column(alias, "id").Keyword(" and not ").Column(hidden, "visible").Keyword(")");
        }

        if (root.Podcast is not null)
        {
            // Of an episode that is gone nobody knows the podcast any more.
            var episode = writer.NewAlias();
            conditions.Next().Column(alias, "type").Keyword(" = ").Literal(EnumNames<ContentKind>.Of(ContentKind.Episode));
            conditions.Next().Keyword("not exists (select from episode ").Identifier(episode).Keyword(" where ").Column(episode, "id").Keyword(" = ")
                .Column(alias, "id").Keyword(" and ").Column(episode, "podcast_id").Keyword(" <> ");
            SingleLevel.WriteId(writer, Scope, root.Podcast);
            writer.Keyword(")");
        }
    }
}
