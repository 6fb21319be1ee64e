using System.Net;
using System.Text.RegularExpressions;
using PodcastApi.Ingestion.Normalization.Links;

namespace PodcastApi.Ingestion.Resolution.Writing;

/// <summary>Takes links out of show notes that were read and sanitised here; their words stay.</summary>
internal static partial class HiddenLinks
{
    /// <param name="html">What a <see cref="Notes.NotesHtml"/> wrote.</param>
    /// <param name="site">Against which links without a host are read; null when the site is not known.</param>
    /// <param name="isHidden">Whether the link of a canonical address is to go.</param>
    public static string TakeOut(string html, Uri? site, Func<string, bool> isHidden) => Anchor().Replace(html, anchor =>
    {
        var written = WebUtility.HtmlDecode(anchor.Groups["url"].Value);
        var url = Uri.TryCreate(written, UriKind.Absolute, out _) ? written : site is not null && Uri.TryCreate(site, written, out var resolved) ? resolved.AbsoluteUri : null;
        return url is not null && UrlCanonicalizer.Canonicalize(url) is { } canonical && isHidden(canonical) ? anchor.Groups["words"].Value : anchor.Value;
    });

    [GeneratedRegex("""<a href="(?<url>[^"]*)"[^>]*>(?<words>.*?)</a>""", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Anchor();
}
