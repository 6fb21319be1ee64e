using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace PodcastApi.Storage.Tests.Migrations;

public sealed class MigrationTests
{
    private static IEnumerable<string?> Files => typeof(PodcastDatabase).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).Order();

    [Fact]
    public async Task Every_sql_file_is_a_migration_and_is_recorded_once()
    {
        await using var test = await TestDatabase.CreateEmptyAsync();
        await using var database = PodcastDatabase.Create(test.ConnectionString);

        await database.MigrateAsync(CancellationToken.None);
        await database.MigrateAsync(CancellationToken.None);

        await using var context = database.CreateContext();
        Assert.Equal(Files, await context.Database.GetAppliedMigrationsAsync());
    }

    [Fact]
    public async Task What_an_older_version_lacks_is_added()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.ExecuteAsync("drop table api_key; delete from \"__EFMigrationsHistory\" where \"MigrationId\" = '0007_keys'");

        await test.Database.MigrateAsync(CancellationToken.None);

        Assert.Equal(0, await test.ScalarAsync<long>("select count(*) from api_key"));
    }

    [Fact]
    public async Task Eight_nodes_that_start_at_once_all_succeed()
    {
        await using var test = await TestDatabase.CreateEmptyAsync();
        var nodes = Enumerable.Range(0, 8).Select(async _ =>
        {
            await using var database = PodcastDatabase.Create(test.ConnectionString);
            await database.MigrateAsync(CancellationToken.None);
        });

        await Task.WhenAll(nodes);

        Assert.Equal(1, await test.ScalarAsync<long>("select count(*) from dataset"));
        Assert.Equal(
            typeof(PodcastDatabase).Assembly.GetManifestResourceNames().Count(name => name.EndsWith(".sql", StringComparison.Ordinal)),
            await test.ScalarAsync<long>("select count(*) from \"__EFMigrationsHistory\""));
    }

    [Fact]
    public async Task Eight_nodes_that_find_no_database_make_one()
    {
        await using var test = await TestDatabase.CreateEmptyAsync();
        var name = test.Name + "_new";
        var connection = new NpgsqlConnectionStringBuilder(test.ConnectionString) { Database = name }.ConnectionString;
        try
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => StorageDatabase.MigrateAsync(connection)));

            await using var source = NpgsqlDataSource.Create(connection);
            await using var command = source.CreateCommand("select count(*) from dataset");
            Assert.Equal(1L, await command.ExecuteScalarAsync());
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await test.ExecuteAsync($"drop database if exists \"{name}\" with (force)");
        }
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named_and_the_password_is_not()
    {
        await using var database = PodcastDatabase.Create("Host=127.0.0.1;Port=1;Username=u;Password=secret;Database=podcast");

        var error = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.MigrateAsync(CancellationToken.None));

        Assert.Contains("127.0.0.1:1 cannot be reached", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_comes_up_late_is_waited_for_when_asked()
    {
        await using var database = PodcastDatabase.Create(
            "Host=127.0.0.1;Port=1;Username=u;Database=podcast",
            new PodcastDatabaseOptions { WaitForServer = TimeSpan.FromMilliseconds(600) });
        var started = TimeProvider.System.GetTimestamp();

        await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.MigrateAsync(CancellationToken.None));

        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.FromMilliseconds(590), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_database_in_another_encoding_is_refused_with_the_fix()
    {
        await using var test = await TestDatabase.CreateEmptyAsync();
        var name = test.Name + "_latin";
        await test.ExecuteAsync($"create database \"{name}\" encoding 'LATIN1' locale 'C' template template0");
        try
        {
            await using var database = PodcastDatabase.Create(
                new NpgsqlConnectionStringBuilder(test.ConnectionString) { Database = name }.ConnectionString);
            var error = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.MigrateAsync(CancellationToken.None));
            Assert.Contains("LATIN1", error.Message, StringComparison.Ordinal);
            Assert.Contains("ENCODING 'UTF8'", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await test.ExecuteAsync($"drop database if exists \"{name}\" with (force)");
        }
    }

    [Fact]
    public async Task A_user_who_may_not_create_tables_is_told_so()
    {
        await using var test = await TestDatabase.CreateEmptyAsync();
        var role = test.Name + "_role";
        await test.ExecuteAsync($"create role \"{role}\" login; revoke create on schema public from public");
        try
        {
            await using var database = PodcastDatabase.Create(
                new NpgsqlConnectionStringBuilder(test.ConnectionString) { Options = $"-c role={role}" }.ConnectionString);
            var error = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => database.MigrateAsync(CancellationToken.None));
            Assert.Contains("may not change the schema", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await test.ExecuteAsync($"drop role if exists \"{role}\"");
        }
    }
}
