using System.Globalization;
using PodcastApi.Content.Model;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Plans;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Compilation;

/// <summary>
/// The order of a page and its bound. What lies beyond a cursor is one or two ranges of an index: a row comparison where all keys
/// are ascending and known; else a bound on the first key beside the exact condition; rows whose first key is null are a range of
/// their own. (A plain <c>a &lt; x or (a = x and b &gt; y)</c> would walk the index from its start.)
/// </summary>
internal sealed class Keyset
{
    private readonly List<KeysetColumn> _columns = [];
    private readonly bool _hasCursor;

    public Keyset(Ordering ordering, Page page, Edge? edge)
    {
        Page = page;
        _hasCursor = page.Cursor is not null;
        var isUnique = false;
        for (var i = 0; i < ordering.Keys.Count && !isUnique; i++)
        {
            var (field, isDescending) = ordering.Keys[i];
            if (field.Via is not null)
                throw new ArgumentException($"{field} cannot be sorted by.", nameof(ordering));
            var onPair = edge?.DateColumn is not null && field == ContentModel.Episode.Scalar("publishedAt");
            _columns.Add(new KeysetColumn(
                onPair ? edge!.DateColumn! : field.Column, onPair, field.IsNullable, isDescending,
                SqlTypes.Of(field.Kind), page.Cursor?.Keys[i], "s" + i.ToString(CultureInfo.InvariantCulture)));
            isUnique = field.IsUnique;
        }

        if (!isUnique)
            _columns.Add(new KeysetColumn(edge?.TargetColumn ?? "id", edge is not null, false, false, SqlType.Uuid, page.Cursor?.Id, "id"));
    }

    public Page Page { get; }

    /// <summary>The keys, the one that breaks ties last.</summary>
    public IReadOnlyList<KeysetColumn> Columns => _columns;

    /// <summary>Whether a column of the target, beside its id, is needed.</summary>
    public bool NeedsTarget => _columns.Exists(column => !column.OnPair);

    /// <summary>The ranges that the page is taken from; null stands for everything.</summary>
    public IReadOnlyList<KeysetCondition?> Ranges()
    {
        if (_hasCursor)
            return Beyond(!Page.IsBeforeCursor, isInclusive: false);
        return [null];
    }

    /// <summary>The ranges on the other side of the cursor, its own place included.</summary>
    public IReadOnlyList<KeysetCondition> OtherSide() => Beyond(Page.IsBeforeCursor, isInclusive: true);

    /// <summary>Writes the keys of ORDER BY; <paramref name="column"/> writes a key.</summary>
    public void WriteOrder(SqlWriter writer, bool isReversed, Action<int> column)
    {
        for (var i = 0; i < _columns.Count; i++)
        {
            if (i > 0)
                writer.Keyword(", ");
            column(i);
            var isDescending = _columns[i].IsDescending != isReversed;
            // An index serves an order only if it has the same words: nulls come last ascending and first descending unless said.
            writer.Keyword((isDescending, _columns[i].IsNullable, isReversed) switch
            {
                (true, true, false) => " desc nulls last",
                (true, _, _) => " desc",
                (false, true, true) => " nulls first",
                _ => "",
            });
        }
    }

    private List<KeysetCondition> Beyond(bool isAfter, bool isInclusive)
    {
        var first = _columns[0];
        if (_columns.TrueForAll(column => column is { IsNullable: false, IsDescending: false }))
            return [new RowCondition(_columns, (isAfter ? " >" : " <") + (isInclusive ? "= " : " "))];
        if (_columns.Count == 1)
            return [Strictly(0, isAfter, isInclusive)];

        var rest = Rest(1, isAfter, isInclusive);
        if (first.Value is null)
        {
            var ties = new BothCondition(new NullCondition(first, true), rest);
            return isAfter ? [ties] : [ties, new NullCondition(first, false)];
        }

        var sign = isAfter != first.IsDescending ? " >" : " <";
        var known = new BothCondition(
            new CompareCondition(first, sign + "= "), new EitherCondition(new CompareCondition(first, sign + " "), rest));
        return isAfter && first.IsNullable ? [known, new NullCondition(first, true)] : [known];
    }

