namespace PodcastApi.Ingestion.Resolution.Merging;

/// <summary>
/// The order of documents of one kind: feeds that carry the audio are the publisher's own and come before others, then the later
/// edition, then the one with more links, then the longer one, then by name, so that the order is always the same.
/// </summary>
internal static class MemberOrder
{
    public static IComparer<MemberDraft> Instance { get; } = Comparer<MemberDraft>.Create(Compare);

    private static int Compare(MemberDraft x, MemberDraft y)
    {
        var order = HasAudio(y).CompareTo(HasAudio(x));
        order = order != 0 ? order : Nullable.Compare(y.Member.Clues.Day, x.Member.Clues.Day);
        order = order != 0 ? order : Links(y).CompareTo(Links(x));
        order = order != 0 ? order : Length(y).CompareTo(Length(x));
        return order != 0 ? order : string.CompareOrdinal(x.Member.Clues.Name, y.Member.Clues.Name);
    }

    private static bool HasAudio(MemberDraft member) => member.Draft.Audio is not null;

    private static int Links(MemberDraft member) => member.Draft.Notes.Mentions.Count(mention => mention.UrlAsWritten is not null);

    private static int Length(MemberDraft member) => member.Draft.Notes.Text?.Length ?? 0;
}
