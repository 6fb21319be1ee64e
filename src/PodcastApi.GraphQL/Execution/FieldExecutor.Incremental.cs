using System.Collections;
using System.Diagnostics.CodeAnalysis;
using PodcastApi.GraphQL.Execution.Incremental;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Execution;

/// <remarks>https://github.com/graphql/graphql-spec/pull/1110</remarks>
internal sealed partial class FieldExecutor
{
    private readonly IncrementalWork _work = new();

    // The deferred fragments that what is executed here is for; none: the answer itself, or an item of a list.
    private IReadOnlyCollection<DeferUsage> _usages = [];

    /// <summary>What is to be delivered after what was executed.</summary>
    public async ValueTask<IncrementalWork> TakeWorkAsync()
    {
        if (_errors.Count > 0)
            await _work.DropNulledAsync().ConfigureAwait(false);
        return _work;
    }

    /// <summary>Executes fields that were deferred.</summary>
    public async ValueTask<PartialResult> ExecuteGroupAsync(DeferredGroup group)
    {
        _usages = group.Fields.Usages;
        var data = new ResponseObject(group.Place.Parent, group.Place.Index, isNonNull: false, group.Fields.Fields) { Deliveries = group.Place.Deliveries };
        _root = data;
        if (ExecuteCollectedFields(data, group.Source) is { } pending)
            await pending.ConfigureAwait(false);
        return await FinishAsync(data).ConfigureAwait(false);
    }

    /// <summary>Executes the item that a stream stands at.</summary>
    public async ValueTask<PartialResult> ExecuteItemAsync(ItemStream stream)
    {
        var place = stream.MakePlace();
        _root = place;
        if (CompleteValue(place, 0, stream.ItemType, stream.Context, stream.Current) is { } pending)
            await pending.ConfigureAwait(false);
        return await FinishAsync(place[0]).ConfigureAwait(false);
    }

    private async ValueTask<PartialResult> FinishAsync(object? data)
    {
        CancellationToken.ThrowIfCancellationRequested();
        return new PartialResult(data, _errors, _rootError, await TakeWorkAsync().ConfigureAwait(false));
    }

    private Task? ExecuteDeferring(ResponseNode node, int index, bool isNonNull, CollectedFieldsMap fields, object? source)
    {
        ThrowIfDeferred(fields);
        var plan = fields.PlanFor(_usages);
        var result = new ResponseObject(node, index, isNonNull, plan.Immediate);
        node.Values[index] = result;
        OpenDeliveries(result, fields);
        var pending = ExecuteCollectedFields(result, source);
        Defer(result, plan, fields, source);
        return pending;
    }

    private void ThrowIfDeferred(CollectedFieldsMap fields)
    {
        if (fields.DeferUsages.Count > 0 && request.Operation.Operation == OperationType.Subscription)
            throw new GraphQLError("`@defer` directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`.");
    }

    /// <summary>Makes a delivery of each deferred fragment that begins at an object.</summary>
    private static void OpenDeliveries(ResponseObject place, CollectedFieldsMap fields)
    {
        DeliveryScope? scope = null;
        for (ResponseNode? node = place; node is not null && scope is null; node = node.Parent)
            scope = (node as ResponseObject)?.Deliveries;
        foreach (var usage in fields.DeferUsages)
            scope = new DeliveryScope(usage, new DeferredFragment(usage, place, usage.Parent is null ? null : scope!.Find(usage.Parent)), scope);
        place.Deliveries = scope;
    }

    private void Defer(ResponseObject place, DeliveryPlan plan, CollectedFieldsMap fields, object? source)
    {
        lock (_lock)
        {
            foreach (var usage in fields.DeferUsages)
                _work.Fragments.Add(place.Deliveries!.Find(usage));
            foreach (var deferred in plan.Deferred)
                _work.Groups.Add(new DeferredGroup([.. deferred.Usages.Select(place.Deliveries!.Find)], place, source, deferred));
        }
    }

    /// <summary>How the list at a place is streamed; null where it is not. Of lists of lists only the outermost can be.</summary>
    private StreamUsage? FindStream(ResponseNode node, int index)
    {
        if (!request.DeliversIncrementally || node is not ResponseObject owner)
            return null;
        var usage = owner.Fields[index].FindStream(owner.Fields);
        return usage is null || request.Operation.Operation != OperationType.Subscription
            ? usage
            : throw new GraphQLError("`@stream` directive not supported on subscription operations. Disable `@stream` by setting the `if` argument to `false`.");
    }

    private Task? CompleteStreamedList(
        ResponseNode node, int index, bool isNonNull, ListType type, ResolveContext? context, StreamUsage stream, IEnumerable values)
    {
        var items = new EnumeratedItems(values.GetEnumerator());
        var initial = new List<object?>();
        try
        {
            while (initial.Count < stream.InitialCount && items.MoveNext())
                initial.Add(items.Current);
        }
        catch
        {
            items.Dispose();
            throw;
        }
        var pending = CompleteItems(node, index, isNonNull, type, context, initial, out var list);
        if (initial.Count == stream.InitialCount && !list.IsNulled)
            Add(new ItemStream(list, stream, type.OfType, context, items));
        else
            items.Dispose();
        return pending;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a list throws while it is read is an error of its field.")]
    private async Task CompleteAsyncList(ResponseNode node, int index, bool isNonNull, ListType type, ResolveContext? context, IAsyncEnumerable<object?> values)
    {
        ItemStream? rest = null;
        var items = values.GetAsyncEnumerator(CancellationToken);
        try
        {
            var stream = FindStream(node, index);
            var initial = new List<object?>();
            while (initial.Count != stream?.InitialCount && await items.MoveNextAsync().ConfigureAwait(false))
                initial.Add(items.Current);
            var pending = CompleteItems(node, index, isNonNull, type, context, initial, out var list);
            if (initial.Count == stream?.InitialCount && !list.IsNulled)
                Add(rest = new ItemStream(list, stream, type.OfType, context, items));
            if (pending is not null)
                await pending.ConfigureAwait(false);
        }
        catch (Exception error) when (!IsCancellation(error))
        {
            HandleFieldError(node, index, isNonNull ? type.NonNull : type, error);
        }
        finally
        {
            if (rest is null)
                await items.DisposeAsync().ConfigureAwait(false);
        }
    }

    private void Add(ItemStream stream)
    {
        lock (_lock)
            _work.Streams.Add(stream);
    }
}
