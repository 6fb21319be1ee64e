using PodcastApi.Ingestion.Curation;
using PodcastApi.Ingestion.Resolution.Entities;
using PodcastApi.Storage;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Ingestion.Runs;

/// <summary>Publishes scheduled episodes in time, and with them what they say of people and companies.</summary>
public static class SchedulePublication
{
    /// <summary>Publishes those whose time has come; null when there is none, which takes no lock to find out.</summary>
    /// <exception cref="System.Data.Common.DbException">The database cannot be reached.</exception>
    public static Task<WriteResult?> PublishDueAsync(PodcastDatabase database, CancellationToken cancellationToken) =>
        ScheduledEpisodes.PublishDueAsync(database, RevealAsync, cancellationToken);

    private static async Task RevealAsync(ContentWriter writer, DateTimeOffset now, CancellationToken cancellationToken) =>
        await EntityRefresher.RefreshAsync(writer, await Corrections.LoadAsync(writer, cancellationToken), await writer.Claims.RevealAsync(now, cancellationToken), cancellationToken);
}
