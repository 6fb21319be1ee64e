using System.ComponentModel.DataAnnotations;

namespace PodcastApi.Server.Hosting;

/// <summary>How long others may keep an answer (RFC 9111, RFC 5861): the section <c>Caching</c> of the configuration.</summary>
internal sealed class CachingOptions
{
    /// <summary>Seconds for which an answer is fresh.</summary>
    [Range(0, 86_400)]
    public int MaxAgeSeconds { get; set; } = 5;

    /// <summary>Seconds for which a stale answer may be used while a new one is fetched.</summary>
    [Range(0, 86_400)]
    public int StaleWhileRevalidateSeconds { get; set; } = 30;
}
