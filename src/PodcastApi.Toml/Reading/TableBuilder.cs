namespace PodcastApi.Toml.Reading;

/// <summary>Puts values into tables and keeps the rules on what may be defined, extended and reopened.</summary>
internal sealed class TableBuilder(Cursor cursor)
{
    /// <summary><c>[a.b]</c>: makes the table or opens the one that a longer header has implied.</summary>
    public TomlTable OpenTable(TomlTable root, List<KeyPart> path, TomlPosition position)
    {
        var parent = OpenParents(root, path);
        var last = path[^1];
        switch (parent.Find(last.Name)?.Value)
        {
            case null:
                var table = new TomlTable(position, TomlTableOrigin.Header);
                parent.Add(last, table);
                return table;
            case TomlTable { Origin: TomlTableOrigin.Implied } implied:
                implied.Origin = TomlTableOrigin.Header;
                implied.Position = position;
                return implied;
            case TomlTable { Origin: TomlTableOrigin.Header } defined:
                throw cursor.Fail(position, $"the table [{Join(path)}] is already defined at line {defined.Position.Line}",
                    $"put its keys under one header, or write [[{Join(path)}]] for a list of tables");
            default:
                throw AlreadyDefined(parent, last);
        }
    }

    /// <summary><c>[[a.b]]</c>: adds a table to the array, which the first such header makes.</summary>
    public TomlTable OpenArrayElement(TomlTable root, List<KeyPart> path, TomlPosition position)
    {
        var parent = OpenParents(root, path);
        var last = path[^1];
        var array = parent.Find(last.Name)?.Value switch
        {
            null => null,
            TomlArray { IsArrayOfTables: true } existing => existing,
            TomlArray => throw cursor.Fail(position, $"[[{Join(path)}]] cannot add to the array that is defined at line {parent.Find(last.Name)!.KeyPosition.Line}",
                "write all of its tables with [[...]], or all within the array"),
            _ => throw AlreadyDefined(parent, last),
        };
        if (array is null)
        {
            array = new TomlArray(position, ofTables: true);
            parent.Add(last, array);
        }

        var element = new TomlTable(position, TomlTableOrigin.Header);
        array.Add(element);
        return element;
    }

    /// <summary><c>a.b = value</c> within a table: dotted keys extend only tables that dotted keys have made.</summary>
    public void Define(TomlTable table, List<KeyPart> path, TomlValue value)
    {
        for (var i = 0; i < path.Count - 1; i++)
        {
            var existing = table.Find(path[i].Name)?.Value;
            if (existing is TomlTable { Origin: TomlTableOrigin.DottedKey } dotted)
                table = dotted;
            else if (existing is null)
                table = AddTable(table, path[i], TomlTableOrigin.DottedKey);
            else
                throw CannotExtend(table, path[i]);
        }

        if (table.Find(path[^1].Name) is not null)
            throw AlreadyDefined(table, path[^1]);
        table.Add(path[^1], value);
    }

    private TomlTable OpenParents(TomlTable table, List<KeyPart> path)
    {
        for (var i = 0; i < path.Count - 1; i++)
        {
            table = table.Find(path[i].Name)?.Value switch
            {
                null => AddTable(table, path[i], TomlTableOrigin.Implied),
                TomlTable { Origin: not TomlTableOrigin.Inline } existing => existing,
                TomlArray { IsArrayOfTables: true } array => (TomlTable)array.Items[^1],
                _ => throw CannotExtend(table, path[i]),
            };
        }

        return table;
    }

    private static TomlTable AddTable(TomlTable parent, KeyPart key, TomlTableOrigin origin)
    {
        var table = new TomlTable(key.Position, origin);
        parent.Add(key, table);
        return table;
    }

    private TomlException AlreadyDefined(TomlTable table, KeyPart key) =>
        cursor.Fail(key.Position, $"the key '{key.Name}' is already defined at line {table.Find(key.Name)!.KeyPosition.Line}",
            "remove or rename one of the two");

    private TomlException CannotExtend(TomlTable table, KeyPart key)
    {
        var entry = table.Find(key.Name)!;
        return entry.Value is TomlTable
            ? cursor.Fail(key.Position, $"the table '{key.Name}' was completed at line {entry.Value.Position.Line} and cannot be added to here",
                "write its keys in one place")
            : cursor.Fail(key.Position, $"the key '{key.Name}' is already defined at line {entry.KeyPosition.Line} as {entry.Value.TypeName}, so it cannot hold further keys",
                "rename one of the two");
    }

    private static string Join(List<KeyPart> path) => string.Join('.', path.Select(part => part.Name));
}
