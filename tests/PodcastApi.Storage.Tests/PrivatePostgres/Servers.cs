using Npgsql;
using PodcastApi.Storage.PrivatePostgres;

namespace PodcastApi.Storage.Tests.PrivatePostgres;

/// <summary>Short forms for starting private servers and asking them.</summary>
internal static class Servers
{
    /// <summary>Where test data lies: in memory, where there is some.</summary>
    public static string? Memory => Directory.Exists("/dev/shm") ? "/dev/shm" : null;

    public static PrivatePostgresOptions Options(string dataFolder) => new()
    {
        DataFolder = dataFolder,
        BinFolder = Environment.GetEnvironmentVariable("PODCASTAPI_PG_BIN"),
        Durable = false,
        MaxConnections = 20,
    };

    public static Task<PrivatePostgresServer> StartAsync(PrivatePostgresOptions options, Action<string>? log = null) =>
        PrivatePostgresServer.StartAsync(options, TimeProvider.System, log, CancellationToken.None);

    public static async Task<T?> AskAsync<T>(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is T value ? value : default;
    }
}
