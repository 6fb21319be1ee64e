namespace PodcastApi.Ingestion.Fetching;

/// <summary>How feeds are fetched. Every limit stands here.</summary>
public sealed record FetchOptions
{
    /// <summary>
    /// Hosts, by name or address, that may be in a private network. All others are refused when their name leads to an
    /// address that is not public, on every redirect anew, so that a feed cannot make this server ask its neighbours.
    /// </summary>
    public IReadOnlyCollection<string> AllowedHosts { get; init; } = [];

    /// <summary>How long a server may take to answer, redirects included; for each attempt. One minute unless told otherwise.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long the whole body may take to arrive after the answer has begun. Five minutes unless told otherwise.</summary>
    public TimeSpan BodyTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The most bytes of a body, after decompression; more ends the transfer. 128 MB unless told otherwise.</summary>
    public long MaxBytes { get; init; } = 128L * 1024 * 1024;

    /// <summary>A body of more bytes is kept in a temporary file instead of in memory. 1 MB unless told otherwise.</summary>
    public int MaxBytesInMemory { get; init; } = 1024 * 1024;

    /// <summary>The most redirects that are followed. 10 unless told otherwise.</summary>
    public int MaxRedirects { get; init; } = 10;

    /// <summary>How often a fetch is tried when it fails in passing (no connection, 408, 429, 500, 502, 503, 504). 3 unless told otherwise.</summary>
    public int MaxAttempts { get; init; } = 3;

    /// <summary>The wait before the second attempt; twice as long before each further one, and a little at random. One second unless told otherwise.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait that a server may ask for (<c>Retry-After</c>, RFC 9110 section 10.2.3); when it asks for more, the fetch fails at once. 30 seconds unless told otherwise.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Who asks (RFC 9110 section 10.1.5).</summary>
    public string UserAgent { get; init; } = "PodcastApi/0.1";

    /// <summary>By which waits are measured.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
