namespace PodcastApi.Ingestion.Fetching;

/// <summary>An answer whose body is still to be read; closing it ends the connection.</summary>
internal sealed class FetchedFeed(HttpClient client, HttpResponseMessage answer, Stream body) : IDisposable
{
    /// <summary>The decompressed body.</summary>
    public Stream Body { get; } = body;

    /// <summary>Where it came from in the end.</summary>
    public Uri? Url { get; } = answer.RequestMessage?.RequestUri;

    /// <summary>What the server says that it is.</summary>
    public string? ContentType { get; } = answer.Content.Headers.ContentType?.ToString();

    public void Dispose()
    {
        Body.Dispose();
        answer.Dispose();
        client.Dispose();
    }
}
