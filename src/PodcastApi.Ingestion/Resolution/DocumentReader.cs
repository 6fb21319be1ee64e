using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Episodes;
using PodcastApi.Ingestion.Resolution.Podcasts;
using PodcastApi.Storage.Bookkeeping;

namespace PodcastApi.Ingestion.Resolution;

/// <summary>Reads what is kept of a document.</summary>
internal static class DocumentReader
{
    /// <summary>What the document says of an episode; null when it never had a good version, or says something of the podcast.</summary>
    public static EpisodeDraft? Episode(StoredDocument stored) =>
        stored.Draft is { } json && stored.Location != PodcastDocument.Location ? DraftJson.ReadEpisode(json) : null;

    /// <summary>What the document says of the podcast; null when it says something of an episode.</summary>
    public static PodcastWord? Podcast(StoredDocument stored) =>
        stored.Draft is { } json && stored.Location == PodcastDocument.Location ? new PodcastWord(stored.Kind, stored.SourceLocation, DraftJson.ReadPodcast(json)) : null;

    /// <summary>What ties the document to others; null where there is no episode.</summary>
    public static EpisodeClues? Clues(StoredDocument stored) =>
        Episode(stored) is { } draft ? CluesReader.Read(draft, stored.Kind, stored.Id, stored.SourceId, $"{stored.SourceLocation}\n{stored.Location}") : null;
}
