using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;

namespace PodcastApi.Ingestion.Resolution.Podcasts;

/// <summary>What one source says of its podcast.</summary>
/// <param name="Kind">The source's format.</param>
/// <param name="Location">The source's path or URL.</param>
/// <param name="Draft">What it says.</param>
internal sealed record PodcastWord(SourceKind Kind, string Location, PodcastDraft Draft);
