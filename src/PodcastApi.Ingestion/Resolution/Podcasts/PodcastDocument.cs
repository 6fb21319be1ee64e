using PodcastApi.Ingestion.Drafts;

namespace PodcastApi.Ingestion.Resolution.Podcasts;

/// <summary>
/// What a source says of its podcast is kept like a document of the source, so that the podcast, too, can be put together again
/// from all that is said of it.
/// </summary>
internal static class PodcastDocument
{
    /// <summary>No file and no item is called so.</summary>
    public const string Location = "#podcast";

    /// <summary>Whether somebody named the podcast for good, so that what its episodes resemble does not matter.</summary>
    public static bool IsFirm(PodcastDraft draft) => draft.Slug is not null || draft.Guid is not null;
}
