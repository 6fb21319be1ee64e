using System.Diagnostics;

namespace PodcastApi.Benchmarks.Measuring;

/// <summary>Sends one request again and again over a number of connections, each with a thread of its own.</summary>
internal static class LoadGenerator
{
    /// <param name="endpoint">What is asked.</param>
    /// <param name="connections">How many ask at a time.</param>
    /// <param name="duration">How long.</param>
    /// <param name="postmaster">The database whose processor time is counted; null for none.</param>
    public static async Task<Load> MeasureAsync(Endpoint endpoint, int connections, TimeSpan duration, int? postmaster)
    {
        using var ready = new CountdownEvent(connections);
        using var go = new ManualResetEventSlim();
        var clients = Enumerable.Range(0, connections)
            .Select(_ => Task.Factory.StartNew(() => Run(endpoint, ready, go, duration), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            .ToArray();
        ready.Wait();
        var (allocated, cpu, database) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime, CpuTime.OfDatabase(postmaster));
        var started = Stopwatch.GetTimestamp();
        go.Set();
        var turns = await Task.WhenAll(clients);
        var elapsed = Stopwatch.GetElapsedTime(started);
        var databaseCpu = CpuTime.OfDatabase(postmaster) - database;
        var serverCpu = Environment.CpuUsage.TotalTime - cpu - turns.Aggregate(TimeSpan.Zero, (sum, turn) => sum + turn.Cpu);
        var bytes = GC.GetTotalAllocatedBytes(precise: true) - allocated - turns.Sum(turn => turn.Allocated);
        return new Load([.. turns.SelectMany(turn => turn.Milliseconds).Order()], elapsed, bytes, serverCpu, databaseCpu);
    }

    private static ClientTurn Run(Endpoint endpoint, CountdownEvent ready, ManualResetEventSlim go, TimeSpan duration)
    {
        WireConnection connection;
        try
        {
            connection = new WireConnection(endpoint);
        }
        finally
        {
            ready.Signal();
        }

        using (connection)
        {
            go.Wait();
            var (cpu, allocated) = (CpuTime.OfThread(), GC.GetAllocatedBytesForCurrentThread());
            var times = new List<double>();
            var started = Stopwatch.GetTimestamp();
            for (var last = TimeSpan.Zero; last < duration;)
            {
                connection.Ask();
                if (connection.Status >= 400)
                    throw new IOException($"The server answered {connection.Status} while it was measured.");
                var now = Stopwatch.GetElapsedTime(started);
                times.Add((now - last).TotalMilliseconds);
                last = now;
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            return new ClientTurn(times, allocated, CpuTime.OfThread() - cpu ?? TimeSpan.Zero);
        }
    }

    private sealed record ClientTurn(List<double> Milliseconds, long Allocated, TimeSpan Cpu);
}

/// <summary>What a turn of requests took, without what asking took.</summary>
/// <param name="Milliseconds">Of each request, ascending.</param>
/// <param name="Elapsed">Of all of them.</param>
/// <param name="AllocatedBytes">In this process.</param>
/// <param name="ServerCpu">Of this process.</param>
/// <param name="DatabaseCpu">Of the database; null when it cannot be told.</param>
internal sealed record Load(IReadOnlyList<double> Milliseconds, TimeSpan Elapsed, long AllocatedBytes, TimeSpan ServerCpu, TimeSpan? DatabaseCpu)
{
    public double RequestsPerSecond => Milliseconds.Count / Elapsed.TotalSeconds;
}
