namespace PodcastApi.Ingestion.Fetching;

/// <summary>What a fetch brought; closing it takes the body along.</summary>
internal sealed record FetchedFeed : IDisposable
{
    /// <summary>The body, decompressed, whole and seekable; empty when nothing has changed.</summary>
    public required Stream Body { get; init; }

    /// <summary>Nothing has changed since the last time (304).</summary>
    public bool IsNotModified { get; init; }

    /// <summary>Where it came from in the end: the base of relative references.</summary>
    public required Uri Url { get; init; }

    /// <summary>Where the server says that the feed has moved for good (301, 308): to be asked for from now on. Null when it has not.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>To be given with the next request.</summary>
    public string? ETag { get; init; }

    /// <summary>To be given with the next request.</summary>
    public string? LastModified { get; init; }

    /// <summary>What the server says that it is.</summary>
    public string? ContentType { get; init; }

    public void Dispose() => Body.Dispose();
}
