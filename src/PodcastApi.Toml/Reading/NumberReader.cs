using System.Globalization;

namespace PodcastApi.Toml.Reading;

/// <summary>Reads integers and floats.</summary>
internal static class NumberReader
{
    public static bool Recognises(ReadOnlySpan<char> token) =>
        char.IsAsciiDigit(token[0]) || token[0] is '+' or '-' or '.' || token is "inf" or "nan";

    public static TomlValue Read(ReadOnlySpan<char> token, TomlPosition position, Cursor cursor)
    {
        var negative = token[0] == '-';
        var number = token[0] is '+' or '-' ? token[1..] : token;
        switch (number)
        {
            case "inf":
                return new TomlFloat(negative ? double.NegativeInfinity : double.PositiveInfinity, position);
            case "nan":
                return new TomlFloat(double.NaN, position);
            case ['0', 'x' or 'o' or 'b', ..]:
                return new TomlInteger(ReadPrefixed(token, position, cursor), position);
        }

        var isFloat = CheckDecimal(token, number, position, cursor);
        var plain = token.Contains('_') ? token.ToString().Replace("_", "", StringComparison.Ordinal) : token;
        return isFloat ? ReadFloat(plain, position, cursor) : ReadInteger(plain, position, cursor);
    }

    // dec-int = [ minus / plus ] unsigned-dec-int
    private static TomlInteger ReadInteger(ReadOnlySpan<char> plain, TomlPosition position, Cursor cursor) =>
        long.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? new TomlInteger(value, position)
            : throw TooLarge(plain, position, cursor);

    // float = float-int-part ( exp / frac [ exp ] )
    private static TomlFloat ReadFloat(ReadOnlySpan<char> plain, TomlPosition position, Cursor cursor)
    {
        var value = double.Parse(plain, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(value)
            ? new TomlFloat(value, position)
            : throw cursor.Fail(position, $"'{plain}' is too large for a 64-bit float", "write inf or -inf if infinity is meant");
    }

    /// <summary>Holds a decimal number against the grammar; true where it has a fraction or an exponent.</summary>
    private static bool CheckDecimal(ReadOnlySpan<char> token, ReadOnlySpan<char> number, TomlPosition position, Cursor cursor)
    {
        var end = Digits(number, 0);
        if (end > 1 && number[0] == '0')
            throw cursor.Fail(position, $"'{token}' begins with 0", "remove the leading zeros, or put it in quotes if it is a text");

        var isFloat = false;
        var wellFormed = end > 0;
        if (wellFormed && end < number.Length && number[end] == '.')
        {
            isFloat = true;
            var start = end + 1;
            end = Digits(number, start);
            wellFormed = end > start;
        }

        if (wellFormed && end < number.Length && number[end] is 'e' or 'E')
        {
            isFloat = true;
            var start = end + 1;
            if (start < number.Length && number[start] is '+' or '-')
                start++;
            end = Digits(number, start);
            wellFormed = end > start;
        }

        if (wellFormed && end == number.Length)
            return isFloat;
        throw cursor.Fail(position, $"'{token}' is not a number", Hint(number));
    }

    // hex-int = "0x" HEXDIG *( HEXDIG / underscore HEXDIG ), and the same with "0o" and "0b"; no sign
    private static long ReadPrefixed(ReadOnlySpan<char> token, TomlPosition position, Cursor cursor)
    {
        if (token[0] != '0')
            throw cursor.Fail(position, $"'{token}' has a sign", "hexadecimal, octal and binary numbers are written without one");

        var (radix, name) = token[1] switch { 'x' => (16, "hexadecimal"), 'o' => (8, "octal"), _ => (2, "binary") };
        var value = 0UL;
        var expectsDigit = true;
        foreach (var c in token[2..])
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : radix;
            if (digit >= radix && (c != '_' || expectsDigit))
                throw cursor.Fail(position, $"'{token}' is not a {name} number", Hint(token));
            expectsDigit = c == '_';
            if (expectsDigit)
                continue;
            if (value > long.MaxValue / (ulong)radix)
                throw TooLarge(token, position, cursor);
            value = (value * (ulong)radix) + (ulong)digit;
        }

        return expectsDigit ? throw cursor.Fail(position, $"'{token}' is not a {name} number", Hint(token)) : (long)value;
    }

    /// <summary>The end of a run of digits with single underscores between them; the start where there is none.</summary>
    private static int Digits(ReadOnlySpan<char> number, int start)
    {
        var end = start;
        while (end < number.Length
            && (char.IsAsciiDigit(number[end])
                || (number[end] == '_' && end > start && number[end - 1] != '_' && end + 1 < number.Length && char.IsAsciiDigit(number[end + 1]))))
        {
            end++;
        }

        return end;
    }

    private static string Hint(ReadOnlySpan<char> number) =>
        number.Contains('_') ? "an underscore stands between two digits: 1_000"
        : number.Contains('.') ? "a point has digits on both sides, as in 0.5; a text stands in quotes: \"...\""
        : "a text stands in quotes: \"...\"";

    private static TomlException TooLarge(ReadOnlySpan<char> token, TomlPosition position, Cursor cursor) =>
        cursor.Fail(position, $"'{token}' is too large for a 64-bit integer", "put it in quotes if it is an identifier");
}
