namespace PodcastApi.Content;

/// <summary>Where in the show notes a mention stands.</summary>
public enum MentionContext
{
    /// <summary>In a list item.</summary>
    Item,

    /// <summary>In running text.</summary>
    Prose,
}
