using System.Text.RegularExpressions;
using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;

namespace PodcastApi.Ingestion.Normalization.People;

/// <summary>Reads who is credited in the notes themselves: a line "Guest: Jane Doe, CTO at Acme", "Hosted by John Roe", or names below the heading "Guests".</summary>
internal static partial class LabelledPeople
{
    private const int MostPeople = 12;
    private const int LongestLine = 300;

    /// <summary>Those who are credited in a role, in the order of the notes, each once.</summary>
    public static IReadOnlyList<PersonDraft> Find(ShowNotes notes, AppearanceRole role)
    {
        var label = role == AppearanceRole.Guest ? Guests() : Hosts();
        var people = new List<PersonDraft>();
        foreach (var section in notes.Sections)
        {
            var isBelowLabel = section.Heading is { } heading && label.Match(heading) is { Success: true } match && AddFrom(heading[match.Length..], role, people);
            foreach (var line in NextLabel().Replace(section.Text, "\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (line.Length > LongestLine)
                    isBelowLabel = false;
                else if (label.Match(line) is { Success: true } labelled)
                    isBelowLabel = AddFrom(line[labelled.Length..], role, people);
                else if (isBelowLabel)
                    isBelowLabel = Add(line, role, people);
            }
        }

        return people.Count > MostPeople ? [] : people;
    }

    /// <summary>What follows the label; whether the lines below it name people, too.</summary>
    private static bool AddFrom(string text, AppearanceRole role, List<PersonDraft> people)
    {
        text = text.Trim(' ', ':', '\u00a0');
        return text.Length == 0 || (Add(text, role, people) && false);
    }

    private static bool Add(string text, AppearanceRole role, List<PersonDraft> people)
    {
        var names = GuestNames.Split(SentenceEnd().Replace(text, "")).ToArray();
        // "Jane Doe is the CTO of Acme."
        if (Says().Match(text) is { Success: true } says && NameShape.IsName(text[..says.Index]))
            names = [new GuestName(text[..says.Index])];
        var isAny = false;
        foreach (var name in names.Where(name => NameShape.IsName(name.Name)))
        {
            isAny = true;
            if (people.Any(person => PersonNames.AreSame(person.Name, name.Name)))
                continue;
            people.Add(new PersonDraft { Name = name.Name, Role = role, Title = name.Title, Company = IsCompany(name.Company) ? name.Company : null, FoundBy = "label" });
        }

        return isAny;
    }

    /// <summary>"Jane Doe (@jane)" and "Jane Doe - GitHub" say where she is found, not where she works.</summary>
    private static bool IsCompany(string? text) =>
        text is not null && !text.StartsWith('@') && !text.Contains("://", StringComparison.Ordinal) && !ProfileLinks.IsPlatform(text)
        && (char.IsUpper(text[0]) || char.IsDigit(text[0]));

    [GeneratedRegex("""^\W*(?:(?:about|über)?\s*(?:special|the|our|my|den|unseren|today['’]s|this week['’]s|featured|featuring)\s+)?(?:guests?(?:\s+(?:today|this week|speakers?|info))?|zu gast|gast|gäste|im gespräch|invitée?s?|invitad[oa]s?|ospit[ei])\s*(?::|$)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Guests();

    [GeneratedRegex("""^\W*(?:(?:(?:your|our)\s+)?(?:co-?)?hosts?\s*(?::|$)|(?:hosted|presented) by\s*:?(?=\s)|(?:moderation|moderator(?:in)?|presenters?|interviewers?)\s*:|(?:moderiert von|animé par|présenté par|presentado por|conducido por)\s*:?(?=\s))""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Hosts();

    // Markdown makes one line of two.
    [GeneratedRegex("""(?<=\S) (?=(?:Guests?|Special Guests?|Hosts?|Co-?[Hh]osts?|Hosted by|Date|Duration|Gäste|Moderation|Produce[dr]|Music|Edit(?:or|ed by)|Sponsors?)\s*:\s)""", RegexOptions.CultureInvariant)]
    private static partial Regex NextLabel();

    [GeneratedRegex("""(?<=\p{Ll}{2})[.!](?:\s.*)?$""", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("""\s(?:is|was|has|works|leads|builds|ist|est|es)\s""", RegexOptions.CultureInvariant)]
    private static partial Regex Says();
}
