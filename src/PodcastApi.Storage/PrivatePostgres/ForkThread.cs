using System.Collections.Concurrent;

namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>
/// The one thread that starts children which are to end with this process. The kernel's parent-death signal follows
/// the thread that forked, and threads of the pool come and go (prctl(2), PR_SET_PDEATHSIG).
/// </summary>
internal static class ForkThread
{
    private static readonly BlockingCollection<Action> Work = [];

    static ForkThread() => new Thread(Loop) { IsBackground = true, Name = "PostgreSQL starter" }.Start();

    public static Task<T> RunAsync<T>(Func<T> start)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Work.Add(() =>
        {
            try
            {
                done.SetResult(start());
            }
#pragma warning disable CA1031 // Whatever happened belongs to the caller, and this thread has to live on.
            catch (Exception e)
#pragma warning restore CA1031
            {
                done.SetException(e);
            }
        });
        return done.Task;
    }

    private static void Loop()
    {
        foreach (var action in Work.GetConsumingEnumerable())
            action();
    }
}
