using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace PodcastApi.GraphQL.Execution.Incremental;

/// <summary>Executes what was put off while it is read, and gathers what has come about between two turns of the reader in one payload.</summary>
internal sealed class DeliveryQueue(ExecutionRequest request, CancellationTokenSource cancellation) : IAsyncDisposable
{
    private readonly Channel<WorkEvent> _events = Channel.CreateUnbounded<WorkEvent>();
    private readonly DeliveryGraph _graph = new();
    private int _isOver;

    /// <summary>Takes in what the answer left; returns what its client is told of.</summary>
    public IReadOnlyList<PendingResult> Open(IncrementalWork work)
    {
        _graph.Open(work);
        return _graph.TakePayload().Pending;
    }

    public async IAsyncEnumerable<IncrementalPayload> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var end = this;
        await using var registration = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), cancellation);
        var taken = new List<ItemStream>();
        do
        {
            StartReady();
            await _events.Reader.WaitToReadAsync(request.CancellationToken).ConfigureAwait(false);
            while (_events.Reader.TryRead(out var happened))
            {
                if (happened is { Stream: { } stream, Result: not null })
                    taken.Add(stream);
                _graph.Handle(happened);
                StartReady();
            }
            await DropAsync(_graph.TakeDropped()).ConfigureAwait(false);
            if (_graph.TakePayload() is { HasContent: true } payload)
                yield return payload;
            foreach (var stream in taken)
                stream.Ahead.Release();
            taken.Clear();
        }
        while (_graph.IsActive);
    }

    /// <summary>Ends what still runs.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isOver, 1) != 0)
            return;
        await cancellation.CancelAsync().ConfigureAwait(false);
        await DropAsync(_graph.TakeWaitingStreams()).ConfigureAwait(false);
        cancellation.Dispose();
    }

    // What need not wait happens at once, and may make more ready when it is handled.
    private void StartReady()
    {
        foreach (var group in _graph.TakeReadyGroups())
            _ = ExecuteAsync(group);
        foreach (var stream in _graph.TakeReadyStreams())
            _ = ExecuteAsync(stream);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever it is, the reader gets it.")]
    private async Task ExecuteAsync(DeferredGroup group)
    {
        try
        {
            var result = await new FieldExecutor(request).ExecuteGroupAsync(group).ConfigureAwait(false);
            _events.Writer.TryWrite(new WorkEvent(group, null, result, result.Failure));
        }
        catch (Exception error)
        {
            _events.Writer.TryComplete(error);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a list throws while it is read is an error of its field.")]
    private async Task ExecuteAsync(ItemStream stream)
    {
        GraphQLError? failure = null;
        try
        {
            while (failure is null && await stream.MoveNextAsync().ConfigureAwait(false))
            {
                await stream.Ahead.WaitAsync(request.CancellationToken).ConfigureAwait(false);
                var result = await new FieldExecutor(request).ExecuteItemAsync(stream).ConfigureAwait(false);
                failure = result.Failure;
                if (failure is null)
                    _events.Writer.TryWrite(new WorkEvent(null, stream, result, null));
            }
        }
        catch (Exception error)
        {
            failure = FieldExecutor.Locate(stream.Place.Parent!, stream.Place.Index, error);
        }
        await DropAsync([stream]).ConfigureAwait(false);
        _events.Writer.TryWrite(new WorkEvent(null, stream, null, failure));
    }

    [SuppressMessage("Design", "CA1031", Justification = "Nobody reads the list any more.")]
    private static async ValueTask DropAsync(IEnumerable<ItemStream> streams)
    {
        foreach (var stream in streams)
        {
            try
            {
                await stream.DisposeAsync().ConfigureAwait(false);
            }
            catch (Exception)
            {
            }
        }
    }
}
