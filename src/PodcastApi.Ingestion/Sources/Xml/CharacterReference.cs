using System.Globalization;
using System.Text;

namespace PodcastApi.Ingestion.Sources.Xml;

/// <summary>
/// Numeric character references as feeds have them: XML's, with HTML's reading of 0x80 to 0x9F as windows-1252, a
/// capital X, a missing semicolon, and characters beyond U+FFFF written as two surrogates.
/// </summary>
internal static class CharacterReference
{
    private const int MaxDigits = 10;

    /// <summary>Reads the reference that a text begins with.</summary>
    /// <returns>What it stands for (null when no XML document may hold it), how long it is (0 when it is none), and whether it was written as XML has it.</returns>
    public static (string? Text, int Length, bool IsXml) Read(ReadOnlySpan<char> text)
    {
        var (value, length, isXml) = ReadNumber(text);
        if (length == 0)
            return (null, 0, false);
        if (value is >= 0xD800 and <= 0xDBFF && ReadNumber(text[length..]) is { Value: >= 0xDC00 and <= 0xDFFF } low)
            return (char.ConvertFromUtf32(0x10000 + ((value - 0xD800) << 10) + (low.Value - 0xDC00)), length + low.Length, false);
        if (value is >= 0x80 and < 0xA0)
            return (Windows1252.Decode((byte)value).ToString(), length, isXml);
        var isCharacter = value is '\t' or '\n' or '\r' or >= ' ' and not (0xFFFE or 0xFFFF) && Rune.IsValid(value);
        return (isCharacter ? char.ConvertFromUtf32(value) : null, length, isXml && isCharacter);
    }

    private static (int Value, int Length, bool IsXml) ReadNumber(ReadOnlySpan<char> text)
    {
        if (text is not ['&', '#', ..])
            return default;
        var isHex = text.Length > 2 && text[2] is 'x' or 'X';
        var start = isHex ? 3 : 2;
        var end = start;
        while (end < text.Length && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
            end++;
        if (end == start)
            return default;
        var digits = text[start..end].TrimStart('0');
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        var value = digits.Length <= MaxDigits && long.TryParse(digits, style, CultureInfo.InvariantCulture, out var n) && n <= 0x10FFFF ? (int)n : 0;
        var closed = end < text.Length && text[end] == ';';
        return (value, closed ? end + 1 : end, closed && text[2] != 'X');
    }
}
