using System.Buffers;

namespace PodcastApi.Toml.Reading;

/// <summary>Reads bare, quoted and dotted keys.</summary>
internal static class KeyReader
{
    private static readonly SearchValues<char> BareKey =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    // key = simple-key *( ws "." ws simple-key ), with the blanks around it
    public static List<KeyPart> Read(Cursor cursor, int depth)
    {
        var start = cursor.Position;
        var path = new List<KeyPart>(1);
        do
        {
            cursor.SkipBlanks();
            path.Add(new KeyPart(ReadPart(cursor, out var position), position));
            if (depth + path.Count > cursor.MaxDepth)
                throw cursor.Fail(start, $"the key makes tables more than {cursor.MaxDepth} deep", "use fewer levels");
            cursor.SkipBlanks();
        }
        while (cursor.TrySkip('.'));
        return path;
    }

    // keyval-sep = ws "=" ws
    public static void ReadEquals(Cursor cursor)
    {
        if (!cursor.TrySkip('='))
        {
            throw cursor.Fail($"a key must be followed by '=', but {cursor.Found()} was found", cursor.Current == ':'
                ? "TOML writes 'key = value' where YAML writes 'key: value'"
                : "write: key = value; a key with other characters than A-Z a-z 0-9 - _ stands in quotes");
        }

        cursor.SkipBlanks();
    }

    private static string ReadPart(Cursor cursor, out TomlPosition position)
    {
        position = cursor.Position;
        if (cursor.Current is '"' or '\'')
        {
            return cursor.Ahead(1) == cursor.Current && cursor.Ahead(2) == cursor.Current
                ? throw cursor.Fail("a key cannot be a string of several lines", "use single quotes or double quotes once")
                : StringReader.ReadSingleLine(cursor);
        }

        var length = cursor.Rest.IndexOfAnyExcept(BareKey);
        if (length < 0)
            length = cursor.Rest.Length;
        if (length == 0)
        {
            throw cursor.Fail($"a key is missing: {cursor.Found()} was found",
                "a key consists of A-Z a-z 0-9 - _, any other stands in quotes: \"my key\" = 1");
        }

        var name = cursor.Rest[..length].ToString();
        cursor.Advance(length);
        return name;
    }
}
