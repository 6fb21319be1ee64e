namespace PodcastApi.Benchmarks.Measuring;

/// <summary>
/// Finds the rows that got worse since the committed table: by ratio to the reference, measured by turns in one run, and by what is
/// allocated a request. Never by time, which depends on the machine and on what else it does.
/// </summary>
internal static class RegressionGate
{
    /// <summary>A ratio varies this much from run to run on a machine that does other things too.</summary>
    private const double RatioNoise = 0.25;

    /// <summary>What is allocated varies with what the pools have at hand.</summary>
    private const double AllocationNoise = 0.15;

    private const double AllocationSlackBytes = 1024;

    /// <summary>Names every row that got worse; 1 when there is one, 2 when there is nothing to compare with.</summary>
    public static int Check(ResultTable table, string folder)
    {
        var file = Path.Combine(folder, table.Name + ".json");
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"There is no {file} to compare with; run once without --gate.");
            return 2;
        }

        var complaints = Compare(table.Rows, ResultTable.Read(file).Rows).ToArray();
        foreach (var complaint in complaints)
            Console.Error.WriteLine(complaint);
        Console.WriteLine(complaints.Length == 0 ? $"No row of {table.Name} is worse than the committed one." : $"{complaints.Length} rows of {table.Name} are worse than the committed ones.");
        return complaints.Length == 0 ? 0 : 1;
    }

    /// <summary>What got worse, a sentence each; rows that only one side has are passed over.</summary>
    public static IEnumerable<string> Compare(IReadOnlyList<ResultRow> rows, IReadOnlyList<ResultRow> committed)
    {
        foreach (var row in rows)
        {
            if (committed.FirstOrDefault(known => known.Case == row.Case) is not { } known)
                continue;
            // Beyond noise: the middle is clearly lower, and not even the best turn reaches what was usual.
            if (row.Ratio.Median < known.Ratio.Median * (1 - RatioNoise) && row.Ratio.Max < known.Ratio.Median)
                yield return FormattableString.Invariant($"{row.Case}: the ratio fell from {known.Ratio.Median:0.00} to {row.Ratio.Median:0.00} ({row.Ratio.Min:0.00} to {row.Ratio.Max:0.00}).");
            if (row.Ours.AllocatedBytes > known.Ours.AllocatedBytes * (1 + AllocationNoise) + AllocationSlackBytes)
                yield return FormattableString.Invariant($"{row.Case}: a request allocates {row.Ours.AllocatedBytes:0} bytes, it was {known.Ours.AllocatedBytes:0}.");
        }
    }
}
