namespace PodcastApi.Benchmarks.Measuring;

/// <summary>Where the tables lie that runs are compared with.</summary>
internal static class ResultFolder
{
    /// <summary>The options that say what becomes of a table.</summary>
    public static IReadOnlyList<string> Options { get; } = ["--output", "--gate"];

    /// <summary>The committed one, of the repository that the program was built in.</summary>
    public static string Committed
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PodcastApi.sln")))
                folder = folder.Parent;
            return folder is null
                ? throw new UsageException("The program lies outside its repository; say with --output where the tables go.")
                : Path.Combine(folder.FullName, "tests", "PodcastApi.Benchmarks", "results");
        }
    }

    /// <summary>Writes the table, a quick one only where <c>--output</c> says; or with <c>--gate</c> holds it against the committed one.</summary>
    /// <returns>The exit code: 1 when something got worse.</returns>
    public static async Task<int> KeepAsync(ResultTable table, Options options)
    {
        if (options.Has("--gate") && options.Has("--quick"))
            throw new UsageException("A quick look is too rough to be held against the committed table; leave out --quick or --gate.");
        MeasuringCheck.Run();
        if (options.Has("--gate"))
            return RegressionGate.Check(table, options.Text("--gate") ?? Committed);
        if ((options.Text("--output") ?? (options.Has("--quick") ? null : Committed)) is { } folder)
        {
            await table.WriteAsync(folder);
            Console.WriteLine($"\nWritten to {Path.Combine(folder, table.Name)}.md and .json.");
        }

        return 0;
    }

    /// <summary>The middle and the worst of the rows' ratios.</summary>
    public static string Summary(IReadOnlyList<ResultRow> rows) =>
        FormattableString.Invariant($"median ratio {Spread.Of(rows.Select(row => row.Ratio.Median)).Median:0.00}, worst {rows.Min(row => row.Ratio.Median):0.00}");
}
