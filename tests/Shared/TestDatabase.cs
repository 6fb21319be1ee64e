using Npgsql;
using PodcastApi.Storage;

namespace PodcastApi.Tests;

/// <summary>
/// A database of its own for one test class (or one test), given up when it is disposed. A migrated one is a copy of a
/// template that is prepared once a run, which takes about 15 ms.
/// </summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _server;

    private TestDatabase(string server, string name)
    {
        _server = server;
        Name = name;
        ConnectionString = new NpgsqlConnectionStringBuilder(server) { Database = name, IncludeErrorDetail = true }.ConnectionString;
        var builder = new NpgsqlDataSourceBuilder(ConnectionString);
        builder.ConfigureTypeLoading(types => types.EnableTypeLoading(false));
        DataSource = builder.Build();
    }

    /// <summary>The database's name on the server.</summary>
    public string Name { get; }

    /// <summary>How to connect, as a superuser.</summary>
    public string ConnectionString { get; }

    /// <summary>Connections to the database.</summary>
    public NpgsqlDataSource DataSource { get; }

    /// <summary>An empty database.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync()
    {
        var server = await TestDatabaseServer.ConnectionStringAsync();
        return new TestDatabase(server, await TestDatabaseNames.CreateAsync(server, "empty", "template0"));
    }

    /// <summary>A database with the newest schema and no content.</summary>
    public static Task<TestDatabase> CreateAsync() => CreateAsync(MigrateAsync);

    /// <summary>A copy of the database that <paramref name="migrate"/> prepares, given its connection string.</summary>
    /// <param name="migrate">Called once a run: a method, or a lambda that captures nothing.</param>
    public static async Task<TestDatabase> CreateAsync(Func<string, Task> migrate)
    {
        var server = await TestDatabaseServer.ConnectionStringAsync();
        var template = await TestDatabaseTemplates.GetAsync(server, migrate);
        return new TestDatabase(server, await TestDatabaseNames.CreateAsync(server, "copy", template));
    }

    /// <summary>Runs SQL for its effect.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Runs SQL for the first column of its first row.</summary>
    public async Task<T?> ScalarAsync<T>(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        return await command.ExecuteScalarAsync() is T value ? value : default;
    }

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await TestDatabaseNames.GiveUpAsync(_server, Name);
    }

    private static async Task MigrateAsync(string connectionString)
    {
        await using var database = PodcastDatabase.Create(connectionString);
        await database.MigrateAsync(CancellationToken.None);
    }
}
