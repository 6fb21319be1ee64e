namespace PodcastApi.GraphQL.Execution.Incremental;

/// <summary>A deferred fragment at one object of the response: what a client is told of as pending and as completed.</summary>
internal sealed class DeferredFragment(DeferUsage usage, ResponseNode place, DeferredFragment? parent) : PendingDelivery(place, usage.Label)
{
    /// <summary>The one around it, which is delivered before.</summary>
    public DeferredFragment? Parent => parent;

    /// <summary>What is delivered with it and has not been with another, in the order in which it was met.</summary>
    public List<DeferredGroup> Groups { get; } = [];

    /// <summary>The fragments within it that wait until it is delivered.</summary>
    public List<DeferredFragment> Children { get; } = [];

    /// <summary>How many of its groups are not executed yet.</summary>
    public int Missing { get; set; }

    public DeliveryState State { get; set; }
}

/// <summary>How far the delivery of a fragment is.</summary>
internal enum DeliveryState
{
    /// <summary>Nobody knows of it yet.</summary>
    Unknown,

    /// <summary>It waits for the fragment around it.</summary>
    Waiting,

    /// <summary>It is executed.</summary>
    Active,

    /// <summary>It is delivered, has failed or was never needed.</summary>
    Done,
}
