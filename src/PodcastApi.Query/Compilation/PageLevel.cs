using PodcastApi.Content.Model;
using PodcastApi.Query.Plans;
using PodcastApi.Query.Selections;

namespace PodcastApi.Query.Compilation;

/// <summary>A page of a root collection, or, for each row of the level above, of a relation.</summary>
internal sealed class PageLevel : Level
{
    private readonly Connection _connection;
    private readonly ContentCollection? _collection;
    private readonly Relation? _relation;
    private readonly Level? _parent;
    private readonly RowSource? _owner;
    private readonly RowSource _keys = new(null, null, null);
    private readonly Keyset _keyset;

    /// <summary>The row of the page: this level's own, or that of a page of pairs, which the level's own is then joined to.</summary>
    private readonly RowSource _page;

    public PageLevel(AccessScope scope, ContentCollection collection, Connection connection)
        : base(scope, new RowSource(collection.Type, null, null), keyColumns: 0)
    {
        _collection = collection;
        _connection = connection;
        var members = Members.OfCollection(scope, collection, connection.Filter);
        _keyset = new Keyset(connection.Ordering, connection.Page, members.Edge);
        _page = PageRow(members);
    }

    public PageLevel(AccessScope scope, Level parent, RowSource owner, Relation relation, Connection connection)
        : base(scope, new RowSource(relation.Target, null, null), keyColumns: 1)
    {
        _parent = parent;
        _owner = owner;
        _relation = relation;
        _connection = connection;
        _keyset = new Keyset(connection.Ordering, connection.Page, relation.Join as Edge);
        _page = PageRow(Members.OfRelation(scope, relation, "", isKeySet: true, connection.Arguments, connection.Filter));
    }

    /// <summary>Whether one row more than the page has items is read, to know whether there are more.</summary>
    public bool LooksAhead { get; set; }

    protected override bool HasDistinctRows => _parent is null;

    /// <summary>The columns that a cursor is made of.</summary>
    public IReadOnlyList<int> CursorColumns()
    {
        var columns = new List<int>();
        // A unique key ends the order early; the keys that the caller gave beyond it are part of the cursor nevertheless.
        var keys = _connection.Ordering.Keys;
        for (var i = 0; i < keys.Count; i++)
        {
            columns.Add(i < _keyset.Columns.Count && _keyset.Columns[i].Name != "id"
                ? Column(_page, _keyset.Columns[i].Name)
                : Column(Row, keys[i].Field.Column));
        }

        columns.Add(Column(Row, "id"));
        return columns;
    }

    /// <summary>Writes the statement that tells the facts of each page: the total, then whether there are items beyond the bound.</summary>
    public Statement BuildFacts(bool total, bool beyond)
    {
        var writer = new SqlWriter().Keyword("select ");
        WriteKeys(writer);
        if (total)
            WriteTotal(writer.Keyword(_parent is null ? "" : ", "));
        if (beyond)
            WriteBeyond(writer.Keyword(_parent is null && !total ? "" : ", "));
        if (_parent is not null)
        {
            WriteParentKeys(writer.Keyword(" from "));
            WriteKeys(writer.Keyword(" order by "));
        }

        return new Statement(writer.ToString(), writer.Parameters, KeyColumns, KeyColumns + (total ? 1 : 0) + (beyond ? 1 : 0));
    }

