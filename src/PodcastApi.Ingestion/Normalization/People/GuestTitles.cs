using System.Text.RegularExpressions;
using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Normalization.People;

/// <summary>Gives the role that a source writes for its guests in one text to each of them.</summary>
internal static partial class GuestTitles
{
    /// <summary>
    /// One title for each guest. A single guest keeps the text whole ("Founder and CTO"). Several guests share a plural or a
    /// group's name ("Software Engineers"), as written; as many singular roles as guests are dealt out in order
    /// ("CTO and Senior Software Engineer"); anything else is shared too.
    /// </summary>
    /// <param name="role">The text; null or blank gives nobody a title.</param>
    /// <param name="guestCount">How many guests there are.</param>
    public static IReadOnlyList<string?> Assign(string? role, int guestCount)
    {
        var text = NotesText.Fold(role ?? "");
        if (text.Length == 0)
            return new string?[guestCount];
        if (!RoleWords.NameSeveral(text))
        {
            var parts = Separator().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0).ToArray();
            if (parts.Length == guestCount)
                return parts;
        }

        return [.. Enumerable.Repeat<string?>(text, guestCount)];
    }

    [GeneratedRegex(@"\s*[,;]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+|\s+/\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
