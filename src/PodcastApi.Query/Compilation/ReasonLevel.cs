namespace PodcastApi.Query.Compilation;

/// <summary>For each related episode, what it shares with its owner. The row has the columns owner_id, episode_id, type, id and weight.</summary>
internal sealed class ReasonLevel(AccessScope scope, RelatedLevel parent) : Level(scope, new RowSource(null, null, null), keyColumns: 2)
{
    private readonly RowSource _keys = new(null, null, null);

    protected override bool HasDistinctRows => false;

    protected override void WriteKeys(SqlWriter writer) => writer.Column(Row, "owner_id").Keyword(", ").Column(Row, "episode_id");

    protected override void WriteRow(SqlWriter writer, IReadOnlyList<string> columns, bool forChildren)
    {
        writer.Keyword("(");
        parent.WriteKeySet(writer, parent.Row, ["owner_id", "episode_id"]);
        var shared = writer.NewAlias();
        writer.Keyword(") ").Identifier(writer.AliasOf(_keys)).Keyword(" cross join lateral (select ").Column(_keys, KeyNames.Of(0)).Keyword(" as owner_id, ")
            .Column(shared, "episode_id").Keyword(", ").Column(shared, "kind").Keyword(" as type, ").Column(shared, "node_id").Keyword(" as id, ")
            .Column(shared, "weight").Keyword(" from related_shared(").Column(_keys, KeyNames.Of(0)).Keyword(", ");
        SearchSql.WriteScope(writer, Scope).Keyword(") ").Identifier(shared).Keyword(" where ").Column(shared, "episode_id").Keyword(" = ")
            .Column(_keys, KeyNames.Of(1)).Keyword(") ").Identifier(writer.AliasOf(Row));
    }

    protected override void WriteOrder(SqlWriter writer)
    {
        writer.Keyword(" order by ");
        WriteKeys(writer);
        writer.Keyword(", ").Column(Row, "weight").Keyword(" desc, ").Column(Row, "type").Keyword(" collate \"C\", ").Column(Row, "id");
    }
}
