namespace PodcastApi.GraphQL.Execution.Incremental;

/// <summary>Fields of one object that are executed and delivered together, for one fragment or several.</summary>
/// <param name="fragments">The fragments that ask for them.</param>
/// <param name="place">The object as far as it was delivered before.</param>
/// <param name="source">The value that the fields are resolved on.</param>
/// <param name="fields">The fields, and the usages that the fragments are of.</param>
internal sealed class DeferredGroup(IReadOnlyList<DeferredFragment> fragments, ResponseObject place, object? source, DeferredFields fields)
{
    private object[]? _path;

    public IReadOnlyList<DeferredFragment> Fragments => fragments;

    public ResponseObject Place => place;

    public object? Source => source;

    public DeferredFields Fields => fields;

    public object[] Path => _path ??= place.PathArray();

    public bool IsStarted { get; set; }

    public bool IsDelivered { get; set; }

    /// <summary>What came of it; null before it is executed.</summary>
    public PartialResult? Result { get; set; }
}
