using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Sources.PlainText;

/// <summary>
/// Finds headings in text without line breaks. A heading has no blank before it and none behind, for it ran together with
/// what stands around it: that tells "...in space.About AcmeAcme is..." from "a talk about Acme".
/// </summary>
internal static partial class HeadingFinder
{
    private const int LongestSubject = 70;

    private static readonly string[] OwnSubjects = ["Us", "Me", "the Show", "The Show", "the Podcast", "the Host", "the Hosts", "the Sponsor", "The Sponsor", "our Sponsor"];

    /// <summary>Headings in order, none in another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Guests and companies that the title tells of.</param>
    public static IReadOnlyList<(int Start, int End)> Find(string text, IReadOnlyCollection<string> names)
    {
        var found = new List<(int Start, int End)>();
        foreach (Match match in Fixed().Matches(text))
        {
            if (BeginsAt(text, match.Index) && EndsAt(text, match.Index + match.Length))
                found.Add((match.Index, match.Index + match.Length));
        }

        foreach (Match match in About().Matches(text))
        {
            if (BeginsAt(text, match.Index) && SubjectEnd(text, match.Index + match.Length, names) is { } end)
                found.Add((match.Index, end));
        }

        found.Sort();
        var headings = new List<(int Start, int End)>();
        foreach (var heading in found)
        {
            if (headings.Count == 0 || heading.Start >= headings[^1].End)
                headings.Add(heading);
        }

        return headings;
    }

    /// <summary>Whether a line is a heading and nothing else.</summary>
    public static bool IsHeading(string line) => Fixed().Match(line) is { Success: true, Index: 0 } match && match.Length == line.Length;

    private static bool BeginsAt(string text, int index) => index == 0 || text[index - 1] switch
    {
        '(' or '“' or '‘' or '-' or '/' => false,
        // A closing quote has a word before it, an opening one a blank.
        '"' or '\'' => index > 1 && !char.IsWhiteSpace(text[index - 2]),
        var before => !char.IsWhiteSpace(before),
    };

    private static bool EndsAt(string text, int index) => index < text.Length && !char.IsWhiteSpace(text[index]) && !char.IsWhiteSpace(text[index - 1]);

    /// <summary>Where X of "About X" ends: a known name, or a run whose first word follows it at once, else the first capital behind a small letter.</summary>
    private static int? SubjectEnd(string text, int start, IReadOnlyCollection<string> names)
    {
        foreach (var name in names.Concat(OwnSubjects).OrderByDescending(name => name.Length))
        {
            if (string.CompareOrdinal(text, start, name, 0, name.Length) == 0 && EndsAt(text, start + name.Length))
                return start + name.Length;
        }

        var window = text.AsSpan(start, Math.Min(LongestSubject + 20, text.Length - start));
        var blank = window.IndexOf(' ');
        var longest = Math.Min(LongestSubject, window.Length);
        for (var i = 2; i < longest; i++)
        {
            var first = window[..(blank >= 0 && blank < i ? blank : i)];
            if (first.Length > 1 && !char.IsWhiteSpace(window[i - 1]) && window[i..].StartsWith(first)
                && (i + first.Length == window.Length || !char.IsLetterOrDigit(window[i + first.Length])))
                return start + i;
        }

        for (var i = 2; i < longest && !window[..i].EndsWith(" - "); i++)
        {
            // "About Runners - GitHub" is an item of a list.
            if (char.IsLower(window[i - 1]) && char.IsUpper(window[i]))
                return window[i..Math.Min(i + 16, window.Length)].Contains(" - ", StringComparison.Ordinal) ? null : start + i;
        }

        return null;
    }

    [GeneratedRegex("""(?:(?:Official|Additional|Further|Other|More|Related|Useful|Show|Episode) Links|Links? (?:[Ff]rom|[Mm]entioned [Ii]n|[Ii]n|[Ff]or|[Tt]o) (?:[Tt]he|[Tt]his|[Tt]oday['’]s) (?:[Ee]pisode|[Ss]how|[Pp]odcast)(?: \([^()]{1,60}\))?|(?:Links|Resources) (?:[Aa]nd|&) (?:Resources|Links|References)|Show ?[Nn]otes|Credits|Resources|References|Further Reading|All Episodes [Oo]f (?:Season \d+|[Tt]his [Ss]eason)|Links):?""", RegexOptions.CultureInvariant)]
    private static partial Regex Fixed();

    [GeneratedRegex("""About (?=\S)""", RegexOptions.CultureInvariant)]
    private static partial Regex About();
}
