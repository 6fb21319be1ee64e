namespace PodcastApi.Storage.Tests;

/// <summary>A migrated database of its own, and what opens it.</summary>
public sealed class StorageDatabase : IAsyncDisposable
{
    private readonly TestDatabase _test;

    private StorageDatabase(TestDatabase test, TestTime time)
    {
        _test = test;
        Time = time;
        Database = PodcastDatabase.Create(test.ConnectionString, time: time);
    }

    public PodcastDatabase Database { get; }

    /// <summary>A clock that stands still until it is moved.</summary>
    public TestTime Time { get; }

    public string ConnectionString => _test.ConnectionString;

    public static async Task<StorageDatabase> CreateAsync() => new(await TestDatabase.CreateAsync(MigrateAsync), new TestTime());

    public static async Task MigrateAsync(string connectionString)
    {
        await using var database = PodcastDatabase.Create(connectionString);
        await database.MigrateAsync(CancellationToken.None);
    }

    public Task ExecuteAsync(string sql) => _test.ExecuteAsync(sql);

    public Task<T?> ScalarAsync<T>(string sql) => _test.ScalarAsync<T>(sql);

    /// <summary>The rows of a query, each as its values joined with a bar.</summary>
    public async Task<string[]> RowsAsync(string sql)
    {
        await using var command = _test.DataSource.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(string.Join("|", values.Select(value => value is DBNull ? "∅" : Convert.ToString(value))));
        }

        return [.. rows];
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await _test.DisposeAsync();
    }
}

/// <summary>A clock under the test's control.</summary>
public sealed class TestTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    /// <summary>Timers run on the real clock; off, they never end.</summary>
    public bool RunsTimers { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, RunsTimers ? dueTime : Timeout.InfiniteTimeSpan, period);
}
