using System.Runtime.CompilerServices;

namespace PodcastApi.Toml.Reading;

/// <summary>Reads a value: a string, an array, an inline table, or what stands without quotes.</summary>
internal sealed class ValueReader(Cursor cursor, TableBuilder tables)
{
    // val = string / boolean / array / inline-table / date-time / float / integer
    public TomlValue Read(int depth)
    {
        switch (cursor.Current)
        {
            case '"' or '\'':
                var position = cursor.Position;
                return new TomlString(StringReader.Read(cursor), position);
            case '[':
                return ReadArray(depth + 1);
            case '{':
                return ReadInlineTable(depth + 1);
            default:
                return BareValueReader.Read(cursor);
        }
    }

    // array = "[" [ array-values ] ws-comment-newline "]"
    private TomlArray ReadArray(int depth)
    {
        var array = new TomlArray(cursor.Position);
        CheckDepth(depth, array);
        cursor.Advance(1);
        while (true)
        {
            cursor.SkipBlanksCommentsAndLineEnds();
            if (cursor.TrySkip(']'))
                return array;
            if (!cursor.AtEnd)
                array.Add(Read(depth));

            cursor.SkipBlanksCommentsAndLineEnds();
            if (cursor.TrySkip(']'))
                return array;
            if (cursor.AtEnd)
                throw cursor.Fail(array.Position, "the array is not closed", "end it with ']'");
            if (!cursor.TrySkip(','))
                throw cursor.Fail($"',' or ']' must follow a value of an array, but {cursor.Found()} was found", "separate the values with ','");
        }
    }

    // inline-table = "{" ws [ keyval *( ws "," ws keyval ) ] ws "}"
    private TomlTable ReadInlineTable(int depth)
    {
        var table = new TomlTable(cursor.Position, TomlTableOrigin.Inline);
        CheckDepth(depth, table);
        cursor.Advance(1);
        cursor.SkipBlanks();
        if (cursor.TrySkip('}'))
            return table;
        while (true)
        {
            CheckSameLine(table);
            var path = KeyReader.Read(cursor, depth - 1);
            KeyReader.ReadEquals(cursor);
            tables.Define(table, path, Read(depth - 1 + path.Count));

            cursor.SkipBlanks();
            if (cursor.TrySkip('}'))
                return table;
            CheckSameLine(table);
            if (!cursor.TrySkip(','))
                throw cursor.Fail($"',' or '}}' must follow a value of an inline table, but {cursor.Found()} was found", "separate the pairs with ','");
            cursor.SkipBlanks();
            if (cursor.Current == '}')
                throw cursor.Fail("an inline table cannot end with ','", "remove the comma");
        }
    }

    private void CheckSameLine(TomlTable table)
    {
        if (cursor.AtEnd)
            throw cursor.Fail(table.Position, "the inline table is not closed", "end it with '}'");
        if (cursor.AtLineEnd || cursor.Current == '#')
            throw cursor.Fail("an inline table must stand on one line", "write it on one line without a comment, or as a [table] of its own");
    }

    private void CheckDepth(int depth, TomlValue value)
    {
        // The second half matters only where the configured limit is beyond what the stack can take.
        if (depth > cursor.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw cursor.Fail(value.Position, $"arrays and tables are nested more than {Math.Min(depth - 1, cursor.MaxDepth)} deep", "use fewer levels");
    }
}
