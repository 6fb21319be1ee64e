using System.Collections.Frozen;

namespace PodcastApi.Ingestion.Normalization.Links;

/// <summary>What single sites write in several ways: one row a host, each with its rule.</summary>
internal static class SiteRules
{
    private static readonly FrozenDictionary<string, Action<UrlParts>> Rules = new Dictionary<string, Action<UrlParts>>
    {
        ["youtube.com"] = VideoSites.YouTube,
        ["youtu.be"] = VideoSites.YouTubeShort,
        ["player.vimeo.com"] = VideoSites.Vimeo,
        ["twitch.tv"] = VideoSites.Twitch,
        ["open.spotify.com"] = AudioSites.Spotify,
        ["podcasts.apple.com"] = AudioSites.Apple,
        ["github.com"] = Forges.GitHub,
        ["raw.githubusercontent.com"] = Forges.GitHubRaw,
        ["gitlab.com"] = Forges.Repository,
        ["codeberg.org"] = Forges.Repository,
        ["bitbucket.org"] = Forges.Repository,
        ["git.sr.ht"] = Forges.Repository,
        ["x.com"] = SocialSites.X,
        ["reddit.com"] = SocialSites.Reddit,
        ["redd.it"] = SocialSites.RedditShort,
        ["linkedin.com"] = SocialSites.LinkedIn,
        ["instagram.com"] = SocialSites.LowerCaseFirst,
        ["facebook.com"] = SocialSites.LowerCaseFirst,
        ["discord.com"] = SocialSites.Discord,
        ["stackoverflow.com"] = TextSites.StackExchange,
        ["superuser.com"] = TextSites.StackExchange,
        ["serverfault.com"] = TextSites.StackExchange,
        ["askubuntu.com"] = TextSites.StackExchange,
        ["arxiv.org"] = TextSites.Arxiv,
        ["doi.org"] = TextSites.Doi,
        ["goodreads.com"] = TextSites.Goodreads,
    }.ToFrozenDictionary();

    /// <summary>Rules for a domain and all below it.</summary>
    private static readonly (string Domain, Action<UrlParts> Rule)[] DomainRules =
    [
        ("wikipedia.org", TextSites.Wikipedia),
        ("wiktionary.org", TextSites.Wikipedia),
        ("stackexchange.com", TextSites.StackExchange),
    ];

    public static void Apply(UrlParts parts)
    {
        if (Rules.TryGetValue(parts.Host, out var rule))
        {
            rule(parts);
            return;
        }

        foreach (var (domain, ofDomain) in DomainRules)
        {
            if (parts.Host.EndsWith(domain, StringComparison.Ordinal))
            {
                ofDomain(parts);
                return;
            }
        }

        if (parts.Host.StartsWith("amazon.", StringComparison.Ordinal))
            TextSites.Amazon(parts);
    }
}
