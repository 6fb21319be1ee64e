using PodcastApi.Ingestion.Resolution.Merging;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Ingestion.Resolution.Writing;

/// <summary>An episode that was put together, its id, and the documents that tell of it.</summary>
internal sealed record IdentifiedEpisode(Guid Id, MergedEpisode Episode, IReadOnlyList<EpisodeSourceRow> Sources);
