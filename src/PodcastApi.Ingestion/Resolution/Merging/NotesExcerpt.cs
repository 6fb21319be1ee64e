using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Episodes;

namespace PodcastApi.Ingestion.Resolution.Merging;

/// <summary>
/// Some feeds carry only the beginning of the notes. What such a feed tells is kept, and where it breaks off another source goes on,
/// even one that tells less of what both have.
/// </summary>
internal static class NotesExcerpt
{
    /// <summary>Fewer words than this are no beginning of anything.</summary>
    private const int FewestWords = 10;

    /// <summary>The last words of an excerpt may be an ellipsis, a hint to read on, or half a word.</summary>
    private const int LooseWords = 3;

    /// <summary>How many times as long the whole is at least.</summary>
    private const double Whole = 1.5;

    /// <summary>Whether a feed's notes are the beginning of another document's.</summary>
    public static bool IsExcerpt(MemberDraft feed, MemberDraft other)
    {
        if (feed.Member.Clues.Kind != SourceKind.Rss || feed.Draft.Notes.Sections.Any(section => section.Heading is not null))
            return false;
        var (words, all) = (Words(feed.Draft.Notes.Text), Words(other.Draft.Notes.Text));
        return words.Count >= FewestWords && all.Count >= Whole * words.Count && Shared(words, all) >= words.Count - LooseWords;
    }

    /// <summary>The whole notes with what the excerpt links to, and with its text where it has all that stands before the first heading.</summary>
    public static ShowNotes Complete(ShowNotes excerpt, ShowNotes whole)
    {
        var told = excerpt.Mentions.Select(mention => mention.Text).ToHashSet(StringComparer.Ordinal);
        var mentions = excerpt.Mentions.Concat(whole.Mentions.Where(mention => mention.Section > 0 || !told.Contains(mention.Text)));
        if (whole.Sections is not [{ Heading: null } lead, ..])
            return whole;
        var joined = whole with { Mentions = [.. mentions] };
        if (excerpt.Sections is not [var own] || !Begins(whole.Html, lead.Html) || !Begins(whole.Text, lead.Text))
            return joined;
        var words = Words(lead.Text);
        return Shared(Words(own.Text), words) < words.Count ? joined : joined with
        {
            Html = own.Html + whole.Html![lead.Html.Length..],
            Text = own.Text + whole.Text![lead.Text.Length..],
            Lead = excerpt.Lead,
            Sections = [own, .. whole.Sections.Skip(1)],
        };
    }

    private static bool Begins(string? text, string start) => text?.StartsWith(start, StringComparison.Ordinal) == true;

    private static int Shared(List<string> words, List<string> others)
    {
        var count = 0;
        while (count < words.Count && count < others.Count && words[count] == others[count])
            count++;
        return count;
    }

    private static List<string> Words(string? text) => [.. CluesReader.Words(text ?? "")];
}
