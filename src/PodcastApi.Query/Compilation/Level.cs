using PodcastApi.Content.Model;
using PodcastApi.Query.Plans;

namespace PodcastApi.Query.Compilation;

/// <summary>
/// The rows of one place in a selection, read by one statement: a page, a list, one thing. The rows of a level below are found by
/// the keys of this level's rows, for which its FROM is repeated as a sub-select there.
/// </summary>
internal abstract class Level(AccessScope scope, RowSource row, int keyColumns)
{
    private readonly List<(RowSource Source, string Column)> _columns = [];

    protected AccessScope Scope => scope;

    /// <summary>The row of this level itself.</summary>
    public RowSource Row => row;

    /// <summary>The index of the statement.</summary>
    public int Statement { get; init; }

    /// <summary>How many columns of a parent's key come first.</summary>
    public int KeyColumns => keyColumns;

    /// <summary>Whether no two rows have the same id.</summary>
    protected abstract bool HasDistinctRows { get; }

    /// <summary>The index of a column in the rows of this level; reads it if nobody asked for it before.</summary>
    public int Column(RowSource source, string column)
    {
        var located = Locate(source, column);
        var index = _columns.IndexOf(located);
        if (index < 0)
        {
            index = _columns.Count;
            _columns.Add(located);
        }

        return keyColumns + index;
    }

    /// <summary>How many columns a row has, those of the parent's key included.</summary>
    public int ColumnCount => keyColumns + _columns.Count;

    /// <summary>Whether a column may hold text of any length: what nobody sorts by is not known to be short.</summary>
    public bool HasLongText => _columns.Exists(column => column.Source.Type?.Members.OfType<ScalarField>().Any(scalar =>
        scalar.Column == column.Column && scalar.Kind == ScalarKind.String && (scalar.IsList || !scalar.IsSortable)) == true);

    /// <summary>Writes the rows as a sub-select whose columns <see cref="WriteNames"/> names; for a level without a parent.</summary>
    public void WriteNamed(SqlWriter writer)
    {
        for (var i = 0; i < _columns.Count; i++)
            writer.Keyword(i == 0 ? "select " : ", ").Column(_columns[i].Source, _columns[i].Column).Keyword(" as c").Number(i);
        WriteFromAndWhere(writer, _columns, forChildren: false);
    }

    /// <summary>Writes the columns of the sub-select with that alias.</summary>
    public void WriteNames(SqlWriter writer, string alias)
    {
        for (var i = 0; i < _columns.Count; i++)
            writer.Keyword(i == 0 ? "" : ", ").Identifier(alias).Keyword(".c").Number(i);
    }

    /// <summary>Writes the statement.</summary>
    public Statement Build()
    {
        var writer = new SqlWriter();
        Write(writer);
        return new Statement(writer.ToString(), writer.Parameters, keyColumns, keyColumns + _columns.Count);
    }

    /// <summary>Writes the rows in their order, the columns of the parent's key first.</summary>
    public void Write(SqlWriter writer)
    {
        writer.Keyword("select ");
        WriteKeys(writer);
        for (var i = 0; i < _columns.Count; i++)
            writer.Keyword(i + keyColumns == 0 ? "" : ", ").Column(_columns[i].Source, _columns[i].Column);
        WriteFromAndWhere(writer, _columns, forChildren: false);
        WriteOrder(writer);
    }

    /// <summary>Writes the keys of this level's rows as a sub-select with the columns <c>k1</c> and <c>k2</c>, none of them twice.</summary>
    public virtual void WriteKeySet(SqlWriter writer, RowSource source, IReadOnlyList<string> columns)
    {
        var located = columns.Select(column => Locate(source, column)).ToList();
        var isDistinct = HasDistinctRows && source == row && columns.SequenceEqual(row.Type!.KeyColumns);
        writer.Keyword(isDistinct ? "select " : "select distinct ");
        for (var i = 0; i < located.Count; i++)
            writer.Keyword(i == 0 ? "" : ", ").Column(located[i].Source, located[i].Column).Keyword(" as ").Identifier(KeyNames.Of(i));
        WriteFromAndWhere(writer, located, forChildren: true);
    }

    /// <summary>The row and column where a column is to be read.</summary>
    protected virtual (RowSource Source, string Column) Locate(RowSource source, string column) => source.Locate(column);

    /// <summary>Writes the columns of the parent's key.</summary>
    protected virtual void WriteKeys(SqlWriter writer)
    {
    }

    /// <summary>Writes the row of this level, from which <paramref name="columns"/> are read.</summary>
    protected abstract void WriteRow(SqlWriter writer, IReadOnlyList<string> columns, bool forChildren);

    /// <summary>Writes the conditions on the row, after all joins.</summary>
    protected virtual void WriteConditions(SqlWriter writer)
    {
    }

    /// <summary>Writes the order of the rows.</summary>
    protected virtual void WriteOrder(SqlWriter writer)
    {
    }

    private void WriteFromAndWhere(SqlWriter writer, IReadOnlyList<(RowSource Source, string Column)> columns, bool forChildren)
    {
        var joined = new HashSet<RowSource>();
        foreach (var (source, _) in columns)
        {
            for (var needed = source; needed != row; needed = needed.Parent!)
                joined.Add(needed);
        }

        var own = new List<string>();
        void Need(string column)
        {
            if (!own.Contains(column))
                own.Add(column);
        }

        foreach (var (source, column) in columns)
        {
            if (source == row)
                Need(column);
        }

        var joins = row.Descendants().Where(joined.Contains).ToList();
        foreach (var join in joins)
        {
            if (join.Parent != row)
                continue;
            foreach (var column in JoinSql.OwnerColumns(join.Relation!.Join))
                Need(column);
        }

        writer.Keyword(" from ");
        WriteRow(writer, own, forChildren);
        foreach (var join in joins)
            JoinSql.Write(writer, join, scope);
        WriteConditions(writer);
    }
}
