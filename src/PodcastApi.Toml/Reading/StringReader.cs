using System.Globalization;
using System.Text;

namespace PodcastApi.Toml.Reading;

/// <summary>Reads the four kinds of strings: in double or single quotes, on one line or, with three quotes, on several.</summary>
internal static class StringReader
{
    // string = ml-basic-string / basic-string / ml-literal-string / literal-string
    public static string Read(Cursor cursor)
    {
        var quote = cursor.Current;
        return cursor.Ahead(1) == quote && cursor.Ahead(2) == quote ? ReadMultiLine(cursor, quote) : ReadSingleLine(cursor);
    }

    // basic-string = quotation-mark *basic-char quotation-mark      literal-string = apostrophe *literal-char apostrophe
    public static string ReadSingleLine(Cursor cursor)
    {
        var start = cursor.Position;
        var quote = cursor.Current;
        cursor.Advance(1);
        StringBuilder? built = null;
        while (true)
        {
            var length = IndexOfSpecial(cursor.Rest, quote);
            if (length < 0 || cursor.Rest[length] is '\n' or '\r')
            {
                throw cursor.Fail(start, "the string is not closed on its line",
                    $"end it with {quote}, or use {quote}{quote}{quote} for a text of several lines");
            }

            var text = cursor.Rest[..length];
            cursor.Advance(length);
            if (cursor.TrySkip(quote))
                return built is null ? text.ToString() : built.Append(text).ToString();
            built = (built ?? new StringBuilder()).Append(text);
            ReadEscape(cursor, built);
        }
    }

    // ml-basic-string = 3quotation-mark [ newline ] ml-basic-body 3quotation-mark, and the same with apostrophes
    private static string ReadMultiLine(Cursor cursor, char quote)
    {
        var start = cursor.Position;
        var text = new StringBuilder();
        cursor.Advance(3);
        cursor.TrySkipLineEnd();
        while (true)
        {
            var length = IndexOfSpecial(cursor.Rest, quote);
            if (length < 0)
                throw cursor.Fail(start, "the string is not closed before the end of the file", $"end it with {quote}{quote}{quote}");

            text.Append(cursor.Rest[..length]);
            cursor.Advance(length);
            if (cursor.TrySkipLineEnd())
            {
                text.Append('\n');
            }
            else if (cursor.Current == quote)
            {
                if (ReadQuotes(cursor, quote, text))
                    return text.ToString();
            }
            else if (!TrySkipLineContinuation(cursor))
            {
                ReadEscape(cursor, text);
            }
        }
    }

    /// <summary>One or two quotes are text; three close the string, and up to two before those are text as well.</summary>
    private static bool ReadQuotes(Cursor cursor, char quote, StringBuilder text)
    {
        var count = 0;
        while (count < 5 && cursor.TrySkip(quote))
            count++;
        var closes = count >= 3;
        text.Append(quote, closes ? count - 3 : count);
        return closes;
    }

    // mlb-escaped-nl = escape ws newline *( wschar / newline )
    private static bool TrySkipLineContinuation(Cursor cursor)
    {
        var after = cursor.Rest[1..].IndexOfAnyExcept(' ', '\t') + 1;
        if (after == 0 || cursor.Rest[after] is not ('\n' or '\r'))
            return false;
        cursor.Advance(after);
        while (cursor.TrySkipLineEnd())
            cursor.SkipBlanks();
        return true;
    }

    private static int IndexOfSpecial(ReadOnlySpan<char> text, char quote) =>
        quote == '"' ? text.IndexOfAny(['"', '\\', '\r', '\n']) : text.IndexOfAny(quote, '\r', '\n');

    // escaped = escape escape-seq-char
    private static void ReadEscape(Cursor cursor, StringBuilder text)
    {
        char? simple = cursor.Ahead(1) switch
        {
            'b' => '\b',
            't' => '\t',
            'n' => '\n',
            'f' => '\f',
            'r' => '\r',
            '"' => '"',
            '\\' => '\\',
            _ => null,
        };
        if (simple is { } character)
        {
            text.Append(character);
            cursor.Advance(2);
            return;
        }

        var digits = cursor.Ahead(1) switch
        {
            'u' => 4,
            'U' => 8,
            _ => throw cursor.Fail($"'{EscapeAt(cursor)}' is not an escape sequence",
                "write \\\\ for a backslash, or put the text in single quotes, where backslashes are plain characters"),
        };
        text.Append(ReadCodePoint(cursor, digits).ToString());
        cursor.Advance(2 + digits);
    }

    private static Rune ReadCodePoint(Cursor cursor, int digits)
    {
        var hex = cursor.Rest[2..Math.Min(cursor.Rest.Length, 2 + digits)];
        if (hex.Length < digits || !uint.TryParse(hex, NumberStyles.AllowHexSpecifier, null, out var code))
            throw cursor.Fail($"'\\{cursor.Ahead(1)}' must be followed by {digits} hexadecimal digits", digits == 4 ? "for example \\u00E9" : "for example \\U0001F600");
        return Rune.TryCreate(code, out var rune)
            ? rune
            : throw cursor.Fail($"U+{code:X4} is not a character", "characters are U+0000 to U+D7FF and U+E000 to U+10FFFF; write a pair of surrogates as one \\U........");
    }

    private static string EscapeAt(Cursor cursor) => cursor.Ahead(1) switch
    {
        '\n' or '\r' or Cursor.End => "\\",
        var c when char.IsHighSurrogate(c) => $"\\{c}{cursor.Ahead(2)}",
        var c => $"\\{c}",
    };
}
