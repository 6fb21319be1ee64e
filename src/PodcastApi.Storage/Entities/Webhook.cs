namespace PodcastApi.Storage.Entities;

/// <summary>What a webhook is told of.</summary>
public enum WebhookEvent
{
    /// <summary>Everybody sees it for the first time, or again.</summary>
    Published,

    /// <summary>It changed.</summary>
    Updated,

    /// <summary>It is gone, or hidden again.</summary>
    Deleted,

    /// <summary>It turned out to be another thing.</summary>
    Merged,
}

/// <summary>What became of a delivery.</summary>
public enum WebhookDeliveryStatus
{
    /// <summary>It is to be sent, perhaps once more.</summary>
    Pending,

    /// <summary>The receiver took it.</summary>
    Delivered,

    /// <summary>It was given up: the dead-letter list.</summary>
    Dead,
}

/// <summary>An address that is told of changes.</summary>
public sealed class Webhook
{
    public Guid Id { get; init; }

    /// <summary>Whose it is, or what for.</summary>
    public required string Name { get; init; }

    public required string Url { get; init; }

    /// <summary>What signs its messages: <c>whsec_</c> and base64 (Standard Webhooks).</summary>
    public required string Secret { get; init; }

    /// <summary>The public names of the <see cref="Content.ContentKind"/>s it is told of; of all when empty.</summary>
    public required string[] Types { get; init; }

    /// <summary>The public names of the <see cref="WebhookEvent"/>s it is told of; of all when empty.</summary>
    public required string[] Events { get; init; }

    /// <summary>Whether it is told of drafts and what is scheduled, too.</summary>
    public bool Drafts { get; init; }

    /// <summary>The sync token up to which changes are recorded.</summary>
    public required string Position { get; init; }

    public bool IsEnabled { get; set; }

    /// <summary>Why it was disabled; null when it was not, or by hand.</summary>
    public string? DisabledReason { get; set; }

    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A message to a webhook.</summary>
public sealed class WebhookDelivery
{
    /// <summary>The order in which messages about one thing are sent.</summary>
    public long Sequence { get; init; }

    /// <summary>The id of the message, the same at every attempt.</summary>
    public Guid Id { get; init; }

    public Guid WebhookId { get; init; }

    /// <summary>The thing that it is about.</summary>
    public Guid EntityId { get; init; }

    /// <summary>What happened, for example <c>episode.published</c>.</summary>
    public required string Event { get; init; }

    /// <summary>The change as JSON.</summary>
    public required string Change { get; init; }

    /// <summary>The thing as JSON; null when it is gone.</summary>
    public string? Resource { get; init; }

    public WebhookDeliveryStatus Status { get; init; }

    /// <summary>How often it was sent, an attempt under way included.</summary>
    public int Attempts { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset NextAttemptAt { get; init; }

    /// <summary>The node that is sending it.</summary>
    public Guid? LeaseOwner { get; init; }

    /// <summary>Until when no other node may send it.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The status that the receiver answered last; null without an answer.</summary>
    public int? LastStatus { get; init; }

    /// <summary>Why the last attempt failed.</summary>
    public string? LastError { get; init; }
}
