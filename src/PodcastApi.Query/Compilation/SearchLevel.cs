using PodcastApi.Query.Plans;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Compilation;

/// <summary>
/// A page of what is found. Its row has the columns type, id, rank and did_you_mean, and, when they are asked for, those of what is
/// shown of the thing (<see cref="ShownColumns"/>).
/// </summary>
internal sealed class SearchLevel(AccessScope scope, SearchRoot root) : Level(scope, new RowSource(null, null, null), keyColumns: 0)
{
    private readonly RowSource _shown = new(null, null, null);

    /// <summary>The columns with what is shown of a thing: the words to be marked, then the texts that they stand in.</summary>
    public static IReadOnlyList<string> ShownColumns { get; } = ["words", "title", "people", "companies", "summary", "body", "links"];

    protected override bool HasDistinctRows => true;

    /// <summary>Rank and id of the bound; null for none.</summary>
    private (Slot Rank, Slot Id)? Bound => root.Page.Cursor is { } cursor ? (cursor.Keys[0]!.Value, cursor.Id) : null;

    /// <summary>Writes the statement that tells the facts of the page: the total, then whether there are items beyond the bound.</summary>
    public Statement BuildFacts(bool total, bool beyond)
    {
        var writer = new SqlWriter().Keyword("select ");
        if (total)
            SearchSql.WriteTotal(writer, Scope, root.Terms);
        if (beyond)
            SearchSql.WriteBeyond(writer.Keyword(total ? ", " : ""), Scope, root.Terms, Bound!.Value, root.Page.IsBeforeCursor);
        return new Statement(writer.ToString(), writer.Parameters, 0, (total ? 1 : 0) + (beyond ? 1 : 0));
    }

    protected override void WriteRow(SqlWriter writer, IReadOnlyList<string> columns, bool forChildren)
    {
        var found = writer.NewAlias();
        writer.Keyword("(select ").Identifier(found).Keyword(".*");
        foreach (var column in ShownColumns.Where(columns.Contains))
            writer.Keyword(", ").Column(_shown, column);
        writer.Keyword(" from ");
        SearchSql.WritePage(
            writer, Scope, root.Terms, Bound, root.Page.IsBeforeCursor, root.Page.IsBackward, root.Page.Size + (forChildren ? 0 : 1));
        writer.Keyword(" ").Identifier(found);
        if (ShownColumns.Any(columns.Contains))
        {
            writer.Keyword(" cross join lateral search_shown(").Column(found, "type").Keyword(", ").Column(found, "id").Keyword(", ").Column(found, "query").Keyword(", ");
            SearchSql.WriteScope(writer, Scope).Keyword(") ").Identifier(writer.AliasOf(_shown));
        }

        writer.Keyword(") ").Identifier(writer.AliasOf(Row));
    }

    protected override void WriteOrder(SqlWriter writer)
    {
        var isBackward = root.Page.IsBackward;
        writer.Keyword(" order by ").Column(Row, "rank").Keyword(isBackward ? ", " : " desc, ").Column(Row, "id").Keyword(isBackward ? " desc" : "");
    }
}
