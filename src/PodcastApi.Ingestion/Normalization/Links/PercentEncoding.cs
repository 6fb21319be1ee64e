using System.Buffers;
using System.Globalization;
using System.Text;

namespace PodcastApi.Ingestion.Normalization.Links;

/// <summary>One spelling for what may be written with and without percent signs (RFC 3986 section 6.2.2).</summary>
internal static class PercentEncoding
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    /// <summary>
    /// Signs that a path holds as themselves. The reserved ones among them ("(", ",", ":" ...) could mean something else
    /// when they are escaped; in the wild they never do, and both spellings are met.
    /// </summary>
    public static SearchValues<char> InPath { get; } = SearchValues.Create(Unreserved + "!'()*,:@$;");

    /// <summary>Signs that a query holds as themselves.</summary>
    public static SearchValues<char> InQuery { get; } = SearchValues.Create(Unreserved + "!'()*,:@/?");

    /// <summary>Takes back escapes that are not needed and writes the others in upper case.</summary>
    public static string Normalize(string text, SearchValues<char> plain)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
            return text;
        var normal = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%' || i + 2 >= text.Length
                || !byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                normal.Append(text[i]);
                continue;
            }

            if (value < 0x80 && plain.Contains((char)value))
                normal.Append((char)value);
            else
                normal.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
            i += 2;
        }

        return normal.ToString();
    }
}
