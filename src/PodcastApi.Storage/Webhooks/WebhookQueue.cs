using Npgsql;

namespace PodcastApi.Storage.Webhooks;

/// <summary>A message that this node is to send.</summary>
/// <param name="Sequence">Its place among the messages.</param>
/// <param name="Id">Its id, the same at every attempt.</param>
/// <param name="Event">What happened.</param>
/// <param name="Change">The change as JSON.</param>
/// <param name="Resource">The thing as JSON; null when it is gone, or may no longer be seen.</param>
/// <param name="Attempt">Which attempt this is, from 1.</param>
/// <param name="CreatedAt">When it was recorded.</param>
public sealed record WebhookLease(long Sequence, Guid Id, string Event, string Change, string? Resource, int Attempt, DateTimeOffset CreatedAt);

/// <summary>
/// What is to be sent to webhooks. A message is leased to one node at a time, and only when no older one about the same thing waits:
/// so each thing's messages are sent in their order, and none by two nodes at once.
/// </summary>
/// <param name="database">Where.</param>
/// <param name="owner">This node.</param>
public sealed class WebhookQueue(PodcastDatabase database, Guid owner)
{
    private const string IsFirst = """
        not exists (
            select 1 from webhook_delivery older
            where older.webhook_id = d.webhook_id and older.entity_id = d.entity_id and older.status = 'PENDING' and older.sequence < d.sequence)
        """;

    /// <summary>Leases messages that are due.</summary>
    /// <param name="webhook">To whom.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="lease">For how long no other node may send them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<WebhookLease>> ClaimAsync(Guid webhook, int limit, TimeSpan lease, CancellationToken cancellationToken)
    {
        await using var command = Command($"""
            with due as (
                select d.sequence from webhook_delivery d
                where d.webhook_id = @webhook and d.status = 'PENDING' and d.next_attempt_at <= @now and (d.lease_until is null or d.lease_until <= @now) and {IsFirst}
                order by d.sequence limit @limit for update skip locked)
            update webhook_delivery d set attempts = d.attempts + 1, lease_owner = @owner, lease_until = @until
            from due, webhook w where d.sequence = due.sequence and w.id = d.webhook_id and w.is_enabled
            returning d.sequence, d.id, d.event, d.change,
                case when exists (select 1 from change c where c.id = d.entity_id and c.action = 'UPSERT' and (c.visible or w.drafts)) then d.resource end,
                d.attempts, d.created_at
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid>("webhook", webhook));
        command.Parameters.Add(new NpgsqlParameter<int>("limit", limit));
        command.Parameters.Add(new NpgsqlParameter<DateTime>("until", (database.Time.GetUtcNow() + lease).UtcDateTime));
        var leases = new List<WebhookLease>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            leases.Add(new WebhookLease(
                reader.GetInt64(0), reader.GetGuid(1), reader.GetString(2), reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetString(4), reader.GetInt32(5),
                new DateTimeOffset(reader.GetDateTime(6))));
        }

        return leases;
    }

    /// <summary>When the next message of a webhook is due, which may be past; null when none waits.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(Guid webhook, CancellationToken cancellationToken)
    {
        await using var command = Command($"""
            select min(greatest(d.next_attempt_at, d.lease_until)) from webhook_delivery d
            where d.webhook_id = @webhook and d.status = 'PENDING' and {IsFirst}
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid>("webhook", webhook));
        return await command.ExecuteScalarAsync(cancellationToken) is DateTime next ? new DateTimeOffset(next) : null;
    }

    /// <summary>The receiver took it.</summary>
    public Task DeliveredAsync(WebhookLease lease, int status, CancellationToken cancellationToken) =>
        CompleteAsync("status = 'DELIVERED', finished_at = @now", lease, status, null, null, cancellationToken);

    /// <summary>It failed, and is to be sent again.</summary>
    public Task RetryAsync(WebhookLease lease, TimeSpan wait, int? status, string error, CancellationToken cancellationToken) =>
        CompleteAsync("next_attempt_at = @next", lease, status, error, wait, cancellationToken);

    /// <summary>It failed too often, and is given up.</summary>
    public Task GiveUpAsync(WebhookLease lease, int? status, string error, CancellationToken cancellationToken) =>
        CompleteAsync("status = 'DEAD', finished_at = @now", lease, status, error, null, cancellationToken);

    /// <summary>It was not sent after all: another node may.</summary>
    public async Task ReleaseAsync(WebhookLease lease, CancellationToken cancellationToken)
    {
        await using var command = Command("""
            update webhook_delivery set attempts = attempts - 1, lease_owner = null, lease_until = null
            where sequence = @sequence and lease_owner = @owner and status = 'PENDING'
            """);
        command.Parameters.Add(new NpgsqlParameter<long>("sequence", lease.Sequence));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Removes messages that were delivered, or given up, before these moments.</summary>
    public async Task PruneAsync(DateTimeOffset deliveredBefore, DateTimeOffset deadBefore, CancellationToken cancellationToken)
    {
        await using var command = Command("""
            delete from webhook_delivery where status <> 'PENDING' and finished_at < case status when 'DEAD' then @dead else @delivered end
            """);
        command.Parameters.Add(new NpgsqlParameter<DateTime>("delivered", deliveredBefore.UtcDateTime));
        command.Parameters.Add(new NpgsqlParameter<DateTime>("dead", deadBefore.UtcDateTime));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Nothing is noted when the lease ran out and another node took it.</summary>
    private async Task CompleteAsync(string set, WebhookLease lease, int? status, string? error, TimeSpan? wait, CancellationToken cancellationToken)
    {
        await using var command = Command($"""
            update webhook_delivery set {set}, last_status = @status, last_error = @error, lease_owner = null, lease_until = null
            where sequence = @sequence and lease_owner = @owner and status = 'PENDING'
            """);
        command.Parameters.Add(new NpgsqlParameter<long>("sequence", lease.Sequence));
        command.Parameters.Add(new NpgsqlParameter<int?>("status", status));
        command.Parameters.Add(new NpgsqlParameter<string?>("error", error));
        if (wait is { } pause)
            command.Parameters.Add(new NpgsqlParameter<DateTime>("next", (database.Time.GetUtcNow() + pause).UtcDateTime));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlCommand Command(string sql)
    {
        var command = database.DataSource.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<Guid>("owner", owner));
        command.Parameters.Add(new NpgsqlParameter<DateTime>("now", database.Time.GetUtcNow().UtcDateTime));
        return command;
    }
}
