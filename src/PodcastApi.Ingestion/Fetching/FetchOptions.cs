namespace PodcastApi.Ingestion.Fetching;

/// <summary>How feeds are fetched.</summary>
public sealed record FetchOptions
{
    /// <summary>
    /// Hosts, by name or address, that may be in a private network. All others are refused when their name leads to an
    /// address that is not public, on every redirect anew, so that a feed cannot make this server ask its neighbours.
    /// </summary>
    public IReadOnlyCollection<string> AllowedHosts { get; init; } = [];

    /// <summary>How long a server may take to answer, redirects included; the body is read without a limit of time.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The most redirects that are followed.</summary>
    public int MaxRedirects { get; init; } = 10;

    /// <summary>Who asks (RFC 9110 section 10.1.5).</summary>
    public string UserAgent { get; init; } = "PodcastApi/0.1";
}
