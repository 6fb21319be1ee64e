using Microsoft.EntityFrameworkCore;
using Npgsql;
using PodcastApi.Content;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Storage.Bookkeeping;

/// <summary>The sources that content comes from, and what is remembered of each between two runs.</summary>
public sealed class SourceRegister(PodcastDatabase database)
{
    /// <summary>The source at an absolute path or URL as it was left by the last run; null when it is new.</summary>
    public async Task<Source?> FindAsync(string location, CancellationToken cancellationToken)
    {
        await using var context = database.CreateOperationsContext();
        return await context.Sources.AsNoTracking().SingleOrDefaultAsync(row => row.Location == location, cancellationToken);
    }

    /// <summary>The source at an absolute path or URL; noted down when it is new, and again when its kind or configured podcast differs.</summary>
    public async Task<Source> FindOrAddAsync(
        string location, SourceKind kind, string? configuredPodcast, CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var context = database.CreateOperationsContext();
            var source = await context.Sources.SingleOrDefaultAsync(row => row.Location == location, cancellationToken);
            if (source is null)
                source = context.Add(new Source { Location = location, FirstSeenAt = database.Time.GetUtcNow() }).Entity;
            source.Kind = kind;
            source.ConfiguredPodcast = configuredPodcast;
            try
            {
                await context.SaveChangesAsync(cancellationToken);
                return source;
            }
            catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                // Another node noted it at the same time: read what it wrote.
            }
        }
    }

    /// <summary>
    /// Takes back what a rehearsal had to note down: the waiting documents, and the source as it was before; null for one that was new.
    /// </summary>
    public async Task RestoreAsync(long id, Source? before, CancellationToken cancellationToken)
    {
        await using var context = database.CreateOperationsContext();
        await context.Database.ExecuteSqlAsync($"delete from staged_document where source_id = {id}", cancellationToken);
        if (before is not null)
            await SaveAsync(before, cancellationToken);
        else
            // Whoever ran it in earnest meanwhile keeps it.
            await context.Sources.Where(source => source.Id == id && source.LastRunAt == null && source.PodcastId == null).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>All sources by location.</summary>
    public async Task<IReadOnlyList<Source>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateOperationsContext();
        return await context.Sources.AsNoTracking().OrderBy(source => source.Location).ToListAsync(cancellationToken);
    }

    /// <summary>Remembers validators, redirects and times of a source. Its podcast is set by <see cref="SourceDocuments.TieSourceAsync"/>.</summary>
    public async Task SaveAsync(Source source, CancellationToken cancellationToken)
    {
        await using var context = database.CreateOperationsContext();
        context.Update(source).Property(row => row.PodcastId).IsModified = false;
        await context.SaveChangesAsync(cancellationToken);
    }
}
