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
    /// <param name="database">Where.</param>
    /// <param name="reveal">What else is to be shown from that moment, in the same transaction.</param>
    /// <param name="cancellationToken">Ends it; nothing is published then.</param>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public static async Task<WriteResult?> PublishDueAsync(
        PodcastDatabase database, Func<ContentWriter, DateTimeOffset, CancellationToken, Task>? reveal, CancellationToken cancellationToken)
    {
        var now = database.Time.GetUtcNow();
        if (await NextAsync(database, cancellationToken) is not { } next || next > now)
            return null;
        await using var writer = await ContentWriter.BeginAsync(database, cancellationToken);
        await writer.PublishDueAsync(now, cancellationToken);
        if (reveal is not null)
            await reveal(writer, now, cancellationToken);
        return await writer.CompleteAsync(cancellationToken);
    }
}
