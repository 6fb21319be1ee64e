namespace PodcastApi.GraphQL.Execution.Incremental;

/// <summary>What the deferred fragments around a place are delivered as: one fragment has a delivery for each object it stands in.</summary>
internal sealed record DeliveryScope(DeferUsage Usage, DeferredFragment Fragment, DeliveryScope? Outer)
{
    public DeferredFragment Find(DeferUsage usage)
    {
        var scope = this;
        while (scope.Usage != usage)
            scope = scope.Outer ?? throw new InvalidOperationException("A deferred fragment has no delivery here.");
        return scope.Fragment;
    }
}
