using PodcastApi.Content;
using PodcastApi.Server.Rest;

namespace PodcastApi.Server.Feeds;

/// <summary>A page of a sitemap: what <see cref="FeedSelections.Page"/> reads.</summary>
internal sealed record SitemapPage(string Slug, DateTime UpdatedAt, SitemapPodcast? Podcast = null);

/// <summary>The podcast that an episode's page belongs to.</summary>
internal sealed record SitemapPodcast(string Slug);

/// <summary>The addresses of pages.</summary>
internal sealed class SitemapPages(SitemapOptions options, string baseUrl)
{
    /// <summary>Where a thing has its page.</summary>
    public string Of(ContentKind kind, SitemapPage page)
    {
        if (Template(kind) is not { Length: > 0 } template)
            return baseUrl + (page.Podcast is { } podcast ? Paths.OfEpisode(podcast.Slug, page.Slug) : Paths.Of(kind, page.Slug));
        return template
            .Replace("{podcast}", Uri.EscapeDataString(page.Podcast?.Slug ?? page.Slug), StringComparison.Ordinal)
            .Replace("{slug}", Uri.EscapeDataString(page.Slug), StringComparison.Ordinal);
    }

    private string? Template(ContentKind kind) => kind switch
    {
        ContentKind.Podcast => options.Podcast,
        ContentKind.Episode => options.Episode,
        ContentKind.Person => options.Person,
        ContentKind.Company => options.Company,
        _ => null,
    };
}
