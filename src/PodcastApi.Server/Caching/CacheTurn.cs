namespace PodcastApi.Server.Caching;

/// <summary>A request that is answered from the database: what it is the answer to, and who waits for it.</summary>
/// <param name="key">What it is the answer to.</param>
/// <param name="startedAt">When it began, as <see cref="TimeProvider.GetTimestamp"/> tells.</param>
internal sealed class CacheTurn(CacheKey key, long startedAt)
{
    /// <inheritdoc cref="CacheTurn"/>
    public CacheKey Key => key;

    /// <inheritdoc cref="CacheTurn"/>
    public long StartedAt => startedAt;

    /// <summary>How long the database took.</summary>
    public TimeSpan DatabaseTime { get; set; }

    /// <summary>Hands the answer on to those who wait for it; null when nobody may.</summary>
    public Action<CachedAnswer>? Share { get; init; }
}
