namespace PodcastApi.Toml.Reading;

/// <summary>Reads the lines of a document: headers, key/value pairs and comments.</summary>
internal sealed class DocumentReader(Cursor cursor)
{
    private readonly TomlTable root = new(cursor.Position, TomlTableOrigin.Header);
    private readonly TableBuilder tables = new(cursor);
    private TomlTable section = null!;
    private int sectionDepth;

    // toml = expression *( newline expression )
    public TomlTable Read()
    {
        section = root;
        while (true)
        {
            cursor.SkipBlanksCommentsAndLineEnds();
            if (cursor.AtEnd)
                return root;
            if (cursor.Current == '[')
                ReadHeader();
            else
                ReadPair();
            FinishLine();
        }
    }

    // std-table = "[" ws key ws "]"      array-table = "[[" ws key ws "]]"
    private void ReadHeader()
    {
        var position = cursor.Position;
        var ofTables = cursor.Ahead(1) == '[';
        var closing = ofTables ? "]]" : "]";
        cursor.Advance(closing.Length);

        var path = KeyReader.Read(cursor, depth: 0);
        if (!cursor.Rest.StartsWith(closing, StringComparison.Ordinal))
        {
            throw cursor.Fail($"a header must end with '{closing}', but {cursor.Found()} was found",
                "a name with other characters than A-Z a-z 0-9 - _ stands in quotes: [\"my name\"]");
        }

        cursor.Advance(closing.Length);
        section = ofTables ? tables.OpenArrayElement(root, path, position) : tables.OpenTable(root, path, position);
        sectionDepth = path.Count;
    }

    // keyval = key keyval-sep val
    private void ReadPair()
    {
        var path = KeyReader.Read(cursor, sectionDepth);
        KeyReader.ReadEquals(cursor);
        tables.Define(section, path, new ValueReader(cursor, tables).Read(sectionDepth + path.Count));
    }

    private void FinishLine()
    {
        cursor.SkipBlanks();
        cursor.SkipComment();
        if (cursor.AtEnd || cursor.TrySkipLineEnd())
            return;
        throw cursor.Fail($"the line must end here, but {cursor.Found()} was found",
            "one key or header a line; within a string in double quotes write \\\" for a quote, and put a text with ' in double quotes");
    }
}
