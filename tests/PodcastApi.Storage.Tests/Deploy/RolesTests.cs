using Npgsql;
using PodcastApi.Content;
using PodcastApi.Storage.Bookkeeping;
using PodcastApi.Storage.Tests.Writing;
using static PodcastApi.Storage.Tests.Writing.Rows;

namespace PodcastApi.Storage.Tests.Deploy;

/// <summary>What the roles of <c>deploy/roles.sql</c> may do and may not.</summary>
public sealed class RolesTests
{
    private static async Task<StorageDatabase> CreateAsync()
    {
        var test = await StorageDatabase.CreateAsync();
        var script = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "roles.sql"));
        // Twice: it does no harm.
        await test.ExecuteAsync(script);
        await test.ExecuteAsync(script);
        return test;
    }

    private static PodcastDatabase As(StorageDatabase test, string role) => PodcastDatabase.Create(
        new NpgsqlConnectionStringBuilder(test.ConnectionString) { Options = $"-c role={role}", Pooling = false }.ConnectionString);

    [Fact]
    public async Task The_reading_role_reads_content_and_writes_nothing()
    {
        await using var test = await CreateAsync();
        await test.WriteAsync(Batch(Episode("one")).With(Podcast()));
        await using var reader = As(test, "podcast_reader");

        await using var command = reader.DataSource.CreateCommand("select slug from episode");
        Assert.Equal("one", await command.ExecuteScalarAsync());
        foreach (var sql in (string[])["delete from episode", "update dataset set revision = 9", "insert into identity values ('PERSON', 'x', gen_random_uuid())", "create table x (y int)", "select draft from source_document", "select location from source", "select secret from webhook"])
        {
            await using var refused = reader.DataSource.CreateCommand(sql);
            var error = await Assert.ThrowsAsync<PostgresException>(() => refused.ExecuteNonQueryAsync());
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, error.SqlState);
        }
    }

    [Fact]
    public async Task The_writing_role_ingests_and_does_not_change_the_schema()
    {
        await using var test = await CreateAsync();
        await using var database = As(test, "podcast_writer");
        await new SourceRegister(database).FindOrAddAsync("/content", SourceKind.Markdown, null, CancellationToken.None);
        await using var writer = await Storage.Writing.ContentWriter.BeginAsync(database, CancellationToken.None);
        await writer.WriteAsync(Batch(Episode("one").WithGuest("ada").WithLink("x", "https://x.example/")).With(Podcast()), CancellationToken.None);
        Assert.Equal(1, (await writer.CompleteAsync(CancellationToken.None)).Revision);

        await using var refused = database.DataSource.CreateCommand("alter table episode add column x int");
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => refused.ExecuteNonQueryAsync())).SqlState);
    }

    [Fact]
    public async Task Tables_of_later_migrations_are_covered()
    {
        await using var test = await CreateAsync();
        await test.ExecuteAsync("create table later (x int); insert into later values (1)");

        await using var reader = As(test, "podcast_reader");
        await using var command = reader.DataSource.CreateCommand("select x from later");
        Assert.Equal(1, await command.ExecuteScalarAsync());
    }
}
