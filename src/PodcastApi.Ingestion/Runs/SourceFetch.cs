using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Fetching;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Ingestion.Runs;

/// <summary>Fetches the feed of a source with what is remembered of it: where it moved to, and by what its server knows the last version.</summary>
internal static class SourceFetch
{
    /// <param name="url">As the source names it.</param>
    /// <param name="known">The source as the last run left it; null when there was none, or when the feed is wanted whatever it is.</param>
    /// <param name="options">The limits.</param>
    /// <param name="cancellationToken">Ends the fetch.</param>
    /// <exception cref="RefusedException">There is no feed to be had; the diagnostic says why.</exception>
    public static async Task<FetchedFeed> FetchAsync(Uri url, Source? known, FetchOptions options, CancellationToken cancellationToken)
    {
        if (known?.MovedTo is { } moved && Uri.TryCreate(moved, UriKind.Absolute, out var there))
        {
            try
            {
                var fetched = await FeedFetcher.FetchAsync(Request(there, known), options, cancellationToken);
                return fetched with { MovedTo = fetched.MovedTo ?? there };
            }
            catch (RefusedException refused) when (refused.Diagnostic.Code is "fetch-status" or "fetch-failed" or "fetch-address")
            {
                // Nothing is there any longer: the address that the publisher gave out may know better.
            }
        }

        return await FeedFetcher.FetchAsync(Request(url, known), options, cancellationToken);
    }

    /// <summary>Keeps what the next fetch needs. To be stored only once all that the feed says is.</summary>
    public static void Remember(FetchedFeed fetched, Source source)
    {
        source.Etag = fetched.ETag;
        source.LastModified = fetched.LastModified;
        source.MovedTo = fetched.MovedTo?.AbsoluteUri;
    }

    private static FetchRequest Request(Uri url, Source? known) => new(url, known?.Etag, known?.LastModified);
}
