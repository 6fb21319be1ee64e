namespace PodcastApi.Ingestion.Resolution.Merging;

/// <summary>What an episode takes from its podcast.</summary>
/// <param name="Id">The podcast.</param>
/// <param name="TimeZone">In which days without a time begin.</param>
/// <param name="SiteUrl">Against which links without a host are read; null when the site is not known.</param>
/// <param name="EpisodesUrl">The folder of the site in which each episode has its slug as name, with a slash at the end; null when it is not known.</param>
internal sealed record PodcastContext(Guid Id, TimeZoneInfo TimeZone, Uri? SiteUrl, Uri? EpisodesUrl = null);
