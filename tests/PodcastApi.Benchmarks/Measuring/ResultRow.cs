namespace PodcastApi.Benchmarks.Measuring;

/// <summary>A line of a table: a case through both sides.</summary>
/// <param name="Case">What the row is known by.</param>
/// <param name="What">What is asked.</param>
/// <param name="Bytes">How long our answer is.</param>
/// <param name="Ours">What is measured.</param>
/// <param name="Reference">What it is measured against.</param>
/// <param name="Ratio">Our requests a second to those of the reference, turn by turn.</param>
internal sealed record ResultRow(string Case, string What, int Bytes, Side Ours, Side Reference, Spread Ratio)
{
    /// <summary>The ratio that is wanted; null for none.</summary>
    public double? Target { get; init; }

    /// <summary>By number of connections.</summary>
    public IReadOnlyList<LatencyRow> Latencies { get; init; } = [];
}

/// <summary>One side of a row; medians over the turns.</summary>
/// <param name="RequestsPerSecond">At 16 connections.</param>
/// <param name="AllocatedBytes">On the managed heap, a request.</param>
/// <param name="ServerMicroseconds">Processor time of the web server, a request; 0 when it cannot be told.</param>
/// <param name="DatabaseMicroseconds">Processor time of PostgreSQL, a request; null when it cannot be told.</param>
internal sealed record Side(double RequestsPerSecond, double AllocatedBytes, double ServerMicroseconds, double? DatabaseMicroseconds)
{
    public static Side Of(IReadOnlyList<Load> turns) => new(
        Median(turns, turn => turn.RequestsPerSecond),
        Median(turns, turn => (double)turn.AllocatedBytes / turn.Milliseconds.Count),
        Median(turns, turn => Math.Max(0, turn.ServerCpu.TotalMicroseconds) / turn.Milliseconds.Count),
        turns[0].DatabaseCpu is null ? null : Median(turns, turn => (turn.DatabaseCpu?.TotalMicroseconds ?? 0) / turn.Milliseconds.Count));

    private static double Median(IReadOnlyList<Load> turns, Func<Load, double> figure) => Math.Round(Spread.Of(turns.Select(figure)).Median, 1);
}

/// <summary>How long a request takes while a number of connections ask, in milliseconds.</summary>
internal sealed record LatencyRow(int Connections, double OursP50, double OursP99, double ReferenceP50, double ReferenceP99);
