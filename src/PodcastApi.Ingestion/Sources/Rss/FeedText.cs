using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Sources.Rss;

/// <summary>Texts of feeds: titles with markup in them, authors with an address, plain text where markup is expected.</summary>
internal static partial class FeedText
{
    /// <summary>Runs of white space as one blank, none around it.</summary>
    public static string Fold(string text) => WhiteSpace().Replace(text, " ").Trim();

    /// <summary>A title: HTML's own tags removed (<c>Box&lt;T&gt;</c> is none), references to characters that were escaped twice resolved, white space folded.</summary>
    public static string? Title(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (text.Contains('<', StringComparison.Ordinal))
            text = HtmlTag().Replace(text, string.Empty);
        if (text.Contains('&', StringComparison.Ordinal))
            text = WebUtility.HtmlDecode(text);
        text = Fold(text);
        return text.Length > 0 ? text : null;
    }

    /// <summary><c>jane@example.org (Jane Doe)</c>, <c>Jane Doe &lt;jane@example.org&gt;</c>, <c>Jane Doe (jane@example.org)</c>, or one of both.</summary>
    public static RssAuthor ParseAuthor(string text)
    {
        text = Fold(text);
        if (Address().Match(text) is not { Success: true } match)
            return new RssAuthor(text.Length > 0 ? text : null, null);
        var name = (text[..match.Index] + text[(match.Index + match.Length)..]).Trim(' ', '(', ')', '<', '>', ',', ';', '"');
        return new RssAuthor(name.Length > 0 ? name : null, match.Value);
    }

    /// <summary>Whether a text is markup, or text as it is.</summary>
    public static bool IsMarkup(string text) => Markup().IsMatch(text);

    /// <summary>Markup that was escaped once too often, as markup; anything else as it is.</summary>
    public static string UnescapeTwice(string text) =>
        !AnyTag().IsMatch(text) && EscapedTag().IsMatch(text) ? WebUtility.HtmlDecode(text) : text;

    /// <summary>Plain text as markup: an empty line parts paragraphs, a line break stays one, and URLs become links.</summary>
    public static string ToMarkup(string text)
    {
        var markup = new StringBuilder();
        foreach (var paragraph in EmptyLines().Split(text.ReplaceLineEndings("\n").Trim()))
        {
            markup.Append("<p>");
            var position = 0;
            foreach (Match url in Url().Matches(paragraph))
            {
                var encoded = WebUtility.HtmlEncode(url.Value);
                AppendText(markup, paragraph[position..url.Index]).Append("<a href=\"").Append(encoded).Append("\">").Append(encoded).Append("</a>");
                position = url.Index + url.Length;
            }

            AppendText(markup, paragraph[position..]).Append("</p>");
        }

        return markup.ToString();
    }

    private static StringBuilder AppendText(StringBuilder markup, string text) =>
        markup.Append(text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\n", "<br>\n", StringComparison.Ordinal));

    [GeneratedRegex("""\s+""", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();

    [GeneratedRegex("""</?(?:a|abbr|acronym|b|big|blockquote|br|cite|code|div|em|font|h[1-6]|i|img|li|mark|ol|p|q|s|small|span|strong|sub|sup|tt|u|ul|wbr)(?:\s[^<>]*)?/?>""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HtmlTag();

    [GeneratedRegex("""[^\s<>()",;:]+@[^\s<>()",;:]+\.[^\s<>()",;:]+""", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("""<[A-Za-z/!]|&(?:[A-Za-z][A-Za-z0-9]*|#\d+|#[xX][0-9A-Fa-f]+);""", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex("""</?[A-Za-z]""", RegexOptions.CultureInvariant)]
    private static partial Regex AnyTag();

    [GeneratedRegex("""&lt;/(?:p|a|b|i|em|strong|div|ul|li|ol|h[1-6]|span|br)&gt;|&lt;(?:br|p)\s?/?&gt;""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EscapedTag();

    [GeneratedRegex("""\n[ \t]*\n\s*""", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLines();

    [GeneratedRegex("""https?://[^\s<>"']*[^\s<>"'.,;:!?)\]]""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Url();
}
