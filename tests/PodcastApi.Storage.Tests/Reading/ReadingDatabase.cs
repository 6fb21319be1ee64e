using System.Buffers;
using System.Text;
using PodcastApi.Query;
using PodcastApi.Query.Compilation;
using PodcastApi.Query.Outcomes;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Values;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Storage.Tests.Reading;

/// <summary>A database with <see cref="SampleContent"/>, and what reads it; shared by the tests of a class.</summary>
public sealed class ReadingDatabase : IAsyncLifetime
{
    private StorageDatabase? _database;
    private Npgsql.NpgsqlDataSource? _source;

    public QueryExecutor Executor { get; private set; } = null!;

    public StorageDatabase Database => _database!;

    public async Task InitializeAsync()
    {
        _database = await StorageDatabase.CreateAsync();
        await _database.ExecuteAsync(SampleContent.Sql());
        _source = ReadingConnection.CreateDataSource(_database.ConnectionString, new ReadingOptions());
        Executor = new QueryExecutor(_source, new PlanCache());
    }

    public async Task DisposeAsync()
    {
        await _source!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    /// <summary>The answer to a query with one root.</summary>
    public async Task<(RootOutcome Outcome, string Json)> ReadAsync(RootSelection root, QueryValues values, AccessScope scope = AccessScope.Published)
    {
        using var result = await Executor.ExecuteAsync(new ContentQuery(new QueryShape([root], scope), values));
        var buffer = new ArrayBufferWriter<byte>();
        result.Write(0, buffer, "https://api.example");
        return (result.Outcome(0), Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
