namespace PodcastApi.GraphQL.Execution.Incremental;

/// <summary>What the client waits for: a deferred fragment or the rest of a list.</summary>
internal abstract class PendingDelivery(ResponseNode place, string? label)
{
    private object[]? _path;

    public object[] Path => _path ??= place.PathArray();

    public string? Label => label;

    /// <summary>What the client knows it by; null before it was told of it.</summary>
    public string? Id { get; set; }
}
