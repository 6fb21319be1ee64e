using Npgsql;

namespace PodcastApi.Storage.Writing;

/// <summary>Publishes scheduled episodes in time.</summary>
public static class ScheduledEpisodes
{
    /// <summary>When the next one is due, which may be past; null when none is scheduled.</summary>
    public static async Task<DateTimeOffset?> NextAsync(PodcastDatabase database, CancellationToken cancellationToken)
    {
        await using var command = database.WriteSource.CreateCommand("select min(published_at) from episode where status = 'SCHEDULED'");
        return await command.ExecuteScalarAsync(cancellationToken) is DateTime next ? new DateTimeOffset(next) : null;
    }

    /// <summary>Publishes those whose time has come; null when there is none, which takes no lock to find out.</summary>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public static async Task<WriteResult?> PublishDueAsync(PodcastDatabase database, CancellationToken cancellationToken)
    {
        var now = database.Time.GetUtcNow();
        if (await NextAsync(database, cancellationToken) is not { } next || next > now)
            return null;
        await using var writer = await ContentWriter.BeginAsync(database, cancellationToken);
        await writer.PublishDueAsync(now, cancellationToken);
        return await writer.CompleteAsync(cancellationToken);
    }
}
