using System.Collections.Concurrent;
using System.Reflection;
using Npgsql;

namespace PodcastApi.Tests;

/// <summary>The template databases of this process, one for each way to migrate.</summary>
internal static class TestDatabaseTemplates
{
    private static readonly ConcurrentDictionary<MethodInfo, Lazy<Task<string>>> Templates = new();

    public static Task<string> GetAsync(string server, Func<string, Task> migrate) =>
        Templates.GetOrAdd(migrate.Method, _ => new Lazy<Task<string>>(() => PrepareAsync(server, migrate))).Value;

    private static async Task<string> PrepareAsync(string server, Func<string, Task> migrate)
    {
        var name = await TestDatabaseNames.CreateAsync(server, "template", "template0");
        await migrate(new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false, IncludeErrorDetail = true }.ConnectionString);

        // A database is copied only while nobody is connected to it.
        await TestDatabaseNames.ExecuteAsync(
            server,
            $"""
            alter database {name} with allow_connections false;
            select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '{name}';
            """);
        return name;
    }
}
