using PodcastApi.Content.Model;
using PodcastApi.Query.Plans;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Compilation;

/// <summary>Things of one type by id; each row comes under the id that was asked for as key.</summary>
internal sealed class NodesLevel(AccessScope scope, ContentType type, Slot ids, bool followsMerges)
    : Level(scope, new RowSource(type, null, null), keyColumns: 1)
{
    private readonly RowSource _asked = new(null, null, null);

    // Two ids that were asked for may have become one.
    protected override bool HasDistinctRows => !followsMerges;

    protected override void WriteKeys(SqlWriter writer) => writer.Column(followsMerges ? _asked : Row, "id");

    protected override void WriteRow(SqlWriter writer, IReadOnlyList<string> columns, bool forChildren)
    {
        if (followsMerges)
        {
            writer.Keyword("unnest(").Parameter(ids, SqlType.Uuid, isArray: true).Keyword(") ").Identifier(writer.AliasOf(_asked))
                .Keyword(" (id) left join change c on c.id = ").Column(_asked, "id").Keyword(" and c.action = 'MERGE' join ");
        }

        writer.Identifier(Row.Type!.Table).Keyword(" ").Identifier(writer.AliasOf(Row));
        if (followsMerges)
            writer.Keyword(" on ").Column(Row, "id").Keyword(" = coalesce(c.merged_into, ").Column(_asked, "id").Keyword(")");
    }

    protected override void WriteConditions(SqlWriter writer)
    {
        var conditions = new Conditions(writer);
        if (!followsMerges)
            conditions.Next().Column(Row, "id").Keyword(" = any(").Parameter(ids, SqlType.Uuid, isArray: true).Keyword(")");
        if (Scope == AccessScope.Published && Row.Type!.HasVisible)
            conditions.Next().Column(Row, "visible");
    }

    protected override void WriteOrder(SqlWriter writer) => WriteKeys(writer.Keyword(" order by "));
}
