using PodcastApi.Ingestion.Runs;

namespace PodcastApi.Server.Background;

/// <summary>Something to ingest.</summary>
/// <param name="Sources">What to read.</param>
/// <param name="Trigger">What asks for it: <c>startup</c>, <c>interval</c>, <c>watcher</c> or <c>api</c>.</param>
internal sealed record IngestJob(IReadOnlyList<IngestSource> Sources, string Trigger)
{
    /// <summary>Completed with the run's id as soon as the run is on record; with a failure when it could not be begun.</summary>
    public TaskCompletionSource<Guid> Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
