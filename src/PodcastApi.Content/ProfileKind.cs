namespace PodcastApi.Content;

/// <summary>What a link to a person is.</summary>
public enum ProfileKind
{
    /// <summary>The person's own site.</summary>
    Website,

    /// <summary>GitHub.</summary>
    GitHub,

    /// <summary>GitLab, Codeberg or another forge.</summary>
    Forge,

    /// <summary>Mastodon or another server of the fediverse.</summary>
    Mastodon,

    /// <summary>Bluesky.</summary>
    Bluesky,

    /// <summary>X, formerly Twitter.</summary>
    Twitter,

    /// <summary>LinkedIn.</summary>
    LinkedIn,

    /// <summary>YouTube.</summary>
    YouTube,

    /// <summary>Anything else.</summary>
    Other,
}