    /// <summary>Writes the statement that counts the items of all pages by a facet: value, label and count, the most frequent first.</summary>
    public Statement BuildFacet(Facet facet)
    {
        var writer = new SqlWriter().Keyword("select ");
        WriteKeys(writer);
        var counted = writer.NewAlias();
        writer.Keyword(_parent is null ? "" : ", ").Column(counted, "value").Keyword(", ").Column(counted, "label").Keyword(", ").Column(counted, "count").Keyword(" from ");
        if (_parent is not null)
            WriteParentKeys(writer).Keyword(" cross join lateral ");
        var members = MembersOf(writer);
        var aliases = members.Name(writer, needsTarget: facet.Column is not null);
        var item = writer.NewAlias();
        writer.Keyword("(select (").Template(facet.Value, item).Keyword(") collate \"C\" as value, ").Template(facet.Label, item).Keyword(" as label, count(distinct ").Column(item, "id")
            .Keyword(") as count from (select ").Column(aliases.Id.Alias, aliases.Id.Column).Keyword(" as id");
        if (facet.Column is { } column)
            writer.Keyword(", ").Column(aliases.Target!, column);
        WriteMembers(writer, members, aliases, range: null);
        writer.Keyword(") ").Identifier(item).Template(facet.Join, item).Keyword(" where ").Template(facet.Value, item)
            .Keyword(" is not null group by 1, 2 order by 3 desc, 1 limit ").Number(Facet.MaxValues).Keyword(") ").Identifier(counted).Keyword(" order by ");
        WriteKeys(writer);
        writer.Keyword(_parent is null ? "" : ", ").Column(counted, "count").Keyword(" desc, ").Column(counted, "value");
        return new Statement(writer.ToString(), writer.Parameters, KeyColumns, KeyColumns + 3);
    }

    protected override void WriteKeys(SqlWriter writer)
    {
        if (_parent is not null)
            writer.Column(_keys, KeyNames.Of(0));
    }

    protected override void WriteRow(SqlWriter writer, IReadOnlyList<string> columns, bool forChildren)
    {
        if (_parent is not null)
            WriteParentKeys(writer).Keyword(" cross join lateral ");
        writer.Keyword("(");
        WritePage(writer, _page == Row ? columns : [], forChildren);
        writer.Keyword(") ").Identifier(writer.AliasOf(_page));
        if (_page == Row || columns.Count == 0)
            return;
        writer.Keyword(" join ");
        Members.WriteTable(writer, Row.Type!);
        writer.Keyword(" ").Identifier(writer.AliasOf(Row)).Keyword(" on ").Column(Row, "id").Keyword(" = ").Column(_page, "id");
    }

    protected override (RowSource Source, string Column) Locate(RowSource source, string column)
    {
        var located = base.Locate(source, column);
        return located == (Row, "id") ? (_page, "id") : located;
    }

    protected override void WriteOrder(SqlWriter writer)
    {
        writer.Keyword(" order by ");
        WriteKeys(writer);
        if (_parent is not null)
            writer.Keyword(", ");
        _keyset.WriteOrder(writer, _keyset.Page.IsBackward, key => writer.Column(_page, _keyset.Columns[key].Name));
    }

    private SqlWriter WriteParentKeys(SqlWriter writer)
    {
        writer.Keyword("(");
        _parent!.WriteKeySet(writer, _owner!, ["id"]);
        return writer.Keyword(") ").Identifier(writer.AliasOf(_keys));
    }

    /// <summary>A page that pairs alone decide is taken of them before anything is joined.</summary>
    private RowSource PageRow(Members members) => members.IsOfPairsAlone && !_keyset.NeedsTarget ? new RowSource(null, Row, null) : Row;

    private Members MembersOf(SqlWriter writer) => _collection is not null
        ? Members.OfCollection(Scope, _collection, _connection.Filter)
        : Members.OfRelation(Scope, _relation!, writer.AliasOf(_keys), isKeySet: true, _connection.Arguments, _connection.Filter);

    private void WritePage(SqlWriter writer, IReadOnlyList<string> columns, bool forChildren)
    {
        var ranges = _keyset.Ranges();
        var limit = _keyset.Page.Size + (LooksAhead && !forChildren ? 1 : 0);
        var names = columns.Where(column => Key(column) is null).ToList();
        if (!names.Contains("id"))
            names.Add("id");
        if (!forChildren || ranges.Count > 1)
        {
            foreach (var key in _keyset.Columns)
            {
                if (!names.Contains(key.Name))
                    names.Add(key.Name);
            }
        }

        if (ranges.Count == 1)
        {
            WriteRange(writer, ranges[0], names, limit);
            return;
        }

        var union = writer.NewAlias();
        writer.Keyword("select ");
        for (var i = 0; i < names.Count; i++)
            writer.Keyword(i == 0 ? "" : ", ").Column(union, names[i]);
        writer.Keyword(" from (");
        for (var i = 0; i < ranges.Count; i++)
        {
            writer.Keyword(i == 0 ? "(" : " union all (");
            WriteRange(writer, ranges[i], names, limit);
            writer.Keyword(")");
        }

        writer.Keyword(") ").Identifier(union).Keyword(" order by ");
        _keyset.WriteOrder(writer, _keyset.Page.IsBackward, key => writer.Column(union, _keyset.Columns[key].Name));
        writer.Keyword(" limit ").Number(limit);
    }

