using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Normalization.Links;

/// <summary>Query parameters that do not choose the page, and the order of those that do.</summary>
internal static partial class UrlParameters
{
    private static readonly string[] TrackingPrefixes =
        ["utm_", "mtm_", "matomo_", "pk_", "piwik_", "hsa_", "oly_", "vero_", "_hs", "ga_", "cm_mmc", "stm_", "trk_"];

    private static readonly FrozenSet<string> Tracking = FrozenSet.Create(
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid", "twclid", "ttclid", "li_fat_id",
        "igshid", "igsh", "mc_cid", "mc_eid", "mkt_tok", "_ga", "_gl", "hsctatracking", "ref", "ref_", "ref_src", "ref_url",
        "referrer", "referer", "cmpid", "s_cid", "icid", "ncid", "wt_mc", "at_medium", "at_campaign", "spm", "trk", "trackingid",
        "srsltid", "guccounter", "amp", "outputtype", "share_id", "__twitter_impression");

    /// <summary>Parameters that one host alone does not need, by host.</summary>
    private static readonly FrozenDictionary<string, string[]> OfHost = new Dictionary<string, string[]>
    {
        ["github.com"] = ["tab", "ts", "files"],
        ["gitlab.com"] = ["ref_type"],
        ["medium.com"] = ["source", "sk", "gi"],
        ["substack.com"] = ["r", "s", "triedredirect"],
        ["open.spotify.com"] = ["si", "nd", "context"],
        ["linkedin.com"] = ["originalsubdomain", "locale", "lipi"],
        ["instagram.com"] = ["hl", "img_index"],
        ["x.com"] = ["s", "lang", "mx"],
        ["docs.google.com"] = ["usp", "pli", "tab"],
        ["drive.google.com"] = ["usp"],
        ["play.google.com"] = ["hl", "gl", "pli"],
        ["soundcloud.com"] = ["si", "in"],
        ["twitch.tv"] = ["filter", "sort"],
        ["vimeo.com"] = ["share", "fl", "fe"],
        ["meetup.com"] = ["eventorigin", "recid", "recsource"],
        ["nytimes.com"] = ["smid", "unlocked_article_code"],
        ["theguardian.com"] = ["cmp"],
    }.ToFrozenDictionary();

    /// <summary>On these hosts <c>ref</c> names a branch.</summary>
    private static readonly FrozenSet<string> RefIsBranch = FrozenSet.Create("github.com", "api.github.com", "gitlab.com", "codeberg.org");

    public static void Clean(UrlParts parts)
    {
        if (parts.Query.Count == 0)
            return;
        var host = parts.Host;
        OfHost.TryGetValue(host, out var ofHost);
        parts.Query.RemoveAll(parameter =>
        {
            var name = parameter.Key.ToLowerInvariant();
            return name.Length == 0
                || (Tracking.Contains(name) && !(name == "ref" && RefIsBranch.Contains(host)))
                || Array.Exists(TrackingPrefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal))
                || (ofHost is not null && Array.IndexOf(ofHost, name) >= 0)
                || IsPosition(name, parameter.Value);
        });
        parts.Query.Sort(static (a, b) =>
            string.CompareOrdinal(a.Key, b.Key) is var byName and not 0 ? byName : string.CompareOrdinal(a.Value, b.Value));
    }

    /// <summary>A position in a recording: <c>t=25:25</c>, <c>t=1h2m3s</c>; a bare number only where the host's rule says so.</summary>
    private static bool IsPosition(string name, string? value) =>
        name is "t" && value is not null && Position().IsMatch(Uri.UnescapeDataString(value));

    [GeneratedRegex(@"^(\d{1,3}(:\d{1,2}){1,2}|(?=.)(\d+h)?(\d+m)?(\d+s)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Position();
}
