using System.Net;
using System.Text;
using System.Xml;

namespace PodcastApi.Server.Feeds;

/// <summary>Text that is fit for XML 1.0: some characters have no form there at all.</summary>
internal static class XmlText
{
    /// <summary>The settings of all documents: UTF-8 without a byte order mark, no white space of our own.</summary>
    public static XmlWriterSettings Settings { get; } = new() { Encoding = new UTF8Encoding(false), CheckCharacters = false, CloseOutput = false };

    /// <summary>The text without characters that XML cannot hold (section 2.2).</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
                clean.Append(rune);
        }

        return clean.ToString();
    }

    /// <summary>Plain text as HTML: paragraphs stay paragraphs, lines stay lines.</summary>
    public static string ToHtml(string text) => WebUtility.HtmlEncode(Clean(text))
        .Replace("\r\n", "\n", StringComparison.Ordinal)
        .Replace("\n\n", "<br><br>", StringComparison.Ordinal)
        .Replace("\n", "<br>", StringComparison.Ordinal);

    private static bool IsClean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (!XmlConvert.IsXmlChar(text[i]))
                return false;
        }

        return true;
    }
}
