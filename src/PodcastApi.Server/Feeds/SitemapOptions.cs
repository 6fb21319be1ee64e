namespace PodcastApi.Server.Feeds;

/// <summary>
/// Where the site that shows the content has its pages: the section <c>Sitemap</c> of the configuration. Templates such as
/// <c>https://example.org/{podcast}/{slug}</c>; what has none is listed under its address in REST.
/// </summary>
internal sealed class SitemapOptions
{
    /// <summary>The page of a podcast: <c>{slug}</c>.</summary>
    public string? Podcast { get; set; }

    /// <summary>The page of an episode: <c>{podcast}</c> and <c>{slug}</c>.</summary>
    public string? Episode { get; set; }

    /// <summary>The page of a person: <c>{slug}</c>.</summary>
    public string? Person { get; set; }

    /// <summary>The page of a company: <c>{slug}</c>.</summary>
    public string? Company { get; set; }
}
