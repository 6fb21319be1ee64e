namespace PodcastApi.Content;

/// <summary>The format of a feed that this server publishes.</summary>
public enum FeedKind
{
    /// <summary>RSS 2.0 with iTunes and Podcasting 2.0 tags.</summary>
    Rss,

    /// <summary>JSON Feed 1.1.</summary>
    Json,
}
