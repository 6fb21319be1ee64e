using Npgsql;

namespace PodcastApi.Storage.Tests.Shared;

public sealed class TestDatabaseTests
{
    private static int _migrations;

    [Fact]
    public async Task An_empty_database_has_no_tables_and_nobody_is_connected_to_it_once_it_is_disposed()
    {
        NpgsqlConnection left;
        await using (var database = await TestDatabase.CreateEmptyAsync())
        {
            Assert.Equal(0L, await database.ScalarAsync<long>("select count(*) from pg_tables where schemaname = 'public'"));
            left = new NpgsqlConnection(database.ConnectionString);
            await left.OpenAsync();
        }

        await using (left)
            await Assert.ThrowsAnyAsync<NpgsqlException>(() => new NpgsqlCommand("select 1", left).ExecuteScalarAsync());
    }

    [Fact]
    public async Task Copies_of_a_template_are_migrated_once_and_are_apart_from_each_other()
    {
        var databases = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TestDatabase.CreateAsync(MigrateAsync)));
        await databases[0].ExecuteAsync("insert into thing values (2)");

        Assert.Equal(2L, await databases[0].ScalarAsync<long>("select count(*) from thing"));
        Assert.Equal(1L, await databases[3].ScalarAsync<long>("select count(*) from thing"));
        Assert.Equal(1, _migrations);
        foreach (var database in databases)
            await database.DisposeAsync();
    }

    [Fact]
    public async Task The_server_of_the_run_outlives_a_garbage_collection()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        await Task.Delay(300); // PostgreSQL would need some of it to end.
        await using var other = await TestDatabase.CreateEmptyAsync();
        Assert.Equal(1, await other.ScalarAsync<int>("select 1"));
    }

    [Fact]
    public async Task Without_a_way_to_migrate_it_has_the_newest_schema()
    {
        await using var database = await TestDatabase.CreateAsync();
        Assert.Equal(1L, await database.ScalarAsync<long>("select count(*) from information_schema.tables where table_name = 'episode'"));
    }

    private static async Task MigrateAsync(string connectionString)
    {
        Interlocked.Increment(ref _migrations);
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("create table thing as select 1 as id");
        await command.ExecuteNonQueryAsync();
    }
}
