namespace PodcastApi.Benchmarks.Measuring;

/// <summary>How long is measured.</summary>
/// <param name="Rounds">How often both sides have their turn.</param>
/// <param name="WarmUp">How long each is asked before.</param>
/// <param name="Turn">How long a turn is.</param>
/// <param name="Connections">How many ask at a time in the turns that make the ratio.</param>
/// <param name="LatencyConnections">With how many connections the latency is measured.</param>
internal sealed record Pace(int Rounds, TimeSpan WarmUp, TimeSpan Turn, int Connections, IReadOnlyList<int> LatencyConnections)
{

    /// <summary>The options that choose it.</summary>
    public static IReadOnlyList<string> Options { get; } = ["--rounds", "--quick"];

    /// <summary>The one that was asked for: for tables that are kept, unless <c>--quick</c>.</summary>
    public static Pace Of(Options options) => options.Has("--quick")
        ? Quick
        : new Pace(options.Number("--rounds", 5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), 16, [1, 16, 64]);

    /// <summary>For a look within seconds: ratios are rough, and what is allocated is not yet what it will be.</summary>
    public static Pace Quick { get; } = new(3, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(35), 4, []);

    /// <summary>Too quick to tell what the database's processes cost, and how long single requests take.</summary>
    public bool IsQuick => LatencyConnections.Count == 0;

    public override string ToString() =>
        FormattableString.Invariant($"{Connections} connections, {Rounds} turns of {Turn.TotalSeconds:0.##} s each");
}
