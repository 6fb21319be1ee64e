using Npgsql;
using NpgsqlTypes;
using PodcastApi.Query.Changes;

namespace PodcastApi.Storage.Webhooks;

/// <summary>A message that is to be recorded.</summary>
/// <param name="EntityId">The thing that it is about.</param>
/// <param name="Event">What happened.</param>
/// <param name="Change">The change as JSON.</param>
/// <param name="Resource">The thing as JSON; null when it is gone.</param>
public sealed record WebhookMessage(Guid EntityId, string Event, string Change, string? Resource);

/// <summary>
/// One node's turn at recording what changed for a webhook. Messages and the position up to which they are recorded are written in
/// one transaction, which holds the webhook's row: each change is recorded once.
/// </summary>
public sealed class WebhookRecording : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private readonly Guid _webhook;

    private WebhookRecording(NpgsqlConnection connection, NpgsqlTransaction transaction, Guid webhook, ChangeToken position)
    {
        _connection = connection;
        _transaction = transaction;
        _webhook = webhook;
        Position = position;
    }

    /// <summary>Up to where changes are recorded.</summary>
    public ChangeToken Position { get; }

    /// <summary>Takes the turn; null when another node has it, the webhook is switched off or gone, or too many of its messages wait already.</summary>
    public static async Task<WebhookRecording?> TryBeginAsync(PodcastDatabase database, Guid webhook, int maxPending, CancellationToken cancellationToken)
    {
        var connection = await database.WriteSource.OpenConnectionAsync(cancellationToken);
        try
        {
            var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await using var command = new NpgsqlCommand(
                """
                select w.position from webhook w
                where w.id = @webhook and w.is_enabled
                    and (select count(*) from (select 1 from webhook_delivery d where d.webhook_id = @webhook and d.status = 'PENDING' limit @pending) waiting) < @pending
                for update of w skip locked
                """,
                connection);
            command.Parameters.Add(new NpgsqlParameter<Guid>("webhook", webhook));
            command.Parameters.Add(new NpgsqlParameter<int>("pending", maxPending));
            if (await command.ExecuteScalarAsync(cancellationToken) is string text)
            {
                var position = ChangeToken.TryParse(text, out var token) ? token : throw new InvalidOperationException($"The webhook {webhook} has the position '{text}', which is none.");
                return new WebhookRecording(connection, transaction, webhook, position);
            }

            await transaction.DisposeAsync();
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    /// <summary>Which of these things everybody sees since a revision after <see cref="Position"/>, or since their last change.</summary>
    public async Task<IReadOnlySet<Guid>> PublishedAsync(IReadOnlyCollection<Guid> entities, CancellationToken cancellationToken)
    {
        var published = new HashSet<Guid>();
        await using var command = new NpgsqlCommand(
            "select id from change where id = any(@ids) and (visible_since > @position or visible_since = revision)", _connection);
        command.Parameters.Add(new NpgsqlParameter<Guid[]>("ids", [.. entities]));
        command.Parameters.Add(new NpgsqlParameter<long>("position", Position.Revision));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            published.Add(reader.GetGuid(0));
        return published;
    }

    /// <summary>Records messages in their order, and how far that was.</summary>
    public async Task CompleteAsync(IReadOnlyList<WebhookMessage> messages, ChangeToken position, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using (var command = new NpgsqlCommand(
            """
            insert into webhook_delivery (id, webhook_id, entity_id, event, change, resource, status, attempts, created_at, next_attempt_at)
            select m.id, @webhook, m.entity_id, m.event, m.change, m.resource, 'PENDING', 0, @now, @now
            from unnest(@ids, @entities, @events, @changes, @resources) with ordinality m (id, entity_id, event, change, resource, place)
            order by m.place;
            """,
            _connection))
        {
            command.Parameters.Add(new NpgsqlParameter<Guid>("webhook", _webhook));
            command.Parameters.Add(new NpgsqlParameter<DateTime>("now", now.UtcDateTime));
            command.Parameters.Add(new NpgsqlParameter<Guid[]>("ids", [.. messages.Select(_ => Guid.CreateVersion7(now))]));
            command.Parameters.Add(new NpgsqlParameter<Guid[]>("entities", [.. messages.Select(message => message.EntityId)]));
            command.Parameters.Add(new NpgsqlParameter<string[]>("events", [.. messages.Select(message => message.Event)]));
            command.Parameters.Add(new NpgsqlParameter<string[]>("changes", [.. messages.Select(message => message.Change)]));
            command.Parameters.Add(new NpgsqlParameter("resources", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = messages.Select(message => message.Resource).ToArray() });
            if (messages.Count > 0)
                await command.ExecuteNonQueryAsync(cancellationToken);
        }

        await using (var move = new NpgsqlCommand("update webhook set position = @position where id = @webhook", _connection))
        {
            move.Parameters.Add(new NpgsqlParameter<string>("position", position.ToString()));
            move.Parameters.Add(new NpgsqlParameter<Guid>("webhook", _webhook));
            await move.ExecuteNonQueryAsync(cancellationToken);
        }

        await _transaction.CommitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
