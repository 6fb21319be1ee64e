using PodcastApi.Content;
using PodcastApi.Query.Plans;
using PodcastApi.Query.Roots;

namespace PodcastApi.Query.Compilation;

/// <summary>
/// A page of the change log: its rows have the columns type, id, revision, depth, action and merged_into. What is hidden from the
/// caller again is a DELETE to it. A client that begins with nothing is not told of what was gone before it began.
/// </summary>
internal sealed class ChangesLevel(AccessScope scope, ChangesRoot root) : Level(scope, new RowSource(null, null, null), keyColumns: 0)
{
    protected override bool HasDistinctRows => true;

    protected override void WriteRow(SqlWriter writer, IReadOnlyList<string> columns, bool forChildren)
    {
        var isPublic = Scope == AccessScope.Published;
        var upsert = EnumNames<ChangeAction>.Of(ChangeAction.Upsert);
        writer.Keyword("(select c.type, c.id, c.revision, c.depth, c.merged_into, ");
        if (isPublic)
            writer.Keyword("case when c.visible then c.action else ").Literal(EnumNames<ChangeAction>.Of(ChangeAction.Delete)).Keyword(" end as action");
        else
            writer.Keyword("c.action");
        writer.Keyword(" from change c");
        var conditions = new Conditions(writer);
        if (root.Since is { } since)
        {
            conditions.Next().Keyword("(c.revision, c.depth, c.id) > (").Parameter(since.Revision, SqlType.BigInt).Keyword(", ")
                .Parameter(since.Depth, SqlType.Integer).Keyword(", ").Parameter(since.Id, SqlType.Uuid).Keyword(")");
            if (isPublic)
                conditions.Next().Keyword("(c.visible or c.was_visible)");
            conditions.Next().Keyword("(c.revision > ").Parameter(since.Floor, SqlType.BigInt).Keyword(" or c.action = ").Literal(upsert)
                .Keyword(isPublic ? " and c.visible)" : ")");
        }
        else
        {
            conditions.Next().Keyword("c.action = ").Literal(upsert);
            if (isPublic)
                conditions.Next().Keyword("c.visible");
        }

        writer.Keyword(" order by c.revision, c.depth, c.id limit ").Number(root.Size + (forChildren ? 0 : 1)).Keyword(") ").Identifier(writer.AliasOf(Row));
    }

    protected override void WriteOrder(SqlWriter writer) => writer.Keyword(" order by ")
        .Column(Row, "revision").Keyword(", ").Column(Row, "depth").Keyword(", ").Column(Row, "id");
}
