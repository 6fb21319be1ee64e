using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PodcastApi.Content;
using PodcastApi.Query.Changes;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Storage.Webhooks;

/// <summary>The webhooks: made, found, listed, switched and removed.</summary>
public sealed class WebhookRegister(PodcastDatabase database)
{
    /// <summary>Before a secret (Standard Webhooks).</summary>
    public const string SecretPrefix = "whsec_";

    private const int SecretBytes = 32;

    /// <summary>Registers a webhook, which is told of what changes from now on.</summary>
    /// <param name="name">Whose it is, or what for.</param>
    /// <param name="url">Where messages go.</param>
    /// <param name="types">What it is told of; everything when empty.</param>
    /// <param name="events">Which events of it; all when empty.</param>
    /// <param name="drafts">Whether it is told of drafts and what is scheduled, too.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Webhook> AddAsync(
        string name, Uri url, IReadOnlyCollection<ContentKind> types, IReadOnlyCollection<WebhookEvent> events, bool drafts, CancellationToken cancellationToken)
    {
        var position = await NowAsync(cancellationToken);
        var now = database.Now;
        var webhook = new Webhook
        {
            Id = Guid.CreateVersion7(now),
            Name = name,
            Url = url.AbsoluteUri,
            Secret = SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes)),
            Types = [.. types.Distinct().Order().Select(EnumNames<ContentKind>.Of)],
            Events = [.. events.Distinct().Order().Select(EnumNames<WebhookEvent>.Of)],
            Drafts = drafts,
            Position = position.ToString(),
            IsEnabled = true,
            CreatedAt = now,
        };
        await using var context = database.CreateOperationsContext();
        context.Add(webhook);
        await context.SaveChangesAsync(cancellationToken);
        return webhook;
    }

    /// <summary>A webhook; null when there is none of the id.</summary>
    public async Task<Webhook?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = database.CreateOperationsContext();
        return await context.Webhooks.AsNoTracking().SingleOrDefaultAsync(webhook => webhook.Id == id, cancellationToken);
    }

    /// <summary>All webhooks, oldest first.</summary>
    public async Task<IReadOnlyList<Webhook>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateOperationsContext();
        return await context.Webhooks.AsNoTracking().OrderBy(webhook => webhook.CreatedAt).ThenBy(webhook => webhook.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The webhooks that are switched on. By SQL: every server asks at its start, and most have none.</summary>
    public async Task<IReadOnlyList<Guid>> EnabledAsync(CancellationToken cancellationToken)
    {
        await using var command = database.DataSource.CreateCommand("select id from webhook where is_enabled order by created_at, id");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var ids = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken))
            ids.Add(reader.GetGuid(0));
        return ids;
    }

    /// <summary>Switches a webhook on or off. What changes while it is off is sent when it is on again.</summary>
    /// <param name="id">The webhook.</param>
    /// <param name="isEnabled">On or off.</param>
    /// <param name="reason">Why it is switched off; null when somebody did it by hand.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null when there is no such webhook.</returns>
    public async Task<Webhook?> EnableAsync(Guid id, bool isEnabled, string? reason, CancellationToken cancellationToken)
    {
        await using var context = database.CreateOperationsContext();
        if (await context.Webhooks.SingleOrDefaultAsync(webhook => webhook.Id == id, cancellationToken) is not { } webhook)
            return null;
        webhook.IsEnabled = isEnabled;
        webhook.DisabledReason = isEnabled ? null : reason;
        await context.SaveChangesAsync(cancellationToken);
        return webhook;
    }

    /// <summary>Removes a webhook with everything that was to be sent to it.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = database.CreateOperationsContext();
        return await context.Webhooks.Where(webhook => webhook.Id == id).ExecuteDeleteAsync(cancellationToken) > 0;
    }

    private async Task<ChangeToken> NowAsync(CancellationToken cancellationToken)
    {
        await using var command = database.DataSource.CreateCommand("select id, revision from dataset");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return ChangeToken.At(reader.GetGuid(0), reader.GetInt64(1));
    }
}
