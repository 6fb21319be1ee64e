namespace PodcastApi.Benchmarks.Measuring;

/// <summary>Holds the statistics and the gate to known answers before anything is measured: figures that nobody checks are believed.</summary>
internal static class MeasuringCheck
{
    /// <exception cref="InvalidOperationException">One of them is wrong.</exception>
    public static void Run()
    {
        Hold(Spread.Of([3, 1, 2]) == new Spread(1, 2, 3), "minimum, median and maximum of three");
        Hold(Spread.Of([4, 1, 3, 2]).Median == 3, "the upper median of four");
        double[] hundred = [.. Enumerable.Range(1, 100).Select(i => (double)i)];
        Hold(Spread.Percentile(hundred, 0.5) == 50 && Spread.Percentile(hundred, 0.99) == 99 && Spread.Percentile([7], 0.99) == 7, "percentiles");

        var known = Row(new Spread(0.9, 1, 1.1), 10_000);
        Hold(Complaints(known, known) == 0, "a table that is like itself");
        Hold(Complaints(Row(new Spread(0.8, 0.8, 0.9), 11_000), known) == 0, "a ratio and allocations within noise");
        Hold(Complaints(Row(new Spread(0.5, 0.6, 1.2), 10_000), known) == 0, "a low median with a turn as good as ever");
        Hold(Complaints(Row(new Spread(0.5, 0.6, 0.7), 10_000), known) == 1, "a ratio that fell");
        Hold(Complaints(Row(new Spread(0.9, 1, 1.1), 13_000), known) == 1, "a request that allocates more");
        Hold(RegressionGate.Compare([known with { Case = "new" }], [known]).Any() is false, "a row that the committed table lacks");
        Hold(RegressionGate.Compare([Row(new Spread(0.5, 0.6, 0.7), 10_000)], [known]).Single().StartsWith("known: ", StringComparison.Ordinal), "the name of the row that got worse");
    }

    private static int Complaints(ResultRow row, ResultRow committed) => RegressionGate.Compare([row], [committed]).Count();

    private static ResultRow Row(Spread ratio, double allocated)
    {
        var side = new Side(1_000, allocated, 100, 100);
        return new ResultRow("known", "", 1, side, side, ratio);
    }

    private static void Hold(bool isRight, string what)
    {
        if (!isRight)
            throw new InvalidOperationException($"The benchmarks' own figures are wrong: {what}.");
    }
}
