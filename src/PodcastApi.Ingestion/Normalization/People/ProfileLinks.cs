using System.Text.RegularExpressions;
using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Normalization.People;

/// <summary>Finds the links of the show notes that are named after a person: "Jane Doe on GitHub", "Jane's Blog".</summary>
internal static partial class ProfileLinks
{
    private static readonly string[] Platforms =
    [
        "github", "gitlab", "codeberg", "sourcehut", "linkedin", "twitter", "x", "mastodon", "bluesky", "youtube", "twitch", "instagram",
        "threads", "facebook", "medium", "dev.to", "stack overflow", "stackoverflow", "codepen", "keybase", "reddit", "tiktok", "polywork",
    ];

    private static readonly string[] OwnPages =
    [
        "website", "web site", "site", "homepage", "home page", "personal website", "personal site", "page", "web page", "blog", "weblog",
        "blog posts", "posts", "profile", "bio", "newsletter", "youtube channel", "channel", "twitch channel", "github profile",
        "linkedin profile", "portfolio",
    ];

    // "GitHub profile" before "profile".
    private static readonly string[] LastWords = [.. OwnPages.Concat(Platforms).Select(word => " " + word).OrderByDescending(word => word.Length)];

    /// <summary>Whether a text is the name of a site where people have pages.</summary>
    public static bool IsPlatform(string text) => IsPageWord(text.Trim());

    /// <summary>The absolute URLs of the person's pages in document order, each once.</summary>
    /// <param name="name">The person's name as credited.</param>
    /// <param name="notes">The notes, with the kinds of their sections settled.</param>
    /// <param name="aboutSection">The index of the section about the person; -1 when there is none.</param>
    /// <param name="others">The names of everybody else who is credited: a given name that two share names nobody.</param>
    public static IReadOnlyList<string> Find(string name, ShowNotes notes, int aboutSection, IReadOnlyList<string> others)
    {
        var urls = new List<string>();
        foreach (var mention in notes.Mentions)
        {
            if (mention.Url is { } url && IsProfile(mention, name, notes, aboutSection, others) && !urls.Contains(url))
                urls.Add(url);
        }

        return urls;
    }

    private static bool IsProfile(MentionDraft mention, string name, ShowNotes notes, int aboutSection, IReadOnlyList<string> others)
    {
        var isAbout = mention.Section == aboutSection;
        var isOfficial = notes.Sections[mention.Section].Kind == SectionKind.OfficialLinks;
        if (isAbout && IsNamedLikeItsHost(mention))
            return true;
        // Elsewhere the full name has to be there, and most links have nothing of it.
        if (!isAbout && !isOfficial && !mention.Text.Contains(name[(name.LastIndexOf(' ') + 1)..], StringComparison.OrdinalIgnoreCase))
            return false;
        if (PageOf().Match(NotesText.Fold(mention.Text)) is { Success: true } about && (isAbout || isOfficial))
            return PersonNames.AreSame(about.Groups["name"].Value, name);
        var (subject, page) = Owner(mention.Text);
        var isFullName = PersonNames.AreSame(subject, name);
        if (page is null)
            return isFullName && (isAbout || isOfficial);
        return isFullName
            || ((isAbout || isOfficial) && PersonNames.IsGivenName(subject, name)
                && !others.Any(other => PersonNames.IsGivenName(subject, other)));
    }

    /// <summary>Who a link is named after and what of theirs it is; the second is null when the text is a mere name.</summary>
    private static (string Subject, string? Page) Owner(string text)
    {
        var folded = Bracketed().Replace(NotesText.Fold(text).Replace('\u2019', '\''), "").Trim();
        var on = folded.LastIndexOf(" on ", StringComparison.OrdinalIgnoreCase);
        if (on > 0 && Platforms.Contains(folded[(on + 4)..].ToLowerInvariant(), StringComparer.Ordinal))
            return (folded[..on], folded[(on + 4)..]);
        var possessive = Possessive().Match(folded);
        if (IsPageWord(possessive.Groups["page"].Value))
            return (possessive.Groups["name"].Value, possessive.Groups["page"].Value);
        foreach (var word in LastWords)
        {
            if (folded.EndsWith(word, StringComparison.OrdinalIgnoreCase))
                return (folded[..^word.Length], word);
        }

        return (folded, null);
    }

    private static bool IsPageWord(string text) =>
        OwnPages.Contains(text.ToLowerInvariant(), StringComparer.Ordinal) || Platforms.Contains(text.ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>"n14n.dev" with the URL https://n14n.dev/ in somebody's introduction is their site.</summary>
    private static bool IsNamedLikeItsHost(MentionDraft mention) =>
        Uri.TryCreate(mention.Url, UriKind.Absolute, out var uri) && uri.AbsolutePath == "/"
        && mention.Text.Contains('.', StringComparison.Ordinal)
        && (uri.Host.Equals(mention.Text, StringComparison.OrdinalIgnoreCase) || uri.Host.Equals("www." + mention.Text, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^(?<name>.+?)(?:'s|s')\s+(?<page>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"\s-\sAbout\s(?<name>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex PageOf();

    [GeneratedRegex(@"\s*\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
