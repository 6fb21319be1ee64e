namespace PodcastApi.ConformanceHost;

/// <summary>The counter that each request has.</summary>
internal sealed class Counter
{
    private int _count;

    public int Value => Volatile.Read(ref _count);

    public int Increment() => Interlocked.Increment(ref _count);
}
