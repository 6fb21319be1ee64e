using System.ComponentModel.DataAnnotations;

namespace PodcastApi.Server.Hosting;

/// <summary>What is kept of answers, here and by others (RFC 9111, RFC 5861): the section <c>Caching</c> of the configuration.</summary>
internal sealed class CachingOptions
{
    /// <summary>Seconds for which an answer is fresh.</summary>
    [Range(0, 86_400)]
    public int MaxAgeSeconds { get; set; } = 5;

    /// <summary>Seconds for which a stale answer may be used while a new one is fetched.</summary>
    [Range(0, 86_400)]
    public int StaleWhileRevalidateSeconds { get; set; } = 30;

    /// <summary>Bytes of memory for answers of the newest revision; 0 keeps none, and each request reads for itself.</summary>
    [Range(0, 1L << 40)]
    public long MaxBytes { get; set; } = 64L << 20;

    /// <summary>Most bytes of a body that is kept, before compression.</summary>
    [Range(0, 1 << 30)]
    public int MaxEntryBytes { get; set; } = 4 << 20;

    /// <summary>How often the newest revision is looked up although nothing was announced: for connections that died without a word, and poolers that pass on nothing.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan RevisionPollInterval { get; set; } = TimeSpan.FromSeconds(30);
}
