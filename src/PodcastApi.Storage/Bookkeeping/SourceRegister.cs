using Microsoft.EntityFrameworkCore;
using Npgsql;
using PodcastApi.Content;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Storage.Bookkeeping;

/// <summary>The sources that content comes from, and what is remembered of each between two runs.</summary>
public sealed class SourceRegister(PodcastDatabase database)
{
    /// <summary>The source at an absolute path or URL; noted down when it is new, and again when its kind or configured podcast differs.</summary>
    public async Task<Source> FindOrAddAsync(
        string location, SourceKind kind, string? configuredPodcast, CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var context = database.CreateContext();
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

    /// <summary>All sources by location.</summary>
    public async Task<IReadOnlyList<Source>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        return await context.Sources.AsNoTracking().OrderBy(source => source.Location).ToListAsync(cancellationToken);
    }

    /// <summary>Remembers validators, redirects and times of a source. Its podcast is set by <see cref="SourceDocuments.TieSourceAsync"/>.</summary>
    public async Task SaveAsync(Source source, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        context.Update(source).Property(row => row.PodcastId).IsModified = false;
        await context.SaveChangesAsync(cancellationToken);
    }
}
