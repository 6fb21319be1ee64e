namespace PodcastApi.Query;

/// <summary>Which episodes, and what only they tell of, may be seen.</summary>
public enum AccessScope
{
    /// <summary>What is published.</summary>
    Published,

    /// <summary>Also drafts and what is scheduled.</summary>
    Drafts,
}
