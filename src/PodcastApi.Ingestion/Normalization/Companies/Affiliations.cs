using System.Text.RegularExpressions;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.People;

namespace PodcastApi.Ingestion.Normalization.Companies;

/// <summary>Reads from running text where a person works.</summary>
internal static partial class Affiliations
{
    // What stands between a person and an employer: "CTO of X", "works at X", "joined X".
    private const string Ties = @"\b(?:at|of|for|from|with|behind|to|in|join(?:s|ed|ing)?|co-?found(?:s|ed|ing)?|found(?:ed|ing)|started|created|leads?|runs?|maintains?)\s+(?:the\s+)?";

    /// <summary>
    /// The company of the episode that the text ties to the person: in the section about them, or in a sentence of the lead
    /// that has their name. Null when no sentence does, or only one about former times.
    /// </summary>
    public static string? Find(PersonDraft person, IReadOnlyList<CompanyDraft> companies, string? lead)
    {
        var givenName = person.Name.Split(' ')[0];
        var told = Sentences(person.AboutText).Concat(Sentences(lead).Where(sentence => HasName(sentence, givenName))).ToArray();
        foreach (var company in companies)
        {
            var names = string.Join('|', company.AlternativeNames.Prepend(company.Name).Select(Regex.Escape));
            var tie = new Regex(Ties + "(?:" + names + @")(?!\p{L}|\p{Nd})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
            var owner = new Regex(@"\b(?:" + names + @")['\u2019]s?\s+(?<role>(?:[\p{L}-]+\s+){0,3}[\p{L}-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
            if (told.Any(sentence => IsTied(tie.Match(sentence), sentence) || IsOwner(owner.Match(sentence), sentence)))
                return company.Name;
        }

        return null;
    }

    /// <summary>Only what is said before counts: "the CEO of X and a former engineer elsewhere" speaks of today.</summary>
    private static bool IsTied(Match tie, string sentence) => tie.Success && !FormerTimes().IsMatch(sentence[..tie.Index]);

    /// <summary>"X's search engineer".</summary>
    private static bool IsOwner(Match owner, string sentence) =>
        IsTied(owner, sentence) && RoleWords.AreIn(owner.Groups["role"].Value) && !FormerTimes().IsMatch(owner.Value);

    /// <summary>X of "NAME from X" in the lead: a run of capitalised words.</summary>
    public static string? BesideName(PersonDraft person, string? lead)
    {
        if (lead is null)
            return null;
        var beside = new Regex(
            Regex.Escape(person.Name) + @",?\s+(?:\p{Ll}[\p{L}\s]{0,80}\s)?(?:from|of|at)\s+(?<name>[\p{Lu}\p{Nd}][\p{L}\p{Nd}.&'\u2019+-]*(?:\s+[\p{Lu}\p{Nd}][\p{L}\p{Nd}.&+-]*)*)",
            RegexOptions.CultureInvariant);
        return beside.Match(lead) is { Success: true } match ? match.Groups["name"].Value.TrimEnd('.', '\'', '\u2019') : null;
    }

    private static bool HasName(string sentence, string givenName) =>
        Regex.IsMatch(sentence, @"(?<!\p{L})" + Regex.Escape(givenName) + @"(?!\p{L})", RegexOptions.CultureInvariant);

    private static string[] Sentences(string? text) => text is null ? [] : SentenceEnd().Split(text);

    [GeneratedRegex(@"(?<=[.!?])\s+|\n+", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(?:former(?:ly)?|previously|ex-|used to|once|left)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FormerTimes();
}
