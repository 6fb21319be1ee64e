using System.Buffers;

namespace PodcastApi.Toml.Reading;

/// <summary>Reads a value without quotes or brackets: a boolean, a number, a date or a time.</summary>
internal static class BareValueReader
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n,[]{}#=\"'");

    public static TomlValue Read(Cursor cursor)
    {
        var position = cursor.Position;
        var token = Token(cursor);
        if (token.IsEmpty)
            throw cursor.Fail($"a value is missing: {cursor.Found()} was found", "an empty text is written \"\"");

        TomlValue value = token switch
        {
            "true" => new TomlBoolean(true, position),
            "false" => new TomlBoolean(false, position),
            _ when DateTimeReader.Recognises(token) => DateTimeReader.Read(token, position, cursor),
            _ when NumberReader.Recognises(token) => NumberReader.Read(token, position, cursor),
            _ => throw Unquoted(token, position, cursor),
        };
        cursor.Advance(token.Length);
        return value;
    }

    /// <summary>Everything up to a blank, line end, comma, bracket or comment; a date may be parted from its time by one blank.</summary>
    private static ReadOnlySpan<char> Token(Cursor cursor)
    {
        var rest = cursor.Rest;
        var length = LengthOf(rest);
        var timeFollows = length == "2025-01-31".Length && DateTimeReader.Recognises(rest[..length])
            && cursor.Ahead(length) == ' ' && char.IsAsciiDigit(cursor.Ahead(length + 1));
        return timeFollows ? rest[..(length + 1 + LengthOf(rest[(length + 1)..]))] : rest[..length];
    }

    private static int LengthOf(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAny(Ends);
        return length < 0 ? text.Length : length;
    }

    private static TomlException Unquoted(ReadOnlySpan<char> token, TomlPosition position, Cursor cursor)
    {
        if (token.Equals("true", StringComparison.OrdinalIgnoreCase) || token.Equals("false", StringComparison.OrdinalIgnoreCase))
            return cursor.Fail(position, $"'{token}' is not a boolean", "booleans are written in lower case: true or false");
        if (token is "null" or "nil" or "none" or "~")
            return cursor.Fail(position, $"'{token}' is not a value", "TOML has no null: leave the key out");
        return cursor.Fail(position, $"'{token}' is not a value", "a text stands in quotes: \"...\"");
    }
}
