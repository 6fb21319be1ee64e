using System.Collections.Frozen;
using PodcastApi.Ingestion.Normalization.Links;

namespace PodcastApi.Ingestion.Resolution.Episodes;

/// <summary>The lasting part of an enclosure's address: without services that count downloads, and without signatures and stamps.</summary>
internal static class EnclosureUrl
{
    /// <summary>Hosts that count and pass on; the address follows in the path, behind the given number of segments.</summary>
    private static readonly FrozenDictionary<string, int> Counters = new Dictionary<string, int>
    {
        ["dts.podtrac.com"] = 1,
        ["podtrac.com"] = 2,
        ["chtbl.com"] = 2,
        ["chrt.fm"] = 2,
        ["pdst.fm"] = 1,
        ["op3.dev"] = 1,
        ["pscrb.fm"] = 2,
        ["pfx.vpixl.com"] = 1,
        ["mgln.ai"] = 2,
        ["verifi.podscribe.com"] = 2,
        ["prfx.byspotify.com"] = 1,
        ["claritaspod.com"] = 1,
        ["clrtpod.com"] = 1,
        ["arttrk.com"] = 2,
        ["media.blubrry.com"] = 1,
        ["tracking.swap.fm"] = 2,
        ["backtracks.fm"] = 2,
        ["gum.fm"] = 2,
    }.ToFrozenDictionary();

    /// <summary>Parameters that are new with every request or for every listener.</summary>
    private static readonly FrozenSet<string> Volatile = FrozenSet.Create(
        "t", "ts", "time", "timestamp", "token", "expires", "expiry", "exp", "signature", "sig", "policy", "key-pair-id", "hash", "nonce",
        "updated", "modified", "v", "version", "cache", "rnd", "dest-id", "dl", "download", "awcollectionid", "awepisodeid", "aw_0_1st.collectionid",
        "aw_0_1st.episodeid", "listeningsessionid", "source", "client", "feed", "feed_ref", "from", "key", "_from", "delivery");

    private const int MaximumCounters = 8;

    /// <summary>The address as it is compared; null when it is none.</summary>
    public static string? Stable(string url)
    {
        var parts = UrlCanonicalizer.Canonicalize(url) is { } canonical ? UrlParts.Read(canonical) : null;
        for (var i = 0; i < MaximumCounters && parts is not null && Counters.TryGetValue(parts.Host, out var skipped) && Inner(parts, skipped) is { } inner; i++)
            parts = inner;
        parts?.Query.RemoveAll(parameter =>
            Volatile.Contains(parameter.Key.ToLowerInvariant()) || parameter.Key.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase)
            || parameter.Key.StartsWith("x-goog-", StringComparison.OrdinalIgnoreCase));
        return parts?.ToString();
    }

    private static UrlParts? Inner(UrlParts parts, int skipped)
    {
        var rest = parts.Segments.Skip(skipped).SkipWhile(segment => segment is "http:" or "https:" or "").ToArray();
        // The host is the first segment that has the form of one.
        return rest.Length > 1 && rest[0].Contains('.', StringComparison.Ordinal)
            ? UrlParts.Read($"https://{string.Join('/', rest)}{(parts.Query.Count > 0 ? parts.ToString()[parts.ToString().IndexOf('?', StringComparison.Ordinal)..] : "")}")
            : null;
    }
}
