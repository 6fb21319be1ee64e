using System.Text;

namespace PodcastApi.GraphQL.Language;

/// <summary>Block strings: their value from the raw text, and back.</summary>
public static class BlockString
{
    private const int LongestSingleLine = 70;

    /// <summary>
    /// The value of a block string: common indentation and blank first and last lines are taken away, lines are joined by LF.
    /// https://spec.graphql.org/September2025/#BlockStringValue()
    /// </summary>
    public static string Dedent(string raw)
    {
        var lines = SplitLines(raw);
        var commonIndent = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var indent = CountLeadingWhiteSpace(line);
            if (indent == line.Length)
                continue;
            if (first < 0)
                first = i;
            last = i;
            if (i > 0)
                commonIndent = Math.Min(commonIndent, indent);
        }
        if (first < 0)
            return "";
        if (first == last)
            return first == 0 ? lines[0] : lines[first][commonIndent..];
        var text = new StringBuilder(raw.Length);
        for (var i = first; i <= last; i++)
        {
            if (i > first)
                text.Append('\n');
            var line = lines[i];
            text.Append(line.AsSpan(i == 0 ? 0 : Math.Min(commonIndent, line.Length)));
        }
        return text.ToString();
    }

    /// <summary>Whether a value can be written as a block string and be read back as the same.</summary>
    public static bool IsPrintable(string value)
    {
        if (value.Length == 0)
            return true;
        var isEmptyLine = true;
        var hasIndent = false;
        var hasCommonIndent = true;
        var seenNonEmptyLine = false;
        foreach (var code in value)
        {
            switch (code)
            {
                case <= '\u0008' or '\u000B' or '\u000C' or '\u000E' or '\u000F' or '\r':
                    return false;
                case '\n':
                    if (isEmptyLine && !seenNonEmptyLine)
                        return false;
                    seenNonEmptyLine = true;
                    isEmptyLine = true;
                    hasIndent = false;
                    break;
                case '\t' or ' ':
                    hasIndent |= isEmptyLine;
                    break;
                default:
                    hasCommonIndent &= hasIndent;
                    isEmptyLine = false;
                    break;
            }
        }
        return !isEmptyLine && !(hasCommonIndent && seenNonEmptyLine);
    }

    /// <summary>A value as a block string, in graphql-js's layout.</summary>
    /// <param name="value">The value; see <see cref="IsPrintable"/>.</param>
    /// <param name="minimize">Without line ends for looks alone.</param>
    public static string Print(string value, bool minimize = false)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = SplitLines(escaped);
        var isSingleLine = lines.Count == 1;
        var forceLeadingNewLine = !isSingleLine
            && lines.Skip(1).All(line => line.Length == 0 || Characters.IsWhiteSpace(line[0]));
        var hasTrailingTripleQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var forceTrailingNewLine = (value.EndsWith('"') && !hasTrailingTripleQuotes) || value.EndsWith('\\');
        var printAsMultipleLines = !minimize
            && (!isSingleLine || value.Length > LongestSingleLine || forceTrailingNewLine || forceLeadingNewLine || hasTrailingTripleQuotes);
        var skipLeadingNewLine = isSingleLine && value.Length > 0 && Characters.IsWhiteSpace(value[0]);

        var text = new StringBuilder("\"\"\"");
        if ((printAsMultipleLines && !skipLeadingNewLine) || forceLeadingNewLine)
            text.Append('\n');
        text.Append(escaped);
        if (printAsMultipleLines || forceTrailingNewLine)
            text.Append('\n');
        return text.Append("\"\"\"").ToString();
    }

    private static List<string> SplitLines(string text)
    {
        var lines = new List<string>();
        var start = 0;
        while (true)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            if (length < 0)
            {
                lines.Add(start == 0 ? text : text[start..]);
                return lines;
            }
            var end = start + length;
            lines.Add(text[start..end]);
            start = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
        }
    }

    private static int CountLeadingWhiteSpace(string line)
    {
        var count = 0;
        while (count < line.Length && Characters.IsWhiteSpace(line[count]))
            count++;
        return count;
    }
}
