using System.Text;

namespace PodcastApi.Storage.Reading;

/// <summary>
/// Marks words in a text: the text, or the piece of it that has the most of them, escaped for HTML, with <c>mark</c> elements around
/// the words and no other markup, whatever the text holds.
/// </summary>
internal static class Highlighter
{
    /// <summary>The longest piece, in characters before it is escaped.</summary>
    public const int MostCharacters = 240;

    private const int Lead = 40;

    /// <summary>The marked text; null when none of the words is in it.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="words">The words, folded as <see cref="FoldedWords"/> does.</param>
    public static string? Mark(string text, HashSet<string> words)
    {
        var hits = FoldedWords.Of(text, words);
        if (hits.Count == 0)
            return null;
        var (from, to) = text.Length <= MostCharacters ? (0, text.Length) : Piece(text, hits);
        var html = new StringBuilder();
        if (from > 0)
            html.Append('…');
        var at = from;
        foreach (var hit in hits)
        {
            if (hit.Start < at || hit.End > to)
                continue;
            Escape(html, text.AsSpan(at, hit.Start - at));
            html.Append("<mark>");
            Escape(html, text.AsSpan(hit.Start, hit.End - hit.Start));
            html.Append("</mark>");
            at = hit.End;
        }

        Escape(html, text.AsSpan(at, to - at));
        if (to < text.Length)
            html.Append('…');
        return html.ToString();
    }

    private static (int From, int To) Piece(string text, List<FoldedWord> hits)
    {
        var (best, most) = (0, 0);
        for (var i = 0; i < hits.Count; i++)
        {
            var distinct = hits.Skip(i).TakeWhile(hit => hit.End <= hits[i].Start + MostCharacters - Lead).Select(hit => hit.Folded).Distinct(StringComparer.Ordinal).Count();
            if (distinct > most)
                (best, most) = (i, distinct);
        }

        var from = Math.Max(0, hits[best].Start - Lead);
        while (from > 0 && from < hits[best].Start && !char.IsWhiteSpace(text[from - 1]))
            from++;
        // A word may be longer than a piece.
        var to = Math.Min(text.Length, Math.Max(from + MostCharacters, hits[best].End));
        var end = to;
        while (to < text.Length && end > hits[best].End && !char.IsWhiteSpace(text[end]))
            end--;
        return (from, end);
    }

    private static void Escape(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (html.Length > 0 && html[^1] != ' ')
                    html.Append(' ');
                continue;
            }

            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(c),
            };
        }
    }
}
