using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PodcastApi.Content;
using PodcastApi.Storage.Entities;
using PodcastApi.Storage.Webhooks;

namespace PodcastApi.Server.Webhooks;

/// <summary>A webhook as callers and the command see it; the secret stands only in the answer that registered it.</summary>
internal sealed record WebhookAnswer(
    Guid Id,
    string Name,
    string Url,
    IReadOnlyList<string> Types,
    IReadOnlyList<string> Events,
    bool Drafts,
    bool Enabled,
    string? DisabledReason,
    DateTime CreatedAt,
    int Pending,
    int Dead,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Secret)
{
    public static WebhookAnswer Of(Webhook webhook, WebhookBacklog? backlog = null, bool withSecret = false) => new(
        webhook.Id, webhook.Name, webhook.Url, webhook.Types, webhook.Events, webhook.Drafts, webhook.IsEnabled, webhook.DisabledReason, webhook.CreatedAt.UtcDateTime,
        backlog?.Pending ?? 0, backlog?.Dead ?? 0, withSecret ? webhook.Secret : null);
}

/// <summary>A message as callers see it.</summary>
internal sealed record DeliveryAnswer(
    Guid Id,
    string Event,
    string Status,
    int Attempts,
    DateTime CreatedAt,
    DateTime? NextAttemptAt,
    DateTime? FinishedAt,
    int? LastStatus,
    string? LastError,
    JsonNode? Change)
{
    public static DeliveryAnswer Of(WebhookDelivery delivery) => new(
        delivery.Id, delivery.Event, EnumNames<WebhookDeliveryStatus>.Of(delivery.Status), delivery.Attempts, delivery.CreatedAt.UtcDateTime,
        delivery.Status == WebhookDeliveryStatus.Pending ? delivery.NextAttemptAt.UtcDateTime : null, delivery.FinishedAt?.UtcDateTime, delivery.LastStatus, delivery.LastError, JsonNode.Parse(delivery.Change));
}
