using System.Text.RegularExpressions;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Sources.Rss;

/// <summary>Chooses the show notes among the texts of an item, and its summary.</summary>
internal static partial class RssNotes
{
    /// <summary>The richest text as markup: the most links, then the most tags, then clearly the longest; in doubt the first.</summary>
    public static string? Choose(RssItem item)
    {
        string? best = null;
        foreach (var text in (ReadOnlySpan<string?>)[item.ContentEncoded, item.Description, item.ItunesSummary, item.ItunesSubtitle])
        {
            if (!string.IsNullOrWhiteSpace(text) && (best is null || IsRicher(Markup(text), best)))
                best = Markup(text);
        }

        return best;
    }

    /// <summary>
    /// A text of the publisher's own that is not the notes over again: the subtitle, the summary, or a description beside
    /// richer content; else what the notes say before their first heading.
    /// </summary>
    /// <param name="item">The item.</param>
    /// <param name="markup">What was chosen as its notes.</param>
    /// <param name="notes">That, read.</param>
    public static string? Summary(RssItem item, string? markup, ShowNotes notes)
    {
        string? whole = null;
        foreach (var text in (ReadOnlySpan<string?>)[item.ItunesSummary, item.Description, item.ItunesSubtitle])
        {
            if (string.IsNullOrWhiteSpace(text) || Markup(text) == markup)
                continue;
            whole ??= Letters(notes.Text ?? string.Empty);
            var plain = ShowNotesReader.Read(Markup(text)).Text?.Trim();
            // Hosts cut their copies of the notes short, with or without an ellipsis.
            if (!string.IsNullOrEmpty(plain) && !whole.StartsWith(Letters(plain), StringComparison.Ordinal))
                return plain;
        }

        return notes.Lead;
    }

    private static string Markup(string text)
    {
        text = FeedText.UnescapeTwice(text);
        return FeedText.IsMarkup(text) ? text : FeedText.ToMarkup(text);
    }

    private static bool IsRicher(string text, string than)
    {
        var (links, thanLinks) = (Link().Count(text), Link().Count(than));
        if (links != thanLinks)
            return links > thanLinks;
        var (tags, thanTags) = (Tag().Count(text), Tag().Count(than));
        return tags != thanTags ? tags > thanTags : text.Length > than.Length * 5 / 4;
    }

    private static string Letters(string text) => string.Create(text.Count(char.IsLetterOrDigit), text, static (letters, text) =>
    {
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                letters[length++] = char.ToLowerInvariant(c);
        }
    });

    [GeneratedRegex("""<a\s[^>]*href""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex("""<[A-Za-z]""", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
