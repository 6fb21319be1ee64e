using System.Text;

namespace PodcastApi.Ingestion.Notes;

/// <summary>
/// Takes out tags that nest deeper than anybody writes, before HTML is parsed: for each tag the parser's algorithm looks
/// through all that are open, so that a feed of some hundred kilobytes could keep it busy for minutes.
/// </summary>
internal static class NestingLimit
{
    private const int Deepest = 512;

    // Their end tags are left out or do not exist, so that they say nothing about depth.
    private static readonly string[] WithoutEnd =
        ["p", "li", "br", "hr", "img", "input", "meta", "link", "wbr", "col", "source", "td", "tr", "th", "dt", "dd", "option"];

    /// <summary>The same text where nothing nests too deep; else without the tags that do.</summary>
    public static string Apply(string html)
    {
        StringBuilder? kept = null;
        var copied = 0;
        var depth = 0;
        for (var i = html.IndexOf('<', StringComparison.Ordinal); i >= 0; i = html.IndexOf('<', i))
        {
            var isEnd = i + 1 < html.Length && html[i + 1] == '/';
            var nameStart = isEnd ? i + 2 : i + 1;
            var nameEnd = nameStart;
            while (nameEnd < html.Length && char.IsAsciiLetterOrDigit(html[nameEnd]))
                nameEnd++;
            if (nameEnd == nameStart)
            {
                i++;
                continue;
            }

            var end = html.IndexOf('>', nameEnd);
            end = end < 0 ? html.Length : end + 1;
            if (!IsWithoutEnd(html.AsSpan(nameStart, nameEnd - nameStart)))
            {
                var isTooDeep = depth > Deepest || (depth == Deepest && !isEnd);
                depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
                if (isTooDeep)
                {
                    kept ??= new StringBuilder(html.Length);
                    kept.Append(html, copied, i - copied);
                    copied = end;
                }
            }

            i = end;
        }

        return kept is null ? html : kept.Append(html, copied, html.Length - copied).ToString();
    }

    private static bool IsWithoutEnd(ReadOnlySpan<char> name)
    {
        foreach (var other in WithoutEnd)
        {
            if (name.Equals(other, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
