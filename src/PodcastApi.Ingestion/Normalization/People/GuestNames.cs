using System.Text.RegularExpressions;
using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Normalization.People;

/// <summary>One guest of a guest string.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Title">A role that stands beside the name: "Jane Doe, CTO".</param>
/// <param name="Company">A company that stands beside the name: "Jane Doe (Acme)", "Jane Doe from Acme".</param>
internal sealed record GuestName(string Name, string? Title = null, string? Company = null);

/// <summary>Splits what a source writes for its guests in one text: "A and B", "A &amp; B", "A, B, and C".</summary>
internal static partial class GuestNames
{
    private static readonly string[] CompanySuffixes =
        ["inc", "llc", "ltd", "gmbh", "ag", "corp", "co", "company", "bv", "b.v", "s.a", "sa", "oy", "ab", "plc", "sons", "associates"];

    private static readonly string[] NameSuffixes =
        ["jr", "sr", "ii", "iii", "iv", "phd", "ph.d", "md", "m.d", "msc", "m.sc", "bsc", "mba", "esq", "cipp", "cissp", "dr"];

    /// <summary>The guests in the order of the text. A name is never taken apart at a hyphen, an initial or a particle.</summary>
    public static IReadOnlyList<GuestName> Split(string? guests)
    {
        var text = NotesText.Fold(guests ?? "").Trim(',', ';', ' ');
        // "Foo & Bar Inc." is one.
        if (EndsIn(text, CompanySuffixes) && !text.Contains(" and ", StringComparison.OrdinalIgnoreCase))
            return [new GuestName(text)];
        var names = new List<GuestName>();
        var isRole = false;
        var end = 0;
        foreach (var range in Separator().EnumerateSplits(text))
        {
            var (part, between) = (text[range].Trim(), text[end..range.Start]);
            end = range.End.Value;
            if (part.Length == 0)
                continue;
            if (names.Count > 0 && IsNameSuffix(part))
                names[^1] = names[^1] with { Name = names[^1].Name + ", " + part };
            else if (names.Count > 0 && (isRole || names[^1].Title is null) && IsRole(part))
                (names[^1], isRole) = (Titled(names[^1], part, between), true);
            else if (isRole && names[^1].Company is null && between.StartsWith(',') && IsCompanyBehindRole(names[^1].Name, part))
                names[^1] = names[^1] with { Company = part };
            else
            {
                names.Add(WithCompany(part));
                isRole = false;
            }
        }

        return names;
    }

    /// <summary>The guest with the role, or with one more: "CTO and Founder of Acme".</summary>
    private static GuestName Titled(GuestName guest, string role, string between = "")
    {
        var before = guest.Title is null ? "" : guest.Title + between;
        var (title, company) = JobText.Split(role);
        return guest with { Title = before + title, Company = guest.Company ?? company };
    }

    /// <summary>"Jane Doe, CTO, Acme": not the next guest of "Jane Doe, CTO, John Roe, CEO".</summary>
    private static bool IsCompanyBehindRole(string name, string part) =>
        !NameShape.IsName(NameOf(part)) || (GivenNames.Begin(name) && !GivenNames.Begin(part));

    private static string NameOf(string part) => NameAndCompany().Match(part) is { Success: true } match ? match.Groups["name"].Value : part;

    private static GuestName WithCompany(string part)
    {
        var match = NameAndCompany().Match(part);
        if (!match.Success)
            return new GuestName(part);
        var name = match.Groups["name"].Value;
        var beside = match.Groups["company"].Value;
        return RoleWords.AreIn(beside) ? Titled(new GuestName(name), beside) : new GuestName(name, Company: beside);
    }

    /// <summary>A role, not a name with a role beside it: "Jane Doe (Engineer)".</summary>
    private static bool IsRole(string part) =>
        RoleWords.AreIn(NameOf(part));

    private static bool IsNameSuffix(string part) =>
        part.Split(' ').All(word => NameSuffixes.Contains(word.TrimEnd('.'), StringComparer.OrdinalIgnoreCase));

    private static bool EndsIn(string text, string[] suffixes) =>
        suffixes.Contains(text[(text.LastIndexOf(' ') + 1)..].TrimEnd('.'), StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\s*[,;]\s*(?:(?:and|&)\s+)?|\s+(?:and|&|\+)\s+|\s+/\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?<name>[^(]+?)\s*(?:\((?<company>[^)]+)\)|(?:\s+from|\s+[-\u2013\u2014|])\s+(?<company>\S.*))$", RegexOptions.CultureInvariant)]
    private static partial Regex NameAndCompany();
}