    /// <summary>The keys from one on lie beyond.</summary>
    private KeysetCondition Rest(int index, bool isAfter, bool isInclusive)
    {
        var column = _columns[index];
        if (index == _columns.Count - 1)
            return Strictly(index, isAfter, isInclusive);
        KeysetCondition same = column.Value is null ? new NullCondition(column, true) : new CompareCondition(column, " = ");
        var ties = new BothCondition(same, Rest(index + 1, isAfter, isInclusive));
        if (column.Value is null && isAfter)
            return ties;
        return new EitherCondition(Strictly(index, isAfter, isInclusive: false), ties);
    }

    private KeysetCondition Strictly(int index, bool isAfter, bool isInclusive)
    {
        var column = _columns[index];
        if (column.Value is null)
            return new NullCondition(column, IsNull: false); // Before it, that is; nothing comes after null.
        var compare = new CompareCondition(column, (isAfter != column.IsDescending ? " >" : " <") + (isInclusive ? "= " : " "));
        return isAfter && column.IsNullable ? new EitherCondition(compare, new NullCondition(column, true)) : compare;
    }
}

/// <summary>
/// A sort key: a column of the pair or of the target, the value in the cursor (null for null, or without a cursor), and the name
/// under which a page gives it.
/// </summary>
internal sealed record KeysetColumn(
    string Column, bool OnPair, bool IsNullable, bool IsDescending, SqlType Type, Slot? Value, string Name);

/// <summary>A condition on the sort keys.</summary>
internal abstract record KeysetCondition
{
    /// <summary>Writes it; <paramref name="alias"/> tells the row of a key.</summary>
    public abstract void Write(SqlWriter writer, Func<KeysetColumn, string> alias);
}

/// <summary>All keys at once: <c>(a, b) > ($1, $2)</c>.</summary>
internal sealed record RowCondition(IReadOnlyList<KeysetColumn> Columns, string Sign) : KeysetCondition
{
    public override void Write(SqlWriter writer, Func<KeysetColumn, string> alias)
    {
        if (Columns.Count == 1)
        {
            writer.Column(alias(Columns[0]), Columns[0].Column).Keyword(Sign).Parameter(Columns[0].Value!.Value, Columns[0].Type);
            return;
        }

        for (var i = 0; i < Columns.Count; i++)
            writer.Keyword(i == 0 ? "(" : ", ").Column(alias(Columns[i]), Columns[i].Column);
        writer.Keyword(")").Keyword(Sign);
        for (var i = 0; i < Columns.Count; i++)
            writer.Keyword(i == 0 ? "(" : ", ").Parameter(Columns[i].Value!.Value, Columns[i].Type);
        writer.Keyword(")");
    }
}

internal sealed record CompareCondition(KeysetColumn Column, string Sign) : KeysetCondition
{
    public override void Write(SqlWriter writer, Func<KeysetColumn, string> alias)
        => writer.Column(alias(Column), Column.Column).Keyword(Sign).Parameter(Column.Value!.Value, Column.Type);
}

internal sealed record NullCondition(KeysetColumn Column, bool IsNull) : KeysetCondition
{
    public override void Write(SqlWriter writer, Func<KeysetColumn, string> alias)
        => writer.Column(alias(Column), Column.Column).Keyword(IsNull ? " is null" : " is not null");
}

internal sealed record BothCondition(KeysetCondition First, KeysetCondition Second) : KeysetCondition
{
    public override void Write(SqlWriter writer, Func<KeysetColumn, string> alias)
    {
        First.Write(writer, alias);
        Second.Write(writer.Keyword(" and "), alias);
    }
}

internal sealed record EitherCondition(KeysetCondition First, KeysetCondition Second) : KeysetCondition
{
    public override void Write(SqlWriter writer, Func<KeysetColumn, string> alias)
    {
        First.Write(writer.Keyword("("), alias);
        Second.Write(writer.Keyword(" or "), alias);
        writer.Keyword(")");
    }
}
