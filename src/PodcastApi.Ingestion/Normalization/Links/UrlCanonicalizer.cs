namespace PodcastApi.Ingestion.Normalization.Links;

/// <summary>
/// Gives every spelling of one address the same text: a function of the address alone, so that a reader may ask for a
/// link in any spelling. The rules are the tables of <see cref="UrlWrappers"/>, <see cref="UrlHosts"/>,
/// <see cref="UrlParameters"/> and <see cref="SiteRules"/>. The result leads to the same page, but for its anchor and the
/// position in a recording, which do not make another page.
/// </summary>
public static class UrlCanonicalizer
{
    /// <summary>A longer canonical address is no identity (it could not be indexed): in characters.</summary>
    public const int MaximumLength = 2000;

    private const int MaximumUnwrapping = 4;
    private const int MaximumPasses = 8;

    /// <summary>The canonical form of an absolute address; null when it is not absolute, too long, or of a scheme that no link may have.</summary>
    public static string? Canonicalize(string url)
    {
        var text = UrlText.Clean(url);
        if (UrlText.Scheme(text) is not { } scheme)
            return null;
        var canonical = scheme is "http" or "https" ? Web(text) : UrlText.CanonicalizeOther(scheme, text);
        return canonical is { Length: <= MaximumLength } ? canonical : null;
    }

    /// <summary>
    /// The absolute form of what a source wrote: relative addresses against the base, a missing scheme supplied where the
    /// text can only be a host. Null for a relative one without a base, a mere fragment, and what is no address.
    /// </summary>
    public static string? MakeAbsolute(string asWritten, string? baseUrl)
    {
        var text = UrlText.Clean(asWritten);
        if (text.Length == 0 || text[0] == '#')
            return null;
        if (UrlText.Scheme(text) is { } scheme)
            return UrlText.IsAllowed(scheme) ? text : null;
        if (text.StartsWith("//", StringComparison.Ordinal))
            return Uri.TryCreate("https:" + text, UriKind.Absolute, out _) ? "https:" + text : null;
        if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return "https://" + text;
        return Uri.TryCreate(baseUrl, UriKind.Absolute, out var root) && Uri.TryCreate(root, text, out var absolute)
            && UrlText.IsAllowed(absolute.Scheme)
            ? absolute.AbsoluteUri
            : null;
    }

    /// <summary>The host of a canonical address: without "www.", a mail address' domain, else the scheme.</summary>
    public static string HostOf(string canonical)
    {
        if (UrlParts.Read(canonical) is { } parts)
            return parts.Host;
        var at = canonical.LastIndexOf('@');
        return at >= 0 ? canonical[(at + 1)..] : UrlText.Scheme(canonical) ?? "";
    }

    /// <summary>One rule may leave what another one takes: the rules are applied until nothing changes.</summary>
    private static string? Web(string text)
    {
        string? canonical = null;
        for (var i = 0; i < MaximumPasses && Pass(canonical ?? text) is { } next && next != canonical; i++)
            canonical = next;
        return canonical;
    }

    private static string? Pass(string text)
    {
        var parts = UrlParts.Read(text);
        for (var i = 0; i < MaximumUnwrapping && parts is not null && UrlWrappers.Unwrap(parts) is { } inner; i++)
            parts = UrlParts.Read(inner) ?? parts;
        if (parts is null)
            return null;

        parts.Host = UrlHosts.Canonical(parts.Host);
        if (parts.Port is null && !UrlHosts.IsLocal(parts.Host))
            parts.Scheme = "https";
        UrlPath.RemoveDirectoryIndex(parts);
        UrlParameters.Clean(parts);
        parts.Fragment = UrlFragments.Canonical(parts.Fragment);
        SiteRules.Apply(parts);
        return parts.ToString();
    }
}
