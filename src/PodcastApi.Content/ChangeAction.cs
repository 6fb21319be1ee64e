namespace PodcastApi.Content;

/// <summary>What became of a thing.</summary>
public enum ChangeAction
{
    /// <summary>It is new, or it changed.</summary>
    Upsert,

    /// <summary>It is gone.</summary>
    Delete,

    /// <summary>It turned out to be the same as another, which stays.</summary>
    Merge,
}
