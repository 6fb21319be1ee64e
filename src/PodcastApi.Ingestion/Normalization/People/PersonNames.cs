using System.Globalization;
using System.Text;
using PodcastApi.Content;
using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Normalization.People;

/// <summary>Compares the spellings of a person's name within one document.</summary>
internal static class PersonNames
{
    /// <summary>
    /// Whether two spellings name the same person: equal but for case, accents and dots; the same family name and a short form
    /// of the given name ("Deb" and "Debadyuti"); middle names left out; or one letter astray in a long name.
    /// </summary>
    public static bool AreSame(string left, string right)
    {
        var (a, b) = (Fold(left), Fold(right));
        if (a == b)
            return a.Length > 0;
        var (x, y) = (a.Split(' '), b.Split(' '));
        if (x.Length < 2 || y.Length < 2)
            return false;
        if (x[^1] == y[^1] && (IsShortForm(x[0], y[0]) || IsShortForm(y[0], x[0])))
            return true;
        return Math.Min(a.Length, b.Length) >= 8 && IsOneLetterApart(a, b);
    }

    /// <summary>Whether a single word is the person's given name.</summary>
    public static bool IsGivenName(string word, string name) => Fold(word) is { Length: > 1 } given && Fold(name).Split(' ')[0] == given;

    /// <summary>Lower case, without accents, dots and hyphens, white space folded.</summary>
    public static string Fold(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c is '.' or '\'' or '\u2019' || (c > '\u007f' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark))
                continue;
            if (c is '-' or '\u2010' or '\u2011')
                text.Append(' ');
            else if (c > '\u007f' && Slug.Words(c.ToString(), out _) is [var letters])
                text.Append(letters);
            else
                text.Append(char.ToLowerInvariant(c));
        }

        return NotesText.Fold(text.ToString());
    }

    private static bool IsShortForm(string shorter, string longer) =>
        shorter == longer || (longer.StartsWith(shorter, StringComparison.Ordinal) && (shorter.Length >= 3 || shorter.Length == 1));

    private static bool IsOneLetterApart(string a, string b)
    {
        var (shorter, longer) = (Math.Min(a.Length, b.Length), Math.Max(a.Length, b.Length));
        var (start, end) = (0, 0);
        while (start < shorter && a[start] == b[start])
            start++;
        while (start + end < shorter && a[^(end + 1)] == b[^(end + 1)])
            end++;
        return longer - start - end <= 1;
    }
}
