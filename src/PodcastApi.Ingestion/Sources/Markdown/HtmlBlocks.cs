using System.Text;
using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Sources.Markdown;

/// <summary>
/// Sets text apart that is glued to a block of raw HTML. CommonMark (4.6) reads everything up to the next empty line as
/// part of the block, so that a player's box would swallow the paragraph below it, links and all.
/// </summary>
internal static partial class HtmlBlocks
{
    /// <summary>Tags are not counted in longer lines: nobody glues text to them.</summary>
    private const int LongestLine = 20_000;

    /// <summary>The text with an empty line where a block that is complete is followed by text.</summary>
    public static string Separate(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
            return text;
        var separated = new StringBuilder(text.Length + 16);
        var fence = new MarkdownFence();
        var isInBlock = false;
        var depth = 0;
        foreach (var line in Lines(text))
        {
            var content = line.AsSpan().TrimEnd().ToString();
            var isCode = fence.IsCode(content);
            if (content.Length == 0 || isCode)
                isInBlock = false;
            else if (isInBlock && depth == 0 && !content.TrimStart().StartsWith('<'))
            {
                // What came before is complete: this is Markdown again.
                separated.Append('\n');
                isInBlock = false;
            }
            else if (!isInBlock && BlockStart().IsMatch(content))
            {
                isInBlock = true;
                depth = 0;
            }

            if (!isInBlock)
            {
                separated.Append(line);
                continue;
            }

            var complete = Follow(content, ref depth);
            var rest = complete < 0 ? "" : content[complete..].Trim();
            if (rest.Length > 0 && !rest.StartsWith('<'))
            {
                separated.Append(content, 0, complete).Append("\n\n").Append(rest).Append('\n');
                isInBlock = false;
            }
            else
            {
                separated.Append(line);
            }
        }

        return separated.ToString();
    }

    /// <summary>Counts tags; gives the place behind the last end tag with which the block was complete, or -1.</summary>
    private static int Follow(string line, ref int depth)
    {
        var complete = -1;
        if (line.Length > LongestLine)
            return complete;
        foreach (Match tag in Tag().Matches(line))
        {
            if (tag.Groups["void"].Success || tag.Groups["self"].Success)
                continue;
            depth = tag.Groups["end"].Success ? Math.Max(0, depth - 1) : depth + 1;
            complete = depth == 0 ? tag.Index + tag.Length : -1;
        }

        return complete;
    }

    private static IEnumerable<string> Lines(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            yield return text[start..end];
            start = end;
        }
    }

    // The boxes of players and embeds; a paragraph or table in raw HTML is left as CommonMark reads it.
    [GeneratedRegex(@"^ {0,3}<(?:div|section|figure|aside|center|iframe|script|audio|video|noscript)(?=[\s>/]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BlockStart();

    [GeneratedRegex(
        """<(?<end>/)?(?:(?<void>area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)|[A-Za-z][\w-]*)(?=[\s/>])(?:"[^"]*"|'[^']*'|[^"'>])*?(?<self>/)?>""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Tag();
}
