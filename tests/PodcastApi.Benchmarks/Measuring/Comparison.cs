namespace PodcastApi.Benchmarks.Measuring;

/// <summary>
/// Two sides by turns, on the same machine in the same minute: whatever else the machine does meets both, and what is looked at is
/// the ratio.
/// </summary>
internal sealed class Comparison(Pace pace, int? postmaster)
{
    /// <summary>
    /// Lets the compiler see all that is going to be measured, twice over: the first case would be measured while it still works on
    /// what all of them run through.
    /// </summary>
    public async Task WarmUpAsync(IReadOnlyList<Endpoint> endpoints)
    {
        foreach (var endpoint in endpoints.Concat(endpoints))
            await MeasureAsync(endpoint, pace.WarmUp);
    }

    public async Task<ResultRow> MeasureAsync(string name, string what, int bytes, Endpoint ours, Endpoint reference)
    {
        var (us, them) = (new Load[pace.Rounds], new Load[pace.Rounds]);
        for (var round = 0; round < pace.Rounds; round++)
        {
            us[round] = await MeasureAsync(ours, pace.Turn);
            them[round] = await MeasureAsync(reference, pace.Turn);
        }

        var ratio = Spread.Of(us.Zip(them, (our, their) => Math.Round(our.RequestsPerSecond / their.RequestsPerSecond, 3)));
        var latencies = new List<LatencyRow>();
        foreach (var connections in pace.LatencyConnections)
            latencies.Add(await LatencyAsync(ours, reference, connections));
        return new ResultRow(name, what, bytes, Side.Of(us), Side.Of(them), ratio) { Latencies = latencies };
    }

    private async Task<LatencyRow> LatencyAsync(Endpoint ours, Endpoint reference, int connections)
    {
        var us = (await LoadGenerator.MeasureAsync(ours, connections, pace.Turn, null)).Milliseconds;
        var them = (await LoadGenerator.MeasureAsync(reference, connections, pace.Turn, null)).Milliseconds;
        return new LatencyRow(connections, At(us, 0.5), At(us, 0.99), At(them, 0.5), At(them, 0.99));
    }

    private static double At(IReadOnlyList<double> sorted, double share) => Math.Round(Spread.Percentile(sorted, share), 2);

    private Task<Load> MeasureAsync(Endpoint endpoint, TimeSpan duration) => LoadGenerator.MeasureAsync(endpoint, pace.Connections, duration, postmaster);
}
