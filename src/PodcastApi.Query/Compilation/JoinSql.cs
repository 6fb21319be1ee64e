using PodcastApi.Content;
using PodcastApi.Content.Model;

namespace PodcastApi.Query.Compilation;

/// <summary>To-one relations as joins.</summary>
internal static class JoinSql
{
    /// <summary>The columns of the owner that a join reads.</summary>
    public static IReadOnlyList<string> OwnerColumns(Join join) => join switch
    {
        ForeignKey key => key.OwnerColumns,
        Neighbour => ["id", "podcast_id", "published_at"],
        TypeAndId reference => [reference.TypeColumn, reference.IdColumn],
        _ => throw new ArgumentException($"{join} leads to many.", nameof(join)),
    };

    /// <summary>Writes the join of a row to its parent.</summary>
    public static void Write(SqlWriter writer, RowSource row, AccessScope scope)
    {
        var owner = writer.AliasOf(row.Parent!);
        switch (row.Relation!.Join)
        {
            case ForeignKey key:
                writer.Keyword(row.IsOptional ? " left join " : " join ");
                Members.WriteTable(writer, row.Type!);
                var target = writer.AliasOf(row);
                writer.Keyword(" ").Identifier(target).Keyword(" on ");
                for (var i = 0; i < key.TargetColumns.Count; i++)
                    writer.Keyword(i == 0 ? "" : " and ").Column(target, key.TargetColumns[i]).Keyword(" = ").Column(owner, key.OwnerColumns[i]);
                break;
            case Neighbour neighbour:
                WriteNeighbour(writer, row, owner, neighbour, scope);
                break;
            case TypeAndId reference:
                WriteTyped(writer, row, owner, reference, scope);
                break;
            default:
                throw new ArgumentException($"{row.Relation} leads to many.", nameof(row));
        }
    }

    private static void WriteNeighbour(SqlWriter writer, RowSource row, string owner, Neighbour neighbour, AccessScope scope)
    {
        var (before, direction) = neighbour.IsEarlier ? (" <", " desc nulls last, ") : (" >", " nulls first, ");
        var inner = writer.NewAlias();
        writer.Keyword(" left join lateral (select ").Identifier(inner).Keyword(".* from ").Identifier(row.Type!.Table).Keyword(" ").Identifier(inner)
            .Keyword(" where ").Column(inner, "podcast_id").Keyword(" = ").Column(owner, "podcast_id");
        if (scope == AccessScope.Published)
            writer.Keyword(" and ").Column(inner, "visible");
        writer.Keyword(" and ").Column(inner, "published_at").Keyword(before).Keyword("= ").Column(owner, "published_at")
            .Keyword(" and (").Column(inner, "published_at").Keyword(before).Keyword(" ").Column(owner, "published_at")
            .Keyword(" or ").Column(inner, "id").Keyword(neighbour.IsEarlier ? " > " : " < ").Column(owner, "id").Keyword(") order by ")
            .Column(inner, "published_at").Keyword(direction).Column(inner, "id").Keyword(neighbour.IsEarlier ? "" : " desc")
            .Keyword(" limit 1) ").Identifier(writer.AliasOf(row)).Keyword(" on true");
    }

    private static void WriteTyped(SqlWriter writer, RowSource row, string owner, TypeAndId reference, AccessScope scope)
    {
        // The key is null for every other type, so that the index of this one is not even looked into.
        writer.Keyword(" left join ").Identifier(row.Type!.Table).Keyword(" ");
        var target = writer.AliasOf(row);
        writer.Identifier(target).Keyword(" on ").Column(target, "id").Keyword(" = case when ").Column(owner, reference.TypeColumn)
            .Keyword(" = ").Literal(EnumNames<ContentKind>.Of(row.Type!.Kind!.Value)).Keyword(" then ").Column(owner, reference.IdColumn).Keyword(" end");
        if (scope == AccessScope.Published && row.Type!.HasVisible)
            writer.Keyword(" and ").Column(target, "visible");
    }
}
