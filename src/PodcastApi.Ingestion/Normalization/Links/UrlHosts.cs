using System.Collections.Frozen;
using System.Net;

namespace PodcastApi.Ingestion.Normalization.Links;

/// <summary>Hosts that serve the same pages, "www." already left out.</summary>
internal static class UrlHosts
{
    private static readonly FrozenDictionary<string, string> Same = new Dictionary<string, string>
    {
        ["twitter.com"] = "x.com",
        ["m.twitter.com"] = "x.com",
        ["mobile.twitter.com"] = "x.com",
        ["mobile.x.com"] = "x.com",
        ["nitter.net"] = "x.com",
        ["fxtwitter.com"] = "x.com",
        ["vxtwitter.com"] = "x.com",
        ["m.youtube.com"] = "youtube.com",
        ["music.youtube.com"] = "youtube.com",
        ["youtube-nocookie.com"] = "youtube.com",
        ["old.reddit.com"] = "reddit.com",
        ["new.reddit.com"] = "reddit.com",
        ["np.reddit.com"] = "reddit.com",
        ["m.reddit.com"] = "reddit.com",
        ["i.reddit.com"] = "reddit.com",
        ["m.facebook.com"] = "facebook.com",
        ["mbasic.facebook.com"] = "facebook.com",
        ["web.facebook.com"] = "facebook.com",
        ["fb.com"] = "facebook.com",
        ["m.imdb.com"] = "imdb.com",
        ["m.twitch.tv"] = "twitch.tv",
        ["m.soundcloud.com"] = "soundcloud.com",
        ["m.vk.com"] = "vk.com",
        ["mobile.nytimes.com"] = "nytimes.com",
        ["m.slashdot.org"] = "slashdot.org",
        ["threads.net"] = "threads.com",
        ["telegram.me"] = "t.me",
        ["dx.doi.org"] = "doi.org",
        ["itunes.apple.com"] = "podcasts.apple.com",
        ["m.gutenberg.org"] = "gutenberg.org",
        ["wikipedia.com"] = "wikipedia.org",
    }.ToFrozenDictionary();

    /// <summary>Sites with a mobile host for each language: <c>en.m.wikipedia.org</c>.</summary>
    private static readonly string[] WithMobileLabel = ["wikipedia.org", "wiktionary.org", "wikibooks.org", "wikiquote.org", "wikisource.org"];

    public static string Canonical(string host)
    {
        if (Same.TryGetValue(host, out var same))
            return same;
        foreach (var site in WithMobileLabel)
        {
            if (host.EndsWith(".m." + site, StringComparison.Ordinal))
                return host[..^(site.Length + 3)] + "." + site;
        }

        return host.EndsWith(".linkedin.com", StringComparison.Ordinal) && host.Length == "xx.linkedin.com".Length ? "linkedin.com" : host;
    }

    /// <summary>Hosts that seldom have a certificate.</summary>
    public static bool IsLocal(string host) =>
        !host.Contains('.', StringComparison.Ordinal)
        || host.EndsWith(".local", StringComparison.Ordinal)
        || host.EndsWith(".onion", StringComparison.Ordinal)
        || IPAddress.TryParse(host.Trim('[', ']'), out _);
}
