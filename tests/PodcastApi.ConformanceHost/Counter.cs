namespace PodcastApi.ConformanceHost;

/// <summary>The counter that each request has. Of increments that wait, the one that is due first comes first; of those due together the one asked for first.</summary>
internal sealed class Counter
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<TaskCompletionSource<int>, (long Due, int Order)> _waiting = new();
    private int _order;
    private int _count;

    public int Value => Volatile.Read(ref _count);

    public int Increment() => Interlocked.Increment(ref _count);

    public async Task<int> IncrementAfter(int milliseconds, CancellationToken cancellationToken)
    {
        var mine = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            var due = TimeProvider.System.GetTimestamp() + (milliseconds * TimeProvider.System.TimestampFrequency / 1000);
            _waiting.Enqueue(mine, (due, _order++));
        }
        await Task.Delay(milliseconds, cancellationToken);
        lock (_lock)
        {
            while (!mine.Task.IsCompleted && _waiting.TryDequeue(out var first, out _))
                first.SetResult(Increment());
        }
        return await mine.Task;
    }
}
