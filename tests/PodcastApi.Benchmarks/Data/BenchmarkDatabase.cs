using Npgsql;
using PodcastApi.Benchmarks.Data.Generating;
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
    public static IReadOnlyList<string> Options { get; } = ["--database", "--scale"];

    /// <summary>Of the data set, for file names.</summary>
    public string Name { get; }

    /// <summary>What the data set consists of.</summary>
    public string Description { get; }

    public string ConnectionString { get; }

    public static async Task<BenchmarkDatabase> OpenAsync(Options options)
    {
        if (options.Text("--database") is { } given)
            return await OfAsync(given, null);
        return options.Has("--scale") ? await OpenLargeAsync(options.Real("--scale", 1)) : await OpenSmallAsync();
    }

    private static async Task<BenchmarkDatabase> OpenLargeAsync(double scale)
    {
        var own = await TestDatabase.CreateAsync();
        await new LargeDataset(DatasetSize.Large.Times(scale)).WriteAsync(own.ConnectionString, _ => { });
        return await OfAsync(own.ConnectionString, own);
    }

    private static async Task<BenchmarkDatabase> OfAsync(string connectionString, TestDatabase? own)
    {
        var (episodes, text) = await DescribeAsync(connectionString);
        return new BenchmarkDatabase(episodes == DatasetSize.Large.Episodes ? "large" : FormattableString.Invariant($"{episodes}-episodes"), text, connectionString, own);
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

    /// <summary>How many episodes a data set has, and what it consists of.</summary>
    public static async Task<(long Episodes, string Text)> DescribeAsync(string connectionString)
    {
        await using var dataSource = NpgsqlDataSource.Create(connectionString);
        await using var command = dataSource.CreateCommand("""
            select max(n) filter (where name = 'episodes'),
                string_agg(format('%s %s', n, name), ', ' order by place) || format('; %s', pg_size_pretty(pg_database_size(current_database())))
            from (values (1, 'podcasts', (select count(*) from podcast)), (2, 'episodes', (select count(*) from episode)), (3, 'mentions', (select count(*) from mention)),
                (4, 'links', (select count(*) from link)), (5, 'people', (select count(*) from person)), (6, 'companies', (select count(*) from company))) t (place, name, n)
            """);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetString(1));
    }

    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
