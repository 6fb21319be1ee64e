using PodcastApi.Storage.Listening;

namespace PodcastApi.Server.Live;

/// <summary>Lets any number of streams wait for the next revision; the listener alone asks the database.</summary>
internal sealed class RevisionSignal : IDisposable
{
    private readonly RevisionListener _listener;
    private TaskCompletionSource _next = New();

    public RevisionSignal(RevisionListener listener)
    {
        _listener = listener;
        listener.Changed += Announce;
    }

    /// <summary>The newest revision known; -1 before the first look.</summary>
    public long Revision => _listener.Revision;

    /// <summary>Ends when there is a newer revision than one that was seen.</summary>
    public Task After(long seen)
    {
        // In this order: a revision that comes between ends the task that was taken.
        var next = Volatile.Read(ref _next).Task;
        return Revision > seen ? Task.CompletedTask : next;
    }

    public void Dispose() => _listener.Changed -= Announce;

    private void Announce(long revision) => Interlocked.Exchange(ref _next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
