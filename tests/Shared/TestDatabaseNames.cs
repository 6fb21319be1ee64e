using System.Diagnostics;
using Npgsql;

namespace PodcastApi.Tests;

/// <summary>
/// Creates and drops databases. Their names carry machine and process, so that several runs share a server and what a
/// killed run left is known by it.
/// </summary>
internal static class TestDatabaseNames
{
    private static readonly string Machine = "podcast_test_" + Fnv1a(Environment.MachineName).ToString("x8") + "_";
    private static readonly Lock Starting = new();
    private static Task? _started;
    private static int _last;

    /// <summary>Creates a database as a copy of another; returns its name.</summary>
    public static async Task<string> CreateAsync(string server, string purpose, string template)
    {
        await LeftoversGoneAsync(server);
        var name = $"{Machine}{Environment.ProcessId}_{Interlocked.Increment(ref _last)}_{purpose}";
        await ExecuteAsync(server, $"create database {name} template {template} strategy file_copy");
        return name;
    }

    /// <summary>Ends a database's connections, and drops it unless that may wait for the end of the run, since to drop one costs more than to make it.</summary>
    public static Task GiveUpAsync(string server, string name) => TestDatabaseServer.HasRoomForOldDatabases
        ? ExecuteAsync(server, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'")
        : DropAsync(server, name);

    private static Task DropAsync(string server, string name) => ExecuteAsync(server, $"drop database if exists {name} with (force)");

    public static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Before the first of our own: a run before may have had our process id.</summary>
    private static Task LeftoversGoneAsync(string server)
    {
        lock (Starting)
            return _started ??= DropLeftoversAsync(server);
    }

    private static async Task DropLeftoversAsync(string server)
    {
        var names = new List<string>();
        await using (var connection = new NpgsqlConnection(server))
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("select datname from pg_database where starts_with(datname, $1)", connection) { Parameters = { new() { Value = Machine } } };
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                names.Add(reader.GetString(0));
        }

        foreach (var name in names.Where(IsDead))
            await DropAsync(server, name);
    }

    private static bool IsDead(string name)
    {
        var processId = int.Parse(name[Machine.Length..].Split('_')[0]);
        try
        {
            Process.GetProcessById(processId).Dispose();
            return processId == Environment.ProcessId;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static uint Fnv1a(string text) => text.Aggregate(2166136261u, (hash, character) => (hash ^ character) * 16777619u);
}
