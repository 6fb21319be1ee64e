using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.Names;
using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Resolution.Merging;

/// <summary>
/// The notes of one source, whole: sections of two sources do not mix. Where a feed breaks off, the next source goes on. Addresses
/// that this source lost are taken from the others, where the same words are linked.
/// </summary>
internal static class NotesMerger
{
    /// <summary>How an address came to be known: another source of the episode has it.</summary>
    private const string FromSibling = "sibling";

    /// <summary>How an address came to be known: it was relative to the podcast's site.</summary>
    private const string FromSite = "site";

    public static ShowNotes Merge(FieldPicker picker, PodcastContext podcast)
    {
        var members = picker.InOrder(EpisodeField.Notes).Where(member => HasNotes(member.Draft.Notes)).ToArray();
        if (members.Length == 0)
            return ShowNotes.Empty;
        var notes = Whole(picker, members);
        var lost = notes.Mentions.Any(mention => mention.Url is null);
        if (!lost)
            return notes;
        var known = Known(members.SelectMany(member => member.Draft.Notes.Mentions));
        return notes with { Mentions = [.. notes.Mentions.Select(mention => Resolve(mention, known, podcast.SiteUrl))] };
    }

    private static ShowNotes Whole(FieldPicker picker, MemberDraft[] members)
    {
        var first = picker.Supply(members[0], EpisodeField.Notes, members[0].Draft.Notes);
        var whole = members.Skip(1).FirstOrDefault(member => NotesExcerpt.IsExcerpt(members[0], member) && !members.Any(other => NotesExcerpt.IsExcerpt(member, other)));
        return whole is null ? first : NotesExcerpt.Complete(first, picker.Supply(whole, EpisodeField.Notes, whole.Draft.Notes));
    }

    private static bool HasNotes(ShowNotes notes) => !string.IsNullOrWhiteSpace(notes.Text) || notes.Mentions.Count > 0;

    private static MentionDraft Resolve(MentionDraft mention, Dictionary<string, string> known, Uri? site)
    {
        if (mention.Url is not null)
            return mention;
        if (mention.UrlAsWritten is { } written)
            return LinkTarget.Read(written, site)?.Absolute is { } absolute ? mention with { Url = absolute, ResolvedBy = FromSite } : mention;
        return known.TryGetValue(NameKey.ForTitle(mention.Text), out var url) && url.Length > 0 ? mention with { Url = url, ResolvedBy = FromSibling } : mention;
    }

    /// <summary>Words that lead to one address alone.</summary>
    private static Dictionary<string, string> Known(IEnumerable<MentionDraft> mentions)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (mention.Url is not { } url || NameKey.ForTitle(mention.Text) is not { Length: > 0 } text)
                continue;
            known[text] = known.GetValueOrDefault(text, url) == url ? url : "";
        }

        return known;
    }
}
