namespace PodcastApi.GraphQL.Language;

/// <summary>The character classes of the grammar. A code of -1 stands for the end of the text and is in none of them.</summary>
internal static class Characters
{
    public static bool IsWhiteSpace(int code) => code is '\t' or ' ';

    public static bool IsDigit(int code) => code is >= '0' and <= '9';

    public static bool IsNameStart(int code) => code is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    // The two halves of ASCII as bits: digits; letters and the underscore.
    public static bool IsNameContinue(int code) => (uint)code < 128
        && ((code < 64 ? 0x03FF_0000_0000_0000UL : 0x07FF_FFFE_87FF_FFFEUL) >> (code & 63) & 1) != 0;

    public static bool IsUnicodeScalarValue(int code) => code is (>= 0 and <= 0xD7FF) or (>= 0xE000 and <= 0x10FFFF);

    public static bool IsLeadingSurrogate(int code) => code is >= 0xD800 and <= 0xDBFF;

    public static bool IsTrailingSurrogate(int code) => code is >= 0xDC00 and <= 0xDFFF;

    /// <summary>The value of a hexadecimal digit, else -1.</summary>
    public static int HexDigit(int code) => code switch
    {
        >= '0' and <= '9' => code - '0',
        >= 'A' and <= 'F' => code - 'A' + 10,
        >= 'a' and <= 'f' => code - 'a' + 10,
        _ => -1,
    };
}
