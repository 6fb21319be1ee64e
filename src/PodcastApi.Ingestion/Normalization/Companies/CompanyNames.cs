using System.Text.RegularExpressions;
using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.People;

namespace PodcastApi.Ingestion.Normalization.Companies;

/// <summary>The names and the site of a company within one document.</summary>
internal static partial class CompanyNames
{
    private static readonly string[] SiteWords = ["", "website", "web site", "site", "homepage", "home page", "official website", "official site"];

    private static readonly string[] PageWords =
        ["blog", "careers", "jobs", "documentation", "docs", "github", "twitter", "youtube", "podcast", "articles", "news", "community", "discord"];

    /// <summary>Equal but for case, accents and dots.</summary>
    public static bool AreSame(string left, string right) => PersonNames.Fold(left) == PersonNames.Fold(right);

    /// <summary>One is the other with more words behind: "Zed" and "Zed Industries".</summary>
    public static bool IsShortForm(string shorter, string longer)
    {
        var (a, b) = (PersonNames.Fold(shorter), PersonNames.Fold(longer));
        return a.Length > 1 && b.Length > a.Length && b.StartsWith(a, StringComparison.Ordinal) && b[a.Length] == ' ';
    }

    /// <summary>Whether a title has the name as words of its own.</summary>
    public static bool IsIn(string name, string? title) => title is not null && (" " + PersonNames.Fold(title) + " ").Contains(" " + PersonNames.Fold(name) + " ", StringComparison.Ordinal);

    /// <summary>The company's site: the official link named after it, else a link of its name to the front page of a site.</summary>
    public static string? Website(string name, IReadOnlyList<string> alternatives, ShowNotes notes)
    {
        string? inText = null;
        foreach (var mention in notes.Mentions)
        {
            if (mention.Url is not { } url || !url.StartsWith("http", StringComparison.OrdinalIgnoreCase) || !IsNamedAfter(mention.Text, name, alternatives))
                continue;
            if (notes.Sections[mention.Section].Kind == SectionKind.OfficialLinks)
                return url;
            if (IsFrontPage(url))
                inText ??= url;
        }

        return inText;
    }

    /// <summary>Whether an official link says "X" or "X Website".</summary>
    public static bool HasOfficialLink(string name, ShowNotes notes) =>
        notes.Mentions.Any(mention => notes.Sections[mention.Section].Kind == SectionKind.OfficialLinks && IsNamedAfter(mention.Text, name, []));

    /// <summary>Other names: the title's short form, one in brackets behind the name, a longer one that its site is linked by.</summary>
    public static IReadOnlyList<string> Alternatives(string name, string? titleSubject, SectionDraft? about, ShowNotes notes)
    {
        var names = new List<string>();
        // A longer title adds words of its own: "Acme Revisited".
        if (titleSubject is not null && IsShortForm(titleSubject, name))
            names.Add(titleSubject);
        if (about is not null && InBrackets(name, about.Text) is { } bracketed)
            names.Add(bracketed);
        if (!HasOfficialLink(name, notes) && LongerSiteName(name, notes) is { } longer)
            names.Add(longer);
        return [.. names.Where(other => !AreSame(other, name)).Distinct(StringComparer.Ordinal)];
    }

    private static string? LongerSiteName(string name, ShowNotes notes) => notes.Mentions.FirstOrDefault(mention =>
        notes.Sections[mention.Section].Kind == SectionKind.OfficialLinks && mention.Url is { } url && IsFrontPage(url)
        && IsShortForm(name, mention.Text) && mention.Text.Split(' ').Length <= 4
        && !PageWords.Contains(LastWords(name, mention.Text), StringComparer.Ordinal))?.Text;

    private static bool IsNamedAfter(string text, string name, IReadOnlyList<string> alternatives)
    {
        foreach (var candidate in alternatives.Prepend(name))
        {
            if (AreSame(text, candidate) || (IsShortForm(candidate, text) && SiteWords.Contains(LastWords(candidate, text), StringComparer.Ordinal)))
                return true;
        }

        return false;
    }

    private static string LastWords(string name, string text) => PersonNames.Fold(text)[PersonNames.Fold(name).Length..].Trim();

    private static bool IsFrontPage(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.AbsolutePath == "/" && uri.Query.Length == 0;

    /// <summary>Y of "X (Y) is ..." at the beginning of the introduction.</summary>
    private static string? InBrackets(string name, string text)
    {
        if (!text.StartsWith(name + " (", StringComparison.OrdinalIgnoreCase))
            return null;
        var start = name.Length + 2;
        var end = text.IndexOf(')', start);
        var inside = end < 0 ? "" : text[start..end].Trim();
        return inside.Length is > 1 and < 60 && char.IsUpper(inside[0]) && !Prose().IsMatch(inside) ? inside : null;
    }

    [GeneratedRegex(@"\d{4}|,|\b(?:formerly|founded|based|aka|also|est)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prose();
}
