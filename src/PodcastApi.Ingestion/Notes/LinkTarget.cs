using System.Buffers;
using System.Text;

namespace PodcastApi.Ingestion.Notes;

/// <summary>Where a link leads: what the source wrote, and what it means. See RFC 3986.</summary>
/// <param name="AsWritten">The target without the blanks around it.</param>
/// <param name="Absolute">The absolute URL; null when there is none to be had.</param>
/// <param name="Href">What the sanitised HTML says: the absolute URL, else a harmless relative one, else null.</param>
internal readonly record struct LinkTarget(string AsWritten, string? Absolute, string? Href)
{
    private static readonly string[] ScriptSchemes = ["javascript", "vbscript", "data", "file", "blob"];
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(" \"<>\\^`{|}");
    private static readonly SearchValues<string> PastedIn = SearchValues.Create(["](", "{{", "{%"], StringComparison.Ordinal);
    private static readonly string[] OpaqueSchemes = ["mailto", "tel", "sms", "geo", "magnet"];

    /// <summary>
    /// Reads a link's target; null for one that leads nowhere else: empty, a fragment of the same page, or a script.
    /// </summary>
    /// <param name="href">The attribute as it stands.</param>
    /// <param name="baseUri">The absolute URL of the page.</param>
    /// <param name="visibleText">The link's text: "https://example.org" vouches for the target "example.org".</param>
    public static LinkTarget? Read(string? href, Uri? baseUri, string? visibleText = null)
    {
        var written = href?.Trim();
        if (string.IsNullOrEmpty(written) || written[0] == '#')
            return null;
        // Browsers strip line breaks and tabs before they look at the scheme, so a script could hide behind them.
        var compact = written.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 ? written : string.Concat(written.Where(c => c is not ('\t' or '\n' or '\r')));
        var scheme = UrlReference.SchemeOf(compact);
        if (ScriptSchemes.Contains(scheme, StringComparer.OrdinalIgnoreCase))
            return null;
        var absolute = Resolve(compact, scheme, baseUri, visibleText);
        return new LinkTarget(written, absolute, absolute ?? (scheme is null && baseUri is null ? Encode(compact) : null));
    }

    private static string? Resolve(string url, string? scheme, Uri? baseUri, string? visibleText)
    {
        if (IsHostWithoutScheme(url, visibleText))
            return Checked("https://" + url);
        if (scheme is null)
            return baseUri is null ? null : Checked(UrlReference.Resolve(baseUri, Published(url)));
        if (scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase))
            return Checked(url);
        return OpaqueSchemes.Contains(scheme, StringComparer.OrdinalIgnoreCase) && url.Length > scheme.Length + 1 ? url : null;
    }

    /// <summary>Zola's "@/podcast/one/index.md#top" is the page /podcast/one/#top.</summary>
    private static string Published(string url)
    {
        if (!url.StartsWith("@/", StringComparison.Ordinal))
            return url;
        var fragment = url.IndexOf('#', StringComparison.Ordinal);
        var path = fragment < 0 ? url[1..] : url[1..fragment];
        foreach (var ending in (ReadOnlySpan<string>)["/_index.md", "/index.md", ".md"])
        {
            if (path.EndsWith(ending, StringComparison.Ordinal))
            {
                path = path[..^ending.Length] + "/";
                break;
            }
        }

        return fragment < 0 ? path : path + url[fragment..];
    }

    private static bool IsHostWithoutScheme(string url, string? visibleText) =>
        url.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || (visibleText is not null && url.Contains('.', StringComparison.Ordinal)
            && visibleText.Equals("https://" + url, StringComparison.OrdinalIgnoreCase));

    private static string? Checked(string url)
    {
        // A link pasted in as the target, or a template's placeholder that nobody filled in.
        if (url.AsSpan().ContainsAny(PastedIn) || url.AsSpan().IndexOfAnyInRange('\0', '\u001f') >= 0)
            return null;
        return Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? Encode(url)
            : null;
    }

    /// <summary>Percent-encodes what may not stand in a URL (RFC 3986 section 2); what is encoded already stays.</summary>
    private static string Encode(string url)
    {
        if (url.AsSpan().IndexOfAny(Forbidden) < 0)
            return url;
        var text = new StringBuilder(url.Length + 8);
        foreach (var c in url)
        {
            if (Forbidden.Contains(c))
                text.Append('%').Append(((int)c).ToString("X2"));
            else
                text.Append(c);
        }

        return text.ToString();
    }
}
