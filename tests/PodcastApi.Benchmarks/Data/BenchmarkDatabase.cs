using PodcastApi.Storage;

namespace PodcastApi.Benchmarks.Data;

/// <summary>A database with a data set: one that was made before, or one for this run alone.</summary>
internal sealed class BenchmarkDatabase : IAsyncDisposable
{
    private readonly TestDatabase? _own;

    private BenchmarkDatabase(string name, string description, string connectionString, TestDatabase? own)
    {
        (Name, Description, ConnectionString, _own) = (name, description, connectionString, own);
    }

    /// <summary>The options that choose it.</summary>
    public static IReadOnlyList<string> Options { get; } = ["--database"];

    /// <summary>Of the data set, for file names.</summary>
    public string Name { get; }

    /// <summary>What the data set consists of.</summary>
    public string Description { get; }

    public string ConnectionString { get; }

    public static async Task<BenchmarkDatabase> OpenAsync(Options options)
    {
        if (options.Text("--database") is { } given)
            return new BenchmarkDatabase("large", "a database made by `data`", given, null);
        return await OpenSmallAsync();
    }

    /// <summary>The small set, in a database that goes when the run does.</summary>
    public static async Task<BenchmarkDatabase> OpenSmallAsync()
    {
        var own = await TestDatabase.CreateAsync();
        await using (var database = PodcastDatabase.Create(own.ConnectionString))
            await SmallDataset.WriteAsync(database);
        await own.ExecuteAsync("vacuum analyze");
        return new BenchmarkDatabase("small", "1 podcast, 50 episodes, 23 links each", own.ConnectionString, own);
    }

    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
