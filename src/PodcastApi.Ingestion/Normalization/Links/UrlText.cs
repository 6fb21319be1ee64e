using System.Collections.Frozen;

namespace PodcastApi.Ingestion.Normalization.Links;

/// <summary>Addresses as text, before they are taken apart.</summary>
internal static class UrlText
{
    /// <summary>Schemes that a link may have beside http and https.</summary>
    private static readonly FrozenSet<string> OtherSchemes = FrozenSet.Create(
        "mailto", "tel", "ftp", "ftps", "sftp", "git", "irc", "ircs", "xmpp", "matrix", "magnet", "gemini", "gopher", "nostr", "ipfs");

    public static bool IsAllowed(string scheme) => scheme is "http" or "https" || OtherSchemes.Contains(scheme);

    /// <summary>Without surrounding blanks and brackets, and without control characters and line breaks inside.</summary>
    public static string Clean(string url)
    {
        var text = url.Trim();
        if (text.Length > 2 && text[0] == '<' && text[^1] == '>')
            text = text[1..^1].Trim();
        return text.AsSpan().ContainsAnyInRange('\0', '\x1F') ? string.Concat(text.Where(c => c > '\x1F')) : text;
    }

    /// <summary>The scheme in lower case (RFC 3986 section 3.1); null without one. A host with a port has none.</summary>
    public static string? Scheme(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 2 || !char.IsAsciiLetter(text[0]))
            return null;
        foreach (var c in text.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return null;
        }

        var scheme = text[..colon].ToLowerInvariant();
        return scheme.Contains('.', StringComparison.Ordinal) ? null : scheme;
    }

    public static string? CanonicalizeOther(string scheme, string text)
    {
        if (!OtherSchemes.Contains(scheme))
            return null;
        var rest = text[(scheme.Length + 1)..];
        if (scheme is not "mailto")
            return scheme + ":" + rest;
        var address = Uri.UnescapeDataString(rest.Split('?')[0]).Trim();
        var at = address.LastIndexOf('@');
        return at > 0 ? $"mailto:{address[..at]}@{address[(at + 1)..].ToLowerInvariant()}" : null;
    }
}
