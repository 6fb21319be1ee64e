namespace PodcastApi.GraphQL.Execution.Incremental;

/// <summary>The answer to a request and what comes after it. Whoever does not read to the end disposes of it.</summary>
public sealed class IncrementalExecution : IAsyncDisposable
{
    private readonly DeliveryQueue? _queue;

    internal IncrementalExecution(ExecutionResult initial, DeliveryQueue? queue)
    {
        Initial = initial;
        _queue = queue;
    }

    /// <summary>What comes first. Its <see cref="ExecutionResult.Pending"/> says what comes later; null: it is all.</summary>
    public ExecutionResult Initial { get; }

    /// <summary>
    /// What comes later, to be read once; empty where the answer is all. It is executed as it is read:
    /// where reading ends early, resolvers are cancelled and lists that were not read to their end are disposed of.
    /// </summary>
    /// <exception cref="OperationCanceledException">A token asked for it.</exception>
    public IAsyncEnumerable<IncrementalPayload> ReadAsync(CancellationToken cancellationToken = default) =>
        _queue?.ReadAsync(cancellationToken) ?? AsyncEnumerable.Empty<IncrementalPayload>();

    public ValueTask DisposeAsync() => _queue?.DisposeAsync() ?? default;
}
