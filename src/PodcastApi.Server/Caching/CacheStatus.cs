namespace PodcastApi.Server.Caching;

/// <summary>Values of the header <c>Cache-Status</c> (RFC 9211).</summary>
internal static class CacheStatus
{
    public const string Header = "Cache-Status";

    /// <summary>Kept from an earlier request.</summary>
    public const string Hit = "PodcastApi; hit";

    /// <summary>The client has it.</summary>
    public const string Validated = "PodcastApi; hit; detail=validator";

    /// <summary>Read, and kept for others.</summary>
    public const string Stored = "PodcastApi; fwd=uri-miss; stored";

    /// <summary>Read, and not kept: it is too large, of an older revision, or nothing is kept.</summary>
    public const string NotStored = "PodcastApi; fwd=uri-miss";

    /// <summary>Another request that came a little earlier read it.</summary>
    public const string Collapsed = "PodcastApi; fwd=uri-miss; collapsed";
}
