using PodcastApi.Content;

namespace PodcastApi.Ingestion.Normalization.Links;

/// <summary>What a page of a person is, told from its canonical address.</summary>
/// <param name="Kind">The site.</param>
/// <param name="IsAccount">Whether the address names one account, and so one person, and nothing below it.</param>
internal readonly record struct ProfilePage(ProfileKind Kind, bool IsAccount)
{
    /// <summary>Reads a canonical address.</summary>
    public static ProfilePage Read(string canonical)
    {
        if (UrlParts.Read(canonical) is not { } parts)
            return new(ProfileKind.Other, false);
        var one = parts.Segments.Count == 1 && parts.Query.Count == 0;
        var two = parts.Segments.Count == 2 && parts.Query.Count == 0;
        return parts.Host switch
        {
            "github.com" => new(ProfileKind.GitHub, one),
            "gitlab.com" or "codeberg.org" or "bitbucket.org" or "gitlab.freedesktop.org" or "gitlab.gnome.org" => new(ProfileKind.Forge, one),
            "sr.ht" or "git.sr.ht" => new(ProfileKind.Forge, one),
            "bsky.app" => new(ProfileKind.Bluesky, two && parts.Segment(0) == "profile"),
            "x.com" => new(ProfileKind.Twitter, one),
            "linkedin.com" => new(ProfileKind.LinkedIn, two && parts.Segment(0) == "in"),
            "youtube.com" => new(ProfileKind.YouTube, false),
            "facebook.com" or "instagram.com" or "threads.com" or "reddit.com" or "medium.com" or "twitch.tv" or "tiktok.com" => new(ProfileKind.Other, false),
            _ when parts.Segment(0).StartsWith('@') => new(ProfileKind.Mastodon, one),
            _ => new(parts.Segments.Count == 0 ? ProfileKind.Website : LinkClassifier.Classify(canonical) is LinkKind.Social ? ProfileKind.Other : ProfileKind.Website, false),
        };
    }
}
