using System.Text.RegularExpressions;
using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;

namespace PodcastApi.Ingestion.Sources.PlainText;

/// <summary>Reads the addresses that a text still has.</summary>
internal static partial class TextUrls
{
    /// <summary>"Zola: https://...", "Zola - a generator https://...", or an item without an address.</summary>
    public static MentionDraft Item(PlainTextSegment segment, int section)
    {
        var mention = new MentionDraft { Text = segment.Text, Description = segment.Description, Context = MentionContext.Item, Section = section };
        var url = Url().Match(segment.Text);
        if (url.Success)
            return mention with { Text = Without(segment.Text, url) ?? url.Value, UrlAsWritten = url.Value, Url = url.Value };
        url = Url().Match(segment.Description ?? "");
        return url.Success ? mention with { Description = Without(segment.Description!, url), UrlAsWritten = url.Value, Url = url.Value } : mention;
    }

    /// <summary>The addresses of a paragraph.</summary>
    public static IEnumerable<MentionDraft> Prose(string text, int section) =>
        Url().Matches(text).Select(url => new MentionDraft { Text = url.Value, UrlAsWritten = url.Value, Url = url.Value, Context = MentionContext.Prose, Section = section });

    private static string? Without(string text, Match url)
    {
        var rest = (text[..url.Index] + text[(url.Index + url.Length)..]).Trim(' ', ':', '-', '\u2013', '\u2014', '(', ')', '[', ']', '<', '>');
        return rest.Length == 0 ? null : rest;
    }

    [GeneratedRegex("""https?://[^\s<>"'()]*[^\s<>"'().,;:!?\]]""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Url();
}
