using PodcastApi.Ingestion.Normalization.Links;
using PodcastApi.Ingestion.Resolution.Merging;

namespace PodcastApi.Ingestion.Resolution.Writing;

/// <summary>Under which addresses an episode's page is met, so that links between episodes find their target.</summary>
internal static class PageAddresses
{
    /// <summary>
    /// The page and its canonical form, and, once the podcast's site is known, the slug below the episodes' folder and the aliases.
    /// </summary>
    public static IReadOnlyList<string> Of(MergedEpisode episode, PodcastContext podcast)
    {
        var addresses = new List<string>(episode.PageUrls);
        if (podcast.EpisodesUrl is { } folder)
            addresses.Add(new Uri(folder, episode.Slug).AbsoluteUri);
        if (podcast.SiteUrl is { } site)
            addresses.AddRange(episode.Aliases.Where(alias => alias.StartsWith('/')).Select(alias => new Uri(site, alias).AbsoluteUri));
        var pages = episode.PageUrl is { } page ? addresses.Prepend(page) : addresses;
        return [.. pages.Concat(pages.Select(UrlCanonicalizer.Canonicalize).OfType<string>()).Where(address => address != episode.PageUrl).Distinct()];
    }
}
