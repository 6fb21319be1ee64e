using System.Collections.Frozen;

namespace PodcastApi.Ingestion.Normalization.People;

/// <summary>Words that tell a professional role from a name or a description.</summary>
internal static class RoleWords
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "ceo", "cto", "cfo", "coo", "cio", "ciso", "cpo", "cmo", "vp", "svp", "evp", "president", "director", "head", "lead", "chief",
        "founder", "cofounder", "co-founder", "owner", "partner", "principal", "chair", "chairman", "chairwoman", "chairperson",
        "engineer", "developer", "programmer", "architect", "designer", "scientist", "researcher", "analyst", "administrator",
        "maintainer", "contributor", "creator", "inventor", "author", "writer", "editor", "journalist", "blogger", "speaker",
        "manager", "consultant", "advocate", "evangelist", "professor", "lecturer", "teacher", "instructor", "student", "hacker",
        "entrepreneur", "investor", "musician", "artist", "producer", "host", "lawyer", "attorney", "physicist", "mathematician",
        "entwickler", "entwicklerin", "gesch\u00e4ftsf\u00fchrer", "gesch\u00e4ftsf\u00fchrerin", "gr\u00fcnder", "gr\u00fcnderin", "leiter", "leiterin", "forscher", "forscherin",
        "d\u00e9veloppeur", "d\u00e9veloppeuse", "ing\u00e9nieur", "ing\u00e9nieure", "fondateur", "fondatrice", "cofondateur", "cofondatrice", "architecte", "chercheur", "chercheuse",
        "desarrollador", "desarrolladora", "ingeniero", "ingeniera", "fundador", "fundadora", "cofundador", "cofundadora",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Groups = new[]
    {
        "team", "teams", "crew", "group", "community", "members", "staff", "panel", "band", "family", "project", "people", "folks",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text has a word of a role, in the singular or the plural.</summary>
    public static bool AreIn(string text) => Tokens(text).Any(IsRole);

    /// <summary>Whether a text speaks of several people at once: "Software Engineers", "The Rust Team".</summary>
    public static bool NameSeveral(string text) => Tokens(text).Any(word => IsPlural(word) || Groups.Contains(word));

    private static bool IsRole(string word) =>
        Words.Contains(word) || IsPlural(word) || (word.LastIndexOf('-') is > 0 and var hyphen && Words.Contains(word[(hyphen + 1)..]));

    private static bool IsPlural(string word) =>
        (word[^1] is 's' or 'S') && Words.Contains(word.TrimEnd('s', 'S').TrimEnd('\'', '\u2019'));

    private static string[] Tokens(string text) =>
        text.Split([' ', ',', ';', '/', '&', '(', ')', '.', ':'], StringSplitOptions.RemoveEmptyEntries);
}
