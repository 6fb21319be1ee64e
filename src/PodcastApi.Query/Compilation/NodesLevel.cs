using PodcastApi.Content.Model;
using PodcastApi.Query.Plans;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Compilation;

/// <summary>Things of one type by id; each row comes under its id as key.</summary>
internal sealed class NodesLevel(AccessScope scope, ContentType type, Slot ids) : Level(scope, new RowSource(type, null, null), keyColumns: 1)
{
    protected override bool HasDistinctRows => true;

    protected override void WriteKeys(SqlWriter writer) => writer.Column(Row, "id");

    protected override void WriteRow(SqlWriter writer, IReadOnlyList<string> columns, bool forChildren)
        => writer.Identifier(Row.Type!.Table).Keyword(" ").Identifier(writer.AliasOf(Row));

    protected override void WriteConditions(SqlWriter writer)
    {
        var conditions = new Conditions(writer);
        conditions.Next().Column(Row, "id").Keyword(" = any(").Parameter(ids, SqlType.Uuid, isArray: true).Keyword(")");
        if (Scope == AccessScope.Published && Row.Type!.HasVisible)
            conditions.Next().Column(Row, "visible");
    }

    protected override void WriteOrder(SqlWriter writer) => writer.Keyword(" order by ").Column(Row, "id");
}
