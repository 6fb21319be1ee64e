using System.Diagnostics;

namespace PodcastApi.GraphQL.Content.Tests.Equivalence;

/// <summary>Counts what Npgsql sends to a database: a command or a batch is one round trip.</summary>
internal sealed class RoundTrips : IDisposable
{
    private readonly ActivityListener _listener;
    private int _count;

    public RoundTrips(string database)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                // Opening a connection has an activity too, but sends no statement.
                if (activity.TagObjects.Any(tag => tag.Key is "db.name" or "db.namespace" && tag.Value as string == database)
                    && activity.TagObjects.Any(tag => tag.Key is "db.statement" or "db.query.text"))
                {
                    Interlocked.Increment(ref _count);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public int Count => Volatile.Read(ref _count);

    public void Dispose() => _listener.Dispose();
}
