using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Normalization.People;

/// <summary>Parts "CTO at Acme" into the title and the company.</summary>
internal static partial class JobText
{
    /// <summary>
    /// "CTO of Acme", "Engineer at Acme", "Engineer, Acme". After "of" stands a company only where one heads, owns or founded
    /// it: a "VP of Engineering" and a "Professor of Physics" are titles whole.
    /// </summary>
    public static (string Title, string? Company) Split(string text)
    {
        text = text.Trim();
        if (At().Match(text) is { Success: true } at)
            return (text[..at.Index].TrimEnd(' ', ','), Company(at));
        if (Of().Match(text) is { Success: true } of)
            return (text[..of.Groups["of"].Index].Trim(), Company(of));
        if (Comma().Match(text) is { Success: true } comma && !RoleWords.AreIn(comma.Groups["company"].Value))
            return (text[..comma.Index].Trim(), Company(comma));
        return (text, null);
    }

    private static string Company(Match match) => match.Groups["company"].Value.Trim().TrimEnd('.', ',', ';');

    [GeneratedRegex("""\s+(?:at|@|bei|chez)\s+(?:(?:the|der|dem)\s+(?=\p{Lu}))?(?<company>[\p{Lu}\d].*)$""", RegexOptions.CultureInvariant)]
    private static partial Regex At();

    [GeneratedRegex("""(?:\bC[A-Z]O|\b(?:Co-?)?(?:Founder|Owner)|\bPresident|\bMaintainer|\bCreator|\bChair(?:man|woman|person)?|\bHost|\bManaging Director|\bExecutive Director|\bPartner)s?(?<of>\s+(?:of|von|de|der|du)\s+)(?:(?:the|der|dem)\s+(?=\p{Lu}))?(?<company>[\p{Lu}\d].*)$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Of();

    [GeneratedRegex(""",\s+(?<company>[\p{Lu}\d][^,]*)$""", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();
}
