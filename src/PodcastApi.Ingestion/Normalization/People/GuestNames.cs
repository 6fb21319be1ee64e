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
        if (text.Length == 0)
            return [];
        // "Foo & Bar Inc." is one.
        if (EndsIn(text, CompanySuffixes) && !text.Contains(" and ", StringComparison.OrdinalIgnoreCase))
            return [new GuestName(text)];
        var names = new List<GuestName>();
        foreach (var part in Separator().Split(text).Select(p => p.Trim()).Where(p => p.Length > 0))
        {
            if (names.Count > 0 && IsNameSuffix(part))
                names[^1] = names[^1] with { Name = names[^1].Name + ", " + part };
            else if (names.Count > 0 && names[^1].Title is null && RoleWords.AreIn(part))
                names[^1] = Titled(names[^1], part);
            else
                names.Add(WithCompany(part));
        }

        return names;
    }

    private static GuestName Titled(GuestName guest, string role)
    {
        var match = TitleAndCompany().Match(role);
        return match.Success
            ? guest with { Title = match.Groups["title"].Value, Company = guest.Company ?? match.Groups["company"].Value }
            : guest with { Title = role };
    }

    private static GuestName WithCompany(string part)
    {
        var match = NameAndCompany().Match(part);
        if (!match.Success)
            return new GuestName(part);
        var name = match.Groups["name"].Value;
        var beside = match.Groups["company"].Value;
        return RoleWords.AreIn(beside) ? Titled(new GuestName(name), beside) : new GuestName(name, Company: beside);
    }

    private static bool IsNameSuffix(string part) =>
        part.Split(' ').All(word => NameSuffixes.Contains(word.TrimEnd('.'), StringComparer.OrdinalIgnoreCase));

    private static bool EndsIn(string text, string[] suffixes) =>
        suffixes.Contains(text[(text.LastIndexOf(' ') + 1)..].TrimEnd('.'), StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\s*[,;]\s*(?:(?:and|&)\s+)?|\s+(?:and|&|\+)\s+|\s+/\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?<name>[^(]+?)\s*(?:\((?<company>[^)]+)\)|\s+from\s+(?<company>\S.*))$", RegexOptions.CultureInvariant)]
    private static partial Regex NameAndCompany();

    [GeneratedRegex(@"^(?<title>.+?)\s+(?:at|@|of)\s+(?<company>\p{Lu}.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex TitleAndCompany();
}
