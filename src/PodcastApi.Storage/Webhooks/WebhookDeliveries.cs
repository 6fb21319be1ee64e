using Microsoft.EntityFrameworkCore;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Storage.Webhooks;

/// <summary>How many messages of a webhook wait, and how many were given up.</summary>
public sealed record WebhookBacklog(int Pending, int Dead);

/// <summary>The messages of webhooks as people look at them: listed, counted, and sent again.</summary>
public sealed class WebhookDeliveries(PodcastDatabase database)
{
    /// <summary>Messages of a webhook, newest first.</summary>
    /// <param name="webhook">The webhook.</param>
    /// <param name="status">Only those; all when null.</param>
    /// <param name="after">Only those that are older than this one; null for the newest.</param>
    /// <param name="size">How many at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<WebhookDelivery>> ListAsync(
        Guid webhook, WebhookDeliveryStatus? status, Guid? after, int size, CancellationToken cancellationToken)
    {
        await using var context = database.CreateOperationsContext();
        var rows = context.WebhookDeliveries.AsNoTracking().Where(row => row.WebhookId == webhook);
        if (status is { } only)
            rows = rows.Where(row => row.Status == only);
        if (after is { } id)
            rows = rows.Where(row => row.Sequence < context.WebhookDeliveries.Where(other => other.Id == id && other.WebhookId == webhook).Max(other => other.Sequence));
        return await rows.OrderByDescending(row => row.Sequence).Take(size).ToListAsync(cancellationToken);
    }

    /// <summary>A message; null when the webhook has none of the id.</summary>
    public async Task<WebhookDelivery?> FindAsync(Guid webhook, Guid id, CancellationToken cancellationToken)
    {
        await using var context = database.CreateOperationsContext();
        return await context.WebhookDeliveries.AsNoTracking().SingleOrDefaultAsync(row => row.WebhookId == webhook && row.Id == id, cancellationToken);
    }

    /// <summary>What waits and what was given up, of each webhook that has any.</summary>
    public async Task<IReadOnlyDictionary<Guid, WebhookBacklog>> CountAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateOperationsContext();
        var counts = await context.WebhookDeliveries
            .Where(row => row.Status != WebhookDeliveryStatus.Delivered)
            .GroupBy(row => new { row.WebhookId, row.Status })
            .Select(group => new { group.Key.WebhookId, group.Key.Status, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return counts.GroupBy(count => count.WebhookId).ToDictionary(group => group.Key, group => new WebhookBacklog(
            group.SingleOrDefault(count => count.Status == WebhookDeliveryStatus.Pending)?.Count ?? 0,
            group.SingleOrDefault(count => count.Status == WebhookDeliveryStatus.Dead)?.Count ?? 0));
    }

    /// <summary>Lets messages be sent again: one that was delivered or given up, or all that were given up.</summary>
    /// <param name="webhook">The webhook.</param>
    /// <param name="id">The message; null for all that were given up.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many.</returns>
    public async Task<int> RedeliverAsync(Guid webhook, Guid? id, CancellationToken cancellationToken)
    {
        var now = database.Time.GetUtcNow();
        await using var context = database.CreateOperationsContext();
        return await context.WebhookDeliveries
            .Where(row => row.WebhookId == webhook && (id == null ? row.Status == WebhookDeliveryStatus.Dead : row.Id == id && row.Status != WebhookDeliveryStatus.Pending))
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Status, WebhookDeliveryStatus.Pending).SetProperty(row => row.Attempts, 0)
                    .SetProperty(row => row.NextAttemptAt, now).SetProperty(row => row.FinishedAt, (DateTimeOffset?)null),
                cancellationToken);
    }
}
