using System.Text.RegularExpressions;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Normalization.Companies;

/// <summary>What an episode's title names beside the guests: "Zed" of "Zed with Conrad Irwin", "curl" of "Ep 8 - curl's Daniel Stenberg".</summary>
internal static partial class TitleSubject
{
    /// <summary>The subject; the whole title when nothing else stands in it. Null when the title only names people.</summary>
    public static string? Read(string title, IReadOnlyList<PersonDraft> people)
    {
        var subject = Numbering().Replace(NotesText.Fold(title), "");
        var firstName = people.Select(person => subject.IndexOf(person.Name, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0).Min(at => (int?)at);
        if (firstName is { } end)
            subject = subject[..end];
        else if (people.Count > 0 && With().Match(subject) is { Success: true } with)
            subject = subject[..with.Index];
        subject = Trailing().Replace(subject, "").Trim();
        return subject.Length == 0 ? null : subject;
    }

    [GeneratedRegex(@"^(?:.*\b)?(?:ep|episode|folge|#)\.?\s*\d+\s*[-\u2013\u2014:|]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"\s+(?:with|featuring|feat\.|ft\.|w/)\s+\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex With();

    [GeneratedRegex(@"(?:(?:['\u2019]s?)|\s+(?:with|featuring|feat\.?|ft\.?|w/|and|by)|\s*[-\u2013\u2014:|,(])\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();
}