    private void WriteRange(SqlWriter writer, KeysetCondition? range, List<string> names, int limit)
    {
        var members = MembersOf(writer);
        var aliases = members.Name(writer, _keyset.NeedsTarget || names.Any(name => name != "id" && Key(name) is null));
        writer.Keyword("select ");
        for (var i = 0; i < names.Count; i++)
        {
            var (alias, column) = names[i] == "id" ? aliases.Id
                : Key(names[i]) is { } key ? (aliases.Of(key), key.Column)
                : (aliases.Target!, names[i]);
            writer.Keyword(i == 0 ? "" : ", ").Column(alias, column);
            if (column != names[i])
                writer.Keyword(" as ").Identifier(names[i]);
        }

        WriteMembers(writer, members, aliases, range, isGrouped: _page != Row && members.Edge!.Repeats);
        writer.Keyword(" order by ");
        _keyset.WriteOrder(writer, _keyset.Page.IsBackward, key => WriteKey(writer, aliases, key));
        writer.Keyword(" limit ").Number(limit);
    }

    private void WriteKey(SqlWriter writer, MemberAliases aliases, int key)
        => writer.Column(aliases.Of(_keyset.Columns[key]), _keyset.Columns[key].Column);

    private void WriteMembers(SqlWriter writer, Members members, MemberAliases aliases, KeysetCondition? range, bool isGrouped = false)
    {
        writer.Keyword(" from ");
        var conditions = members.Write(writer, aliases, isDistinct: !isGrouped);
        range?.Write(conditions.Next(), aliases.Of);
        if (!isGrouped)
            return;

        // Grouped where they are ordered, the pairs come straight from their index.
        writer.Keyword(" group by ");
        for (var i = 0; i < _keyset.Columns.Count; i++)
            WriteKey(writer.Keyword(i == 0 ? "" : ", "), aliases, i);
    }

    private KeysetColumn? Key(string name)
    {
        foreach (var column in _keyset.Columns)
        {
            if (column.Name == name)
                return column;
        }

        return null;
    }

    private void WriteTotal(SqlWriter writer)
    {
        var members = MembersOf(writer);
        var isCounted = Scope == AccessScope.Published && _collection is not null && members.IsWhole;
        if (isCounted)
            writer.Keyword("coalesce((select count from collection_count where collection = '").Identifier(_collection!.Name).Keyword("'), ");
        var aliases = members.Name(writer, needsTarget: false);
        writer.Keyword("(select count(*)");
        WriteMembers(writer, members, aliases, range: null);
        writer.Keyword(isCounted ? "))" : ")");
    }

    /// <summary>An item beyond the bound, sought along the order, so that the index is entered where the bound lies.</summary>
    private void WriteBeyond(SqlWriter writer)
    {
        var ranges = _keyset.OtherSide();
        for (var i = 0; i < ranges.Count; i++)
        {
            var members = MembersOf(writer);
            var aliases = members.Name(writer, _keyset.NeedsTarget);
            writer.Keyword(i == 0 ? "((select true" : " or (select true");
            WriteMembers(writer, members, aliases, ranges[i]);
            writer.Keyword(" order by ");
            _keyset.WriteOrder(writer, !_keyset.Page.IsBeforeCursor, key => WriteKey(writer, aliases, key));
            writer.Keyword(" limit 1) is true");
        }

        writer.Keyword(")");
    }
}
