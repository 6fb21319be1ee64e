using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Normalization.Links;

/// <summary>Addresses that hold another one: archives, redirectors, caches.</summary>
internal static partial class UrlWrappers
{
    /// <summary>A host, the beginning of its path, and the parameters that may hold the address.</summary>
    private static readonly (string Host, string Path, string[] Parameters)[] Redirectors =
    [
        ("google.com", "url", ["q", "url"]),
        ("youtube.com", "redirect", ["q"]),
        ("l.facebook.com", "l.php", ["u"]),
        ("lm.facebook.com", "l.php", ["u"]),
        ("l.instagram.com", "", ["u"]),
        ("out.reddit.com", "", ["url"]),
        ("duckduckgo.com", "l", ["uddg"]),
        ("steamcommunity.com", "linkfilter", ["url", "u"]),
        ("t.umblr.com", "redirect", ["z"]),
        ("slack-redir.net", "link", ["url"]),
        ("medium.com", "m/global-identity", ["redirectUrl"]),
        ("linkedin.com", "redir/redirect", ["url"]),
        ("vk.com", "away.php", ["to"]),
        ("safelinks.protection.outlook.com", "", ["url"]),
        ("12ft.io", "proxy", ["q"]),
        ("archive.today", "", ["url"]),
        ("archive.ph", "", ["url"]),
        ("archive.org", "wayback", ["url"]),
        ("web.archive.org", "save", ["url"]),
        ("webcache.googleusercontent.com", "search", ["q"]),
    ];

    /// <summary>A host whose path ends in the address, behind a stamp.</summary>
    private static readonly string[] Archives =
        ["web.archive.org", "wayback.archive.org", "archive.org", "archive.ph", "archive.today", "archive.is", "archive.li", "archive.md", "archive.vn", "archive.fo", "12ft.io", "ghostarchive.org"];

    /// <summary>The address inside; null when there is none.</summary>
    public static string? Unwrap(UrlParts parts)
    {
        foreach (var (host, path, parameters) in Redirectors)
        {
            if (!IsHost(parts.Host, host) || !string.Join('/', parts.Segments).StartsWith(path, StringComparison.Ordinal))
                continue;
            foreach (var name in parameters)
            {
                if (parts.Parameter(name) is { } value && Absolute(value) is { } inner)
                    return inner;
            }
        }

        if (Array.IndexOf(Archives, parts.Host) >= 0)
            return Inside(parts);
        var isAmp = (parts.Host == "google.com" && parts.Segment(0) == "amp")
            || (parts.Host.EndsWith(".cdn.ampproject.org", StringComparison.Ordinal) && parts.Segment(0) is "c" or "v");
        return isAmp && parts.Segments.Count > 1 ? Accelerated(parts.Segments) : null;
    }

    /// <summary><c>/amp/s/example.org/page</c>, where "s" stands for https.</summary>
    private static string? Accelerated(List<string> segments)
    {
        var isSecure = segments[1] == "s";
        return Absolute((isSecure ? "https://" : "http://") + string.Join('/', segments.Skip(isSecure ? 2 : 1)));
    }

    private static bool IsHost(string host, string declared) =>
        host == declared || (host.EndsWith(declared, StringComparison.Ordinal) && host[^(declared.Length + 1)] == '.');

    /// <summary><c>/web/20200101000000*/https://example.org/page?x=y</c>; the double slash may have been folded.</summary>
    private static string? Inside(UrlParts parts)
    {
        var whole = parts.ToString();
        return Inner().Match(whole[whole.IndexOf(parts.Host, StringComparison.Ordinal)..]) is { Success: true } match
            ? Absolute($"{match.Groups["scheme"].Value}://{match.Groups["rest"].Value}")
            : null;
    }

    private static string? Absolute(string text)
    {
        var start = text.StartsWith("cache:", StringComparison.Ordinal) ? text.IndexOf("http", StringComparison.Ordinal) : 0;
        return start >= 0 && UrlParts.Read(text[start..]) is not null ? text[start..] : null;
    }

    [GeneratedRegex(@"^[^/]+/(?:[^/?#]+/){0,3}?(?<scheme>https?):/{1,2}(?<rest>[^/].*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Inner();
}
