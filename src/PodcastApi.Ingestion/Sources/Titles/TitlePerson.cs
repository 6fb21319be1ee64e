using System.Text.RegularExpressions;
using PodcastApi.Ingestion.Normalization.People;

namespace PodcastApi.Ingestion.Sources.Titles;

/// <summary>Those whom a part of a title names, with what it says of their work.</summary>
internal sealed partial record TitlePerson(string[] Names, string? Job = null, string? Company = null)
{
    /// <summary>Whether the words say more than names: nobody writes so of a product.</summary>
    public bool HasWork => Job is not null || Company is not null;

    /// <summary>"A and B", "A, CTO of Company", "A from Company", "A (Company)", "Company's A", "Company CTO A"; null for anything else.</summary>
    public static TitlePerson? Read(string text)
    {
        text = Others().Replace(Unclosed(text), "");
        if (NameShape.Split(text) is { } names)
            return new TitlePerson(names);
        if (Brackets().Match(text) is { Success: true } brackets && NameShape.Split(text[..brackets.Index]) is { } bracketed)
            return InBrackets(bracketed, brackets.Groups["inside"].Value.Trim());
        var comma = text.IndexOf(", ", StringComparison.Ordinal);
        if (comma > 0 && NameShape.Split(text[..comma]) is { } person && NameShape.IsJob(text[(comma + 2)..]))
            return WithJob(person, text[(comma + 2)..].Trim());
        if (Employer().Match(text) is { Success: true } employer && NameShape.Split(text[..employer.Index]) is { } employed)
            return new TitlePerson(employed, null, employer.Groups["company"].Value.Trim());
        if (JobBefore().Match(text) is { Success: true } before && NameShape.Split(before.Groups["names"].Value) is { } titled)
            return new TitlePerson(titled, before.Groups["job"].Value, before.Groups["company"].Value.Trim());
        return Possessive().Match(text) is { Success: true } owned && NameShape.Split(text[(owned.Index + owned.Length)..]) is { } own
            ? new TitlePerson(own, null, text[..owned.Index].Trim())
            : null;
    }

    private static TitlePerson? InBrackets(string[] names, string inside)
    {
        if (NameShape.IsJob(inside))
            return WithJob(names, inside);
        return Part().IsMatch(inside) ? null : new TitlePerson(names, null, inside);
    }

    /// <summary>"CTO of Acme", "CTO, Acme", "CTO".</summary>
    private static TitlePerson WithJob(string[] names, string text)
    {
        var (job, company) = JobText.Split(text);
        return company is null && From().Match(text) is { Success: true } from
            ? new TitlePerson(names, text[..from.Index], from.Groups["company"].Value)
            : new TitlePerson(names, job, company);
    }

    /// <summary>Brackets that were cut open, and what ends a sentence; the dot of an initial stays.</summary>
    private static string Unclosed(string text)
    {
        text = text.Trim().TrimEnd('!').TrimEnd();
        if (text.EndsWith('.') && !Initial().IsMatch(text))
            text = text[..^1];
        if (text.Length > 0 && text[^1] is ')' or ']' && !text.Contains(text[^1] == ')' ? '(' : '[', StringComparison.Ordinal))
            text = text[..^1];
        return text.Trim();
    }

    [GeneratedRegex("""(?:,?\s+(?:and|&|und|et|y)\s+(?:friends|others|more|guests|co)|\s+et al)\.?$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Others();

    [GeneratedRegex("""\s[A-Z]\.$""", RegexOptions.CultureInvariant)]
    private static partial Regex Initial();

    [GeneratedRegex("""\s+\((?<inside>[^()]+)\)?$""", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex("""\s+(?:from|von)\s+(?<company>[\p{Lu}\d].*)$""", RegexOptions.CultureInvariant)]
    private static partial Regex From();

    [GeneratedRegex("""^(?:Part|Pt|Teil|Partie|Parte|Episode|Ep|Live|Rerun|Replay|Repeat|Encore|Bonus|\d)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex("""\s+(?:of|from|at|@|von|bei|vom|chez)\s+(?:(?:the|der|dem)\s+)?(?<company>\S.*)$""", RegexOptions.CultureInvariant)]
    private static partial Regex Employer();

    [GeneratedRegex("""^(?<company>\p{Lu}[\p{L}\p{N}.&-]*(?:\s\p{Lu}[\p{L}\p{N}.&-]*){0,3}?)\s+(?<job>(?:Co-?)?Founder(?:\s(?:and|&)\s(?:CEO|CTO))?|C[A-Z]O|(?:CEO|CTO)\s(?:and|&)\s(?:Co-?)?Founder|President|Creator)\s+(?<names>\p{Lu}.+)$""", RegexOptions.CultureInvariant)]
    private static partial Regex JobBefore();

    [GeneratedRegex("""(?<=^\p{Lu}[\p{L}\p{N}.&-]*(?:\s\p{Lu}[\p{L}\p{N}.&-]*){0,3})(?:['’]s|(?<=[sxz])['’])\s+""", RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();
}
