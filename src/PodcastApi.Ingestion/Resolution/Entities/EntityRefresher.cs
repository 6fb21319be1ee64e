using PodcastApi.Content;
using PodcastApi.Ingestion.Curation;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Ingestion.Resolution.Entities;

/// <summary>Writes people and companies anew after what is said of them changed.</summary>
internal static class EntityRefresher
{
    private const int ChunkSize = 1000;

    public static async Task RefreshAsync(ContentWriter writer, Corrections corrections, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        foreach (var chunk in ids.Order().Chunk(ChunkSize))
        {
            var said = await writer.Claims.SummariseAsync(chunk, cancellationToken);
            await writer.WriteAsync(
                new ContentBatch
                {
                    People = [.. said.Where(summary => summary.Kind == ContentKind.Person).Select(EntityRows.Person).Select(corrections.Correct)],
                    Companies = [.. said.Where(summary => summary.Kind == ContentKind.Company).Select(EntityRows.Company).Select(corrections.Correct)],
                },
                cancellationToken);
        }
    }
}
