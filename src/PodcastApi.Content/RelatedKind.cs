namespace PodcastApi.Content;

/// <summary>Why two episodes are related: what both have.</summary>
public enum RelatedKind
{
    /// <summary>Somebody was a guest on both.</summary>
    Person,

    /// <summary>Both are about one company, or a guest of one works for it.</summary>
    Company,

    /// <summary>The show notes of both have one link; the rarer, the more it counts.</summary>
    Link,
}
