namespace PodcastApi.Benchmarks.Measuring;

/// <summary>How far apart the figures of several turns lie.</summary>
internal sealed record Spread(double Min, double Median, double Max)
{
    /// <summary>Of at least one value; of an even number of them the median is the upper of the two in the middle.</summary>
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return new Spread(sorted[0], sorted[sorted.Length / 2], sorted[^1]);
    }

    /// <summary>The value that a share of all others is not above.</summary>
    /// <param name="sorted">At least one value, ascending.</param>
    /// <param name="share">From 0 to 1.</param>
    public static double Percentile(IReadOnlyList<double> sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
}
