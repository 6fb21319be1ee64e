namespace PodcastApi.GraphQL.Execution.Incremental;

/// <summary>What is to be delivered after a part of the response, in the order in which it was met.</summary>
internal sealed class IncrementalWork
{
    public List<DeferredFragment> Fragments { get; } = [];

    public List<DeferredGroup> Groups { get; } = [];

    public List<ItemStream> Streams { get; } = [];

    public bool IsEmpty => Groups.Count == 0 && Streams.Count == 0;

    /// <summary>Leaves out what belongs to places that became null.</summary>
    public async ValueTask DropNulledAsync()
    {
        Groups.RemoveAll(group => group.Place.IsNulledFromAbove);
        foreach (var stream in Streams.FindAll(stream => stream.Place.IsNulledFromAbove))
        {
            Streams.Remove(stream);
            await stream.DisposeAsync().ConfigureAwait(false);
        }
    }
}
