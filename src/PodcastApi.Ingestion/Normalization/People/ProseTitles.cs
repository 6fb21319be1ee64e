using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Normalization.People;

/// <summary>Reads from running text what somebody is: "Jane Doe, CTO at Acme", "Jane Doe is a founder of Acme", "Jane Doe (CTO, Acme)".</summary>
internal static partial class ProseTitles
{
    private const int LongestReach = 160;
    private const int MostWords = 7;

    /// <summary>The title and the company of the first place that tells; nulls when none does. Work without a title counts as well: "Jane Doe runs operations at Acme".</summary>
    /// <param name="name">The person's name as credited.</param>
    /// <param name="text">Where it may be told.</param>
    public static (string? Title, string? Company) Find(string name, string? text)
    {
        if (text is null)
            return (null, null);
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var start = at + name.Length;
            var behind = text.Substring(start, Math.Min(LongestReach, text.Length - start));
            if (Brackets().Match(behind) is { Success: true } brackets && Read(brackets.Groups["inside"].Value) is ({ } inside, var beside))
                return (inside, beside);
            if (Start().Match(behind) is { Success: true } begin && Read(behind[begin.Length..]) is ({ } title, var company))
                return (title, company);
            if (WorksAs().Match(behind) is { Success: true } worksAs && RoleWords.AreIn(worksAs.Groups["title"].Value))
                return (worksAs.Groups["title"].Value, worksAs.Groups["company"].Value);
            if (Works().Match(behind) is { Success: true } works && !Other().IsMatch(works.Groups["work"].Value))
                return (null, works.Groups["company"].Value);
        }

        return (null, null);
    }

    private static (string? Title, string? Company) Read(string text)
    {
        foreach (var form in (ReadOnlySpan<Regex>)[AtCompany(), OfCompany(), CommaCompany(), Alone()])
        {
            if (form.Match(text) is not { Success: true } match)
                continue;
            var title = match.Groups["title"].Value.Trim();
            if (title.Length > 0 && title.Split(' ').Length <= MostWords && RoleWords.AreIn(title) && !Other().IsMatch(title))
                return (title, match.Groups["company"] is { Success: true } company ? company.Value.TrimEnd('.', '-', '’', '\'') : null);
        }

        return (null, null);
    }

    private const string Company = """(?:(?:the|der|dem|den)\s+)?(?<company>[\p{Lu}\d][\p{L}\d&+-]*(?:\.[\p{L}\d]+)*(?:\s+(?:&\s+)?[\p{Lu}\d][\p{L}\d&+-]*(?:\.[\p{L}\d]+)*){0,4})""";

    [GeneratedRegex("""^\s*\((?<inside>[^()\n]{2,100})\)""", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex("""^(?:,\s+(?:who\s+is\s+|who['’]s\s+)?|\s+[-–—]\s+|\s+(?:is|ist|est|es)\s+)(?:(?:currently|now|also|both)\s+)?(?:(?:the|an?|our|one\s+of\s+the|der|die|eine?|une?|le|la|una?|el)\s+)?""", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex("""^(?<title>[^.;:()\n]{2,70}?)\s+(?:at|@|bei|chez|en|presso)\s+""" + Company, RegexOptions.CultureInvariant)]
    private static partial Regex AtCompany();

    [GeneratedRegex("""^(?<title>[^.;:()\n]{0,60}?\b(?i:C[A-Z]O|(?:co-?)?founder|owner|president|managing director|executive director|chair(?:man|woman|person)?|geschäftsführer(?:in)?|gründer(?:in)?|fondat(?:eur|rice)|fundadora?))\s+(?:of|von|der|des|de|du)\s+""" + Company, RegexOptions.CultureInvariant)]
    private static partial Regex OfCompany();

    [GeneratedRegex("""^(?<title>[^,.;:()\n]{2,50}),\s+""" + Company + """$""", RegexOptions.CultureInvariant)]
    private static partial Regex CommaCompany();

    [GeneratedRegex("""^(?<title>[\p{L}\d&/ '’-]{2,60}?)(?=[,.;:)\n]|$|\s+(?:who|that|based|living|from|working|joins?|joined|on|to|about|talks?|tells?|explains?|shares?)\b)""", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex("""^\s+(?:currently\s+)?(?:works?|arbeitet|travaille|trabaja)\s+(?:as|als|comme|como)\s+(?:an?\s+|the\s+)?(?<title>[^,.;:()\n]{2,60}?)\s+(?:at|bei|chez|en|for)\s+""" + Company, RegexOptions.CultureInvariant)]
    private static partial Regex WorksAs();

    [GeneratedRegex("""^\s+(?:currently\s+)?(?<work>(?:leads?|works?|heads?|runs?|builds?|manages?|arbeitet|leitet|travaille|trabaja)\b[^,.;:()\n]{0,60}?)\s+(?:at|bei|chez|en|for)\s+""" + Company, RegexOptions.CultureInvariant)]
    private static partial Regex Works();

    // A former job, somebody else's, or a sentence that goes on.
    [GeneratedRegex("""\b(?:former(?:ly)?|previously|ex-|used to|once|not|who|and I|we|he|she|they|his|her|their|episode|show|podcast|guests?|host)\b""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Other();
}
