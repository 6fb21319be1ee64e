using PodcastApi.Content.Model;
using PodcastApi.Query.Selections;

namespace PodcastApi.Query.Compilation;

/// <summary>The whole lists that the rows of the level above own.</summary>
internal sealed class ListLevel(
    AccessScope scope, Level parent, RowSource owner, Relation relation, IReadOnlyList<ArgumentValue> arguments)
    : Level(scope, new RowSource(relation.Target, null, null), KeyCount(relation))
{
    private readonly RowSource _keys = new(null, null, null);
    private readonly RowSource _pair = new(null, null, null);

    /// <summary>The columns of the owner that a list of it is found by.</summary>
    public static IReadOnlyList<string> OwnerColumns(Relation relation) => relation.Join is Children children ? children.OwnerColumns : ["id"];

    // A row belongs to one owner, unless it is shared through pairs.
    protected override bool HasDistinctRows => relation.Join is Children;

    protected override void WriteKeys(SqlWriter writer)
    {
        for (var i = 0; i < KeyColumns; i++)
            writer.Keyword(i == 0 ? "" : ", ").Column(_keys, KeyNames.Of(i));
    }

    protected override void WriteRow(SqlWriter writer, IReadOnlyList<string> columns, bool forChildren)
    {
        writer.Keyword("(");
        parent.WriteKeySet(writer, owner, OwnerColumns(relation));
        writer.Keyword(") ").Identifier(writer.AliasOf(_keys)).Keyword(" join ");
        if (relation.Join is Edge edge)
        {
            writer.Identifier(edge.Table).Keyword(" ").Identifier(writer.AliasOf(_pair)).Keyword(" on ")
                .Column(_pair, edge.OwnerColumn).Keyword(" = ").Column(_keys, KeyNames.Of(0)).Keyword(" join ");
            Members.WriteTable(writer, Row.Type!);
            writer.Keyword(" ").Identifier(writer.AliasOf(Row)).Keyword(" on ").Column(Row, "id").Keyword(" = ").Column(_pair, edge.TargetColumn);
            return;
        }

        var children = (Children)relation.Join;
        Members.WriteTable(writer, Row.Type!);
        writer.Keyword(" ").Identifier(writer.AliasOf(Row)).Keyword(" on ");
        for (var i = 0; i < children.TargetColumns.Count; i++)
            writer.Keyword(i == 0 ? "" : " and ").Column(Row, children.TargetColumns[i]).Keyword(" = ").Column(_keys, KeyNames.Of(i));
    }

    protected override void WriteConditions(SqlWriter writer)
    {
        var conditions = new Conditions(writer);
        var edge = relation.Join as Edge;
        if (Scope == AccessScope.Published && edge is { HasVisible: true })
            conditions.Next().Column(_pair, "visible");
        else if (Scope == AccessScope.Published && Row.Type!.HasVisible)
            conditions.Next().Column(Row, "visible");
        if (relation.Join is Children { Condition: { } condition })
            conditions.Next().Column(Row, condition.Column).Keyword(" = ").Literal(condition.Value);
        foreach (var argument in arguments)
            Members.WriteArgument(writer, ref conditions, Row.Type!, argument, writer.AliasOf(Row));
    }

    protected override void WriteOrder(SqlWriter writer)
    {
        writer.Keyword(" order by ");
        WriteKeys(writer);
        var last = new List<string>();
        if (relation.Join is Edge edge)
        {
            if (edge.PositionColumn is not null)
                writer.Keyword(", ").Column(_pair, edge.PositionColumn);
            writer.Keyword(", ").Column(Row, "id");
            return;
        }

        foreach (var key in relation.DefaultOrder)
        {
            writer.Keyword(", ").Column(Row, key.Field.Column).Keyword(key.IsDescending ? " desc" : "");
            last.Add(key.Field.Column);
        }

        var children = (Children)relation.Join;
        foreach (var column in Row.Type!.KeyColumns)
        {
            if (!last.Contains(column) && !children.TargetColumns.Contains(column))
                writer.Keyword(", ").Column(Row, column);
        }
    }

    private static int KeyCount(Relation relation) => OwnerColumns(relation).Count;
}
