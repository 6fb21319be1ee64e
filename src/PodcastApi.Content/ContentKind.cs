namespace PodcastApi.Content;

/// <summary>The kinds of things that have an id.</summary>
public enum ContentKind
{
    /// <summary>A show.</summary>
    Podcast,

    /// <summary>An episode of a show.</summary>
    Episode,

    /// <summary>Somebody heard on a show.</summary>
    Person,

    /// <summary>An organisation or project.</summary>
    Company,

    /// <summary>One canonical URL.</summary>
    Link,

    /// <summary>A person's credit on an episode.</summary>
    Appearance,

    /// <summary>A link, or the name of one, in the show notes of an episode.</summary>
    Mention,
}
