namespace PodcastApi.Ingestion.Fetching;

/// <summary>What to fetch, and what is known of it from the last time.</summary>
/// <param name="Url">http or https.</param>
/// <param name="ETag">As the server sent it; goes back as <c>If-None-Match</c> (RFC 9110 section 13.1.2).</param>
/// <param name="LastModified">As the server sent it; goes back as <c>If-Modified-Since</c> (section 13.1.3).</param>
internal sealed record FetchRequest(Uri Url, string? ETag = null, string? LastModified = null)
{
    /// <summary>Whether the server may answer that nothing has changed.</summary>
    public bool IsConditional => (ETag ?? LastModified) is not null;

    /// <summary>The URL as it may stand in messages: without a password.</summary>
    public string Name => Url.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped);
}
