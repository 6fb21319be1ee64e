using PodcastApi.Content;
using PodcastApi.Ingestion.Curation;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Fetching;

namespace PodcastApi.Ingestion.Runs;

/// <summary>A source that can be read, whatever its format.</summary>
internal sealed class OpenedSource : IDisposable
{
    /// <summary>The absolute path or URL by which the source is known.</summary>
    public required string Location { get; init; }

    public required SourceKind Kind { get; init; }

    /// <summary>Whether a document that is not there is gone; a feed shows only its newest.</summary>
    public required bool ListsEverything { get; init; }

    /// <summary>Reads the documents; those that still have the known hash come without their episode.</summary>
    public required Func<Func<string, ReadOnlyMemory<byte>?>, CancellationToken, IAsyncEnumerable<DocumentDraft>> Read { get; init; }

    /// <summary>What the source says of the podcast, once it was read to the end; null when it says nothing.</summary>
    public required Func<PodcastDraft?> Podcast { get; init; }

    /// <summary>What is wrong with the source as a whole, once it was read to the end. An error means that it was not read to the end.</summary>
    public required Func<IReadOnlyList<Diagnostic>> Diagnostics { get; init; }

    /// <summary>What stands in the folder to put content right; null for what is no folder.</summary>
    public CorrectionsToml? Corrections { get; init; }

    /// <summary>What was fetched; null for what lies on this machine.</summary>
    public FetchedFeed? Fetched { get; init; }

    /// <summary>What is to be closed.</summary>
    public IDisposable? Resource { get; init; }

    public void Dispose()
    {
        Resource?.Dispose();
        Fetched?.Dispose();
    }
}
