using System.Text.RegularExpressions;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.People;

namespace PodcastApi.Ingestion.Normalization.Companies;

/// <summary>Reads from running text where a person works.</summary>
internal static partial class Affiliations
{
    /// <summary>
    /// The company of the episode that the text ties to the person: in the section about them, or in a sentence of the lead
    /// that has their name. Null when no sentence does, or only one about former times.
    /// </summary>
    public static string? Find(PersonDraft person, IReadOnlyList<CompanyDraft> companies, string? lead)
    {
        if (companies.Count == 0)
            return null;
        var givenName = person.Name.Split(' ')[0];
        var told = Sentences(person.AboutText).Concat(Sentences(lead).Where(sentence => Places(sentence, givenName).Any())).ToArray();
        return companies.FirstOrDefault(company =>
            company.AlternativeNames.Prepend(company.Name).Any(name => told.Any(sentence => IsTied(sentence, name))))?.Name;
    }

    /// <summary>X of "NAME from X" in the lead: a run of capitalised words.</summary>
    public static string? BesideName(PersonDraft person, string? lead)
    {
        foreach (var place in Places(lead ?? "", person.Name))
        {
            if (Employer().Match(lead!, place + person.Name.Length) is { Success: true } employer)
                return employer.Groups["name"].Value.TrimEnd('.', '\'', '\u2019');
        }

        return null;
    }

    /// <summary>"CTO of X", "X's search engineer". Only what is said before counts: "the CEO of X and a former engineer elsewhere" speaks of today.</summary>
    private static bool IsTied(string sentence, string company)
    {
        foreach (var place in Places(sentence, company))
        {
            var (before, after) = (sentence[..place], sentence[(place + company.Length)..]);
            if (FormerTimes().IsMatch(before))
                continue;
            if (Tie().IsMatch(before))
                return true;
            if (Owned().Match(after) is { Success: true } owned && RoleWords.AreIn(owned.Value) && !FormerTimes().IsMatch(owned.Value))
                return true;
        }

        return false;
    }

    /// <summary>Where a name stands as a word of its own.</summary>
    private static IEnumerable<int> Places(string text, string name)
    {
        for (var i = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); i >= 0; i = text.IndexOf(name, i + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = i + name.Length;
            if ((i == 0 || !char.IsLetterOrDigit(text[i - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                yield return i;
        }
    }

    private static string[] Sentences(string? text) => text is null ? [] : SentenceEnd().Split(text);

    [GeneratedRegex(
        @"\b(?:at|of|for|from|with|behind|to|in|join(?:s|ed|ing)?|co-?found(?:s|ed|ing)?|found(?:ed|ing)|started|created|leads?|runs?|maintains?)\s+(?:the\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Tie();

    [GeneratedRegex(@"^['\u2019]s?\s+(?:[\p{L}-]+\s+){0,3}[\p{L}-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Owned();

    [GeneratedRegex(
        @"\G,?\s+(?:\p{Ll}[\p{L}\s]{0,80}\s)?(?:from|of|at)\s+(?<name>[\p{Lu}\p{Nd}][\p{L}\p{Nd}.&'\u2019+-]*(?:\s+[\p{Lu}\p{Nd}][\p{L}\p{Nd}.&+-]*)*)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Employer();

    [GeneratedRegex(@"(?<=[.!?])\s+|\n+", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(?:former(?:ly)?|previously|ex-|used to|once|left)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FormerTimes();
}
