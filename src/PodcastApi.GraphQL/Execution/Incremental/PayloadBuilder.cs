namespace PodcastApi.GraphQL.Execution.Incremental;

/// <summary>Gathers what a client is told at once.</summary>
internal sealed class PayloadBuilder
{
    private readonly List<PendingResult> _pending = [];
    private readonly List<IncrementalResult> _incremental = [];
    private readonly List<CompletedResult> _completed = [];
    private readonly Dictionary<ItemStream, (List<object?> Items, List<GraphQLError> Errors)> _items = [];

    public void Announce(PendingDelivery delivery) => _pending.Add(new PendingResult(delivery.Id!, delivery.Path, delivery.Label));

    /// <summary>The fields come under the delivery whose path is the longest of those that ask for them and are known to the client.</summary>
    public void AddFields(DeferredFragment fragment, DeferredGroup group)
    {
        var best = fragment;
        foreach (var other in group.Fragments)
        {
            if (other.Id is not null && other.Path.Length > best.Path.Length)
                best = other;
        }
        _incremental.Add(new IncrementalResult(best.Id!, group.Path[best.Path.Length..], group.Result!.Data, null, group.Result.Errors));
    }

    public void AddItem(ItemStream stream, PartialResult result)
    {
        if (!_items.TryGetValue(stream, out var entry))
        {
            _items.Add(stream, entry = ([], []));
            _incremental.Add(new IncrementalResult(stream.Id!, [], null, entry.Items, entry.Errors));
        }
        entry.Items.Add(result.Data);
        entry.Errors.AddRange(result.Errors);
    }

    public void Complete(PendingDelivery delivery, GraphQLError? failure)
    {
        _completed.Add(new CompletedResult(delivery.Id!, failure));
        delivery.Id = null;
    }

    public IncrementalPayload Build(bool hasNext) => new(_pending, _incremental, _completed, hasNext);
}
