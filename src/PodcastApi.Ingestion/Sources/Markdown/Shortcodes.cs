using System.Text;
using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Sources.Markdown;

/// <summary>
/// Takes the shortcodes and tags of site generators out of a text: Zola's <c>{{ name() }}</c> and <c>{% name() %}</c>, Hugo's
/// <c>{{&lt; name &gt;}}</c> and <c>{{% name %}}</c>, Jekyll's <c>{% include %}</c> and <c>{{ site.x }}</c>. What a pair of them
/// holds stays, except for comments. In code nothing is touched, nor are braces that are none of these.
/// </summary>
internal static partial class Shortcodes
{
    /// <summary>Braces that nothing closes within so many characters are no tag.</summary>
    private const int LongestTag = 1000;

    private static readonly string[] RawPairs = ["comment"];

    /// <summary>The text without them; line ends within them are kept, so that lines keep their numbers.</summary>
    public static string Remove(string text)
    {
        if (!text.Contains("{{", StringComparison.Ordinal) && !text.Contains("{%", StringComparison.Ordinal))
            return text;
        var kept = new StringBuilder(text.Length);
        var fence = new MarkdownFence();
        var spans = new CodeSpans(text);
        var i = 0;
        while (i < text.Length)
        {
            if (i == 0 || text[i - 1] == '\n')
            {
                var end = LineEnd(text, i);
                if (fence.IsCode(text.AsSpan(i, end - i)))
                {
                    kept.Append(text, i, end - i);
                    i = end;
                    continue;
                }
            }

            i = text[i] switch
            {
                '`' => CopyCode(text, i, spans, kept),
                '{' when i + 1 < text.Length && text[i + 1] is '{' or '%' => Skip(text, i, kept),
                _ => CopyText(text, i, kept),
            };
        }

        return kept.ToString();
    }

    /// <summary>One character, and all behind it up to the next that could mean something.</summary>
    private static int CopyText(string text, int start, StringBuilder kept)
    {
        var end = start + 1;
        if (text[start] != '\n')
        {
            var length = text.AsSpan(end).IndexOfAny('`', '{', '\n');
            end = length < 0 ? text.Length : text[end + length] == '\n' ? end + length + 1 : end + length;
        }

        kept.Append(text, start, end - start);
        return end;
    }

    private static int CopyCode(string text, int start, CodeSpans spans, StringBuilder kept)
    {
        var end = spans.EndOf(start);
        kept.Append(text, start, end - start);
        return end;
    }

    private static int Skip(string text, int start, StringBuilder kept)
    {
        var match = Tag().Match(text, start, Math.Min(LongestTag, text.Length - start));
        if (!match.Success)
            return CopyText(text, start, kept);
        var end = start + match.Length;
        if (RawPairs.Contains(match.Groups["name"].Value, StringComparer.Ordinal))
            end = Closing(text, end, match.Groups["name"].Value);
        var inLink = IsLinkTarget(kept);
        kept.Append(inLink ? Target(match) : Newlines(text.AsSpan(start, end - start)));
        return end;
    }

    /// <summary>"[text]({{&lt; ref "page" &gt;}})" leads to that page.</summary>
    private static string Target(Match match) =>
        match.Groups["name"].Value is "ref" or "relref" or "link" or "post_url" or "get_url" or "" && match.Groups["argument"].Success
            ? match.Groups["argument"].Value.Trim('"', '\'', ' ')
            : "";

    private static bool IsLinkTarget(StringBuilder kept) => kept.Length > 1 && kept[^1] == '(' && kept[^2] == ']';

    private static int Closing(string text, int from, string name)
    {
        var match = Regex.Match(text[from..], @"\{%-?\s*end" + Regex.Escape(name) + @"\s*-?%\}", RegexOptions.CultureInvariant);
        return match.Success ? from + match.Index + match.Length : from;
    }

    private static string Newlines(ReadOnlySpan<char> removed) => new('\n', removed.Count('\n'));

    private static int LineEnd(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end + 1;
    }

    // Hugo's pair, Zola's call, Jekyll's tag, Zola's {% end %}, Jekyll's variable or literal.
    [GeneratedRegex(
        """
        \G(?:
          \{\{<\s*/?\s*(?<name>[\w./-]+)\s*(?<argument>(?:"[^"]*"|[^">])*?)/?\s*>\}\}
        | \{\{%\s*/?\s*(?<name>[\w./-]+)\s*(?<argument>(?:"[^"]*"|[^"%])*?)/?\s*%\}\}
        | \{\{-?\s*(?<name>[A-Za-z_]\w*(?:::\w+)*)\s*\((?:"[^"]*"|'[^']*'|[^"'{}])*?\)\s*-?\}\}
        | \{\{-?\s*(?:site|page|layout|config|include|section)\.[\w.\s|:"'/-]*-?\}\}
        | \{\{-?\s*(?<argument>"[^"]*"|'[^']*')\s*(?:\|[^{}]*)?-?\}\}
        | \{%-?\s*(?<name>[A-Za-z_]\w*)\s*\((?:"[^"]*"|'[^']*'|[^"'%])*?\)\s*-?%\}
        | \{%-?\s*(?<name>[A-Za-z_]\w*)(?:\s+(?<argument>(?:"[^"]*"|'[^']*'|[^"'%])*?))?\s*-?%\}
        )
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Tag();
}
