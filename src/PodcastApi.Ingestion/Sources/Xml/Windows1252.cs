using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PodcastApi.Ingestion.Sources.Xml;

/// <summary>windows-1252 as the WHATWG Encoding Standard has it: what feeds mean by bytes and character references of 0x80 to 0x9F.</summary>
internal static class Windows1252
{
    /// <summary>0x80 to 0x9F; the five unassigned bytes stand for the C1 control of the same number.</summary>
    private const string Upper =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The character of a byte.</summary>
    public static char Decode(byte value) => value is >= 0x80 and < 0xA0 ? Upper[value - 0x80] : (char)value;

    /// <summary>
    /// Undoes UTF-8 that was read as windows-1252 and written as UTF-8 again ("â€¦" for an ellipsis). Only text in which
    /// every character beyond ASCII fits that reading is touched.
    /// </summary>
    public static bool TryUndoDoubleEncoding(string text, [NotNullWhen(true)] out string? mended)
    {
        mended = null;
        if (!text.AsSpan().ContainsAnyInRange('\u00C2', '\u00F4'))
            return false;
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var upper = c > '\u00FF' ? Upper.IndexOf(c, StringComparison.Ordinal) : -1;
            if (upper < 0 && c > '\u00FF')
                return false;
            bytes[i] = (byte)(upper < 0 ? c : 0x80 + upper);
        }

        try
        {
            mended = StrictUtf8.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
