using Microsoft.Extensions.Options;
using PodcastApi.Server.Live;
using PodcastApi.Storage;
using PodcastApi.Storage.Entities;
using PodcastApi.Storage.Webhooks;

namespace PodcastApi.Server.Webhooks;

/// <summary>Keeps one webhook informed for as long as it is switched on: records what changes, and sends what is due.</summary>
internal sealed class WebhookPump(
    WebhookRecorder recorder, WebhookSender sender, WebhookWake wake, RevisionSignal signal, PodcastDatabase database, IOptions<WebhookOptions> options)
{
    /// <summary>How long a message is leased: longer than its receiver may take, so that its outcome is noted in time.</summary>
    private readonly TimeSpan _lease = (options.Value.Timeout * 2) + TimeSpan.FromSeconds(2);

    private readonly WebhookQueue _queue = new(database, Guid.NewGuid());
    private readonly WebhookRegister _register = new(database);

    /// <summary>Ends when the webhook is switched off or removed.</summary>
    /// <exception cref="System.Data.Common.DbException">The database cannot be reached, or refuses us.</exception>
    public async Task RunAsync(Guid id, CancellationToken cancellationToken)
    {
        while (true)
        {
            // Taken before looking, so that what comes meanwhile is seen.
            var woken = wake.Next;
            var revision = signal.Revision;
            if (await _register.FindAsync(id, cancellationToken) is not { IsEnabled: true } webhook)
                return;
            await recorder.RecordAsync(webhook, cancellationToken);
            if (!await SendDueAsync(webhook, cancellationToken))
                return;
            await WaitAsync(id, revision, woken, cancellationToken);
        }
    }

    private async Task WaitAsync(Guid id, long revision, Task woken, CancellationToken cancellationToken)
    {
        var wait = options.Value.PollInterval;
        if (await _queue.NextDueAsync(id, cancellationToken) is { } due && due - database.Time.GetUtcNow() is var until && until < wait)
            wait = until;
        if (wait <= TimeSpan.Zero)
            return;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(signal.After(revision), woken, Task.Delay(wait, database.Time, end.Token));
        await end.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Sends until nothing is due; says whether the receiver wants to be told further.</summary>
    private async Task<bool> SendDueAsync(Webhook webhook, CancellationToken cancellationToken)
    {
        var isFailing = false;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // A receiver in trouble is asked by one message at a time. Given up in the middle, what was leased would not be known.
            var leases = await _queue.ClaimAsync(webhook.Id, isFailing ? 1 : options.Value.Parallelism, _lease, CancellationToken.None);
            if (leases.Count == 0)
                return true;
            var outcomes = await Task.WhenAll(leases.Select(lease => SendAsync(webhook, lease, cancellationToken)));
            isFailing = outcomes.Any(outcome => outcome.Error is not null);
            if (outcomes.Any(outcome => outcome.IsGone))
            {
                await _register.EnableAsync(webhook.Id, false, "The receiver answered 410 Gone.", cancellationToken);
                return false;
            }
        }
    }

    private async Task<WebhookOutcome> SendAsync(Webhook webhook, WebhookLease lease, CancellationToken cancellationToken)
    {
        WebhookOutcome outcome;
        try
        {
            outcome = await sender.SendAsync(webhook, lease, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await _queue.ReleaseAsync(lease, CancellationToken.None);
            throw;
        }

        // What the receiver made of it is noted although the server stops.
        if (outcome.Error is null)
            await _queue.DeliveredAsync(lease, outcome.Status!.Value, CancellationToken.None);
        else if (lease.Attempt >= options.Value.MaxAttempts)
            await _queue.GiveUpAsync(lease, outcome.Status, outcome.Error, CancellationToken.None);
        else
            await _queue.RetryAsync(lease, Delay(lease.Attempt, outcome.RetryAfter), outcome.Status, outcome.Error, CancellationToken.None);
        return outcome;
    }

    /// <summary>Doubles with each attempt up to the longest, less up to a half at random; no shorter than the receiver asks for.</summary>
    private TimeSpan Delay(int attempt, TimeSpan? asked)
    {
        var longest = options.Value.MaxDelay;
        var doubled = options.Value.FirstDelay * Math.Pow(2, Math.Min(attempt - 1, 40));
        var delay = (doubled < longest ? doubled : longest) * (0.5 + (Random.Shared.NextDouble() / 2));
        return asked > delay ? asked < longest ? asked.Value : longest : delay;
    }
}
