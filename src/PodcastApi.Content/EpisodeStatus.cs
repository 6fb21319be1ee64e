namespace PodcastApi.Content;

/// <summary>Who may see an episode. Only <see cref="Published"/> is served without the draft scope.</summary>
public enum EpisodeStatus
{
    /// <summary>Its date has come.</summary>
    Published,

    /// <summary>Its date is ahead.</summary>
    Scheduled,

    /// <summary>The source marks it as a draft.</summary>
    Draft,
}
