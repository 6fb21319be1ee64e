using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PodcastApi.Content;

namespace PodcastApi.Ingestion.Normalization.Links;

/// <summary>
/// What a canonical address leads to, told from its text alone: the site's rows first (<see cref="LinkRules.Sites"/>),
/// then a front page, then words of the host, then words and the form of the path.
/// </summary>
public static partial class LinkClassifier
{
    private const int WordsInSentence = 4;

    private static readonly FrozenDictionary<string, LinkRule[]> Exact = Group(subdomains: false);
    private static readonly FrozenDictionary<string, LinkRule[]> Below = Group(subdomains: true);
    private static readonly FrozenDictionary<string, LinkKind> HostLabels = LinkRules.HostLabels.ToFrozenDictionary(row => row.Label, row => row.Kind);

    /// <summary>The kind of a canonical address.</summary>
    public static LinkKind Classify(string canonical)
    {
        if (UrlParts.Read(canonical) is not { } parts)
            return LinkKind.Other;
        if (BySite(parts) is { } kind)
            return kind;
        if (parts.Segments.Count == 0 && parts.Fragment.Length == 0)
            return LinkKind.Homepage;
        return ByFediverse(parts) ?? ByFile(parts) ?? ByHostLabel(parts) ?? ByPathWord(parts) ?? ByDate(parts) ?? ByName(parts) ?? LinkKind.Other;
    }

    private static LinkKind? BySite(UrlParts parts)
    {
        if (Exact.TryGetValue(parts.Host, out var rules) && Match(rules, parts) is { } exact)
            return exact;
        for (var host = parts.Host; host.Length > 0;)
        {
            if (Below.TryGetValue(host, out var below) && Match(below, parts) is { } kind)
                return kind;
            var dot = host.IndexOf('.', StringComparison.Ordinal);
            host = dot < 0 ? "" : host[(dot + 1)..];
        }

        return null;
    }

    private static LinkKind? Match(LinkRule[] rules, UrlParts parts)
    {
        foreach (var rule in rules)
        {
            if (rule.Matches(parts.Segments) && (parts.Segments.Count > 0 || parts.Query.Count > 0 || parts.Fragment.Length > 0 || rule.IsWholeSite))
                return rule.Kind;
        }

        return null;
    }

    /// <summary><c>server/@name</c> and <c>server/@name/number</c>, as Mastodon and its kin write.</summary>
    private static LinkKind? ByFediverse(UrlParts parts) =>
        parts.Segment(0).StartsWith('@') && parts.Segments.Count <= 2 ? LinkKind.Social : null;

    private static LinkKind? ByFile(UrlParts parts)
    {
        var last = parts.Segments.Count > 0 ? parts.Segments[^1] : "";
        var dot = last.LastIndexOf('.');
        return dot < 0 ? null : last[(dot + 1)..].ToLowerInvariant() switch
        {
            "pdf" or "ps" => parts.Segments.Any(s => s is "slides" or "talks" or "talk") ? LinkKind.Talk : LinkKind.Paper,
            "mp4" or "webm" or "mov" or "m4v" => LinkKind.Video,
            "epub" or "mobi" => LinkKind.Book,
            "git" => LinkKind.Repository,
            _ => null,
        };
    }

    private static LinkKind? ByHostLabel(UrlParts parts)
    {
        var dot = parts.Host.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && parts.Host.LastIndexOf('.') != dot && HostLabels.TryGetValue(parts.Host[..dot], out var kind) ? kind : null;
    }

    private static LinkKind? ByPathWord(UrlParts parts)
    {
        foreach (var (word, kind) in LinkRules.PathWords)
        {
            if (parts.Segments.FindIndex(segment => string.Equals(segment, word, StringComparison.OrdinalIgnoreCase)) >= 0)
                return kind;
        }

        return null;
    }

    /// <summary>A year in the path is that of a post: <c>/2019/04/03/title</c>.</summary>
    private static LinkKind? ByDate(UrlParts parts) =>
        parts.Segments.Count > 1 && parts.Segments.Exists(segment => Year().IsMatch(segment)) ? LinkKind.Article : null;

    /// <summary>
    /// A single name below the front page is a product or a project (<c>/rust</c>, <c>/nova-gpu-driver</c>), or a front page in one language
    /// (<c>/en</c>); a sentence is what somebody wrote (<c>/what-we-learned-this-year</c>).
    /// </summary>
    private static LinkKind? ByName(UrlParts parts) =>
        parts.Segments.Count != 1 || parts.Query.Count > 0 ? null
        : parts.Segments[0].AsSpan().Count('-') >= WordsInSentence - 1 ? LinkKind.Article
        : Name().IsMatch(parts.Segments[0]) ? LinkKind.Homepage
        : null;

    private static FrozenDictionary<string, LinkRule[]> Group(bool subdomains) =>
        LinkRules.Sites.Where(rule => rule.IncludesSubdomains == subdomains)
            .GroupBy(rule => rule.Host)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    [GeneratedRegex(@"^(19|20)\d\d(-\d\d(-\d\d.*)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
