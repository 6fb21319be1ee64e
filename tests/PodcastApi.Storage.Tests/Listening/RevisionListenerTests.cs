using System.Collections.Concurrent;
using PodcastApi.Storage.Listening;
using PodcastApi.Storage.Tests.Writing;
using static PodcastApi.Storage.Tests.Writing.Rows;

namespace PodcastApi.Storage.Tests.Listening;

public sealed class RevisionListenerTests
{
    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 1500 && !condition(); i++)
            await Task.Delay(10);
        Assert.True(condition());
    }

    [Fact]
    public async Task A_new_revision_is_known_at_once()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch().With(Podcast()));
        var listener = new RevisionListener(test.Database, new RevisionListenerOptions { PollInterval = TimeSpan.FromHours(1) });
        var told = new ConcurrentQueue<long>();
        listener.Changed += told.Enqueue;
        Assert.Equal(-1, listener.Revision);
        using var stop = new CancellationTokenSource();
        var run = listener.RunAsync(null, stop.Token);
        await UntilAsync(() => listener.IsConnected);
        Assert.Equal(1, listener.Revision);

        await test.WriteAsync(Batch(Episode("one")));
        await UntilAsync(() => listener.Revision == 2);
        await test.WriteAsync(Batch(Episode("one")));
        await test.WriteAsync(Batch(Episode("two")));
        await UntilAsync(() => listener.Revision == 3);

        await stop.CancelAsync();
        await run;
        Assert.Equal([1L, 2, 3], told);
        Assert.False(listener.IsConnected);
    }

    [Fact]
    public async Task A_lost_connection_is_taken_up_and_the_revision_read_again()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var listener = new RevisionListener(test.Database, new RevisionListenerOptions { PollInterval = TimeSpan.FromHours(1), FirstPause = TimeSpan.FromMilliseconds(300) });
        var errors = new ConcurrentQueue<Exception>();
        using var stop = new CancellationTokenSource();
        // The pauses pass on the real clock.
        test.Time.RunsTimers = true;
        var run = listener.RunAsync(errors.Enqueue, stop.Token);
        await UntilAsync(() => listener.IsConnected);

        await test.ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'select revision from dataset'");
        await test.ExecuteAsync("update dataset set revision = 7");

        await UntilAsync(() => listener.Revision == 7 && listener.IsConnected);
        Assert.NotEmpty(errors);
        await stop.CancelAsync();
        await run;
    }

    [Fact]
    public async Task Without_notifications_the_revision_is_looked_up_now_and_then()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var listener = new RevisionListener(test.Database, new RevisionListenerOptions { PollInterval = TimeSpan.FromMilliseconds(50) });
        using var stop = new CancellationTokenSource();
        var run = listener.RunAsync(null, stop.Token);
        await UntilAsync(() => listener.IsConnected);

        await test.ExecuteAsync("update dataset set revision = 5");

        await UntilAsync(() => listener.Revision == 5);
        await stop.CancelAsync();
        await run;
    }

    [Fact]
    public async Task A_database_that_is_out_of_reach_is_reported_and_tried_again()
    {
        await using var database = PodcastDatabase.Create("Host=127.0.0.1;Port=1;Username=u;Database=d");
        var listener = new RevisionListener(database, new RevisionListenerOptions { FirstPause = TimeSpan.FromMilliseconds(5) });
        var errors = new ConcurrentQueue<Exception>();
        using var stop = new CancellationTokenSource();
        var run = listener.RunAsync(errors.Enqueue, stop.Token);

        await UntilAsync(() => errors.Count >= 3);
        await stop.CancelAsync();
        await run;
        Assert.Equal(-1, listener.Revision);
    }
}
