using PodcastApi.Storage.PrivatePostgres;

namespace PodcastApi.Storage.Tests.PrivatePostgres;

public sealed class InitDbTests : IDisposable
{
    private readonly TestFolder _folder = new(Servers.Memory);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_half_made_database_is_removed_and_made_anew()
    {
        var half = _folder.In("postgres.making-0123", "postgres", "base");
        Directory.CreateDirectory(half);
        await File.WriteAllTextAsync(_folder.In("postgres.making-0123", "postgres", "PG_VERSION"), "15\n");
        var log = new List<string>();

        await using var server = await Servers.StartAsync(Servers.Options(_folder.Path), log.Add);

        Assert.Equal(1, await Servers.AskAsync<int>(server.ConnectionString, "select 1"));
        Assert.False(Directory.Exists(_folder.In("postgres.making-0123")));
        Assert.Equal($"Removing the half-made database {_folder.In("postgres.making-0123")}", log[0]);
    }

    [Fact]
    public async Task Files_that_are_no_database_are_left_alone_and_named()
    {
        Directory.CreateDirectory(_folder.In("postgres"));
        await File.WriteAllTextAsync(_folder.In("postgres", "letter.txt"), "dear");
        var error = await Assert.ThrowsAsync<PrivatePostgresException>(() => Servers.StartAsync(Servers.Options(_folder.Path)));
        Assert.Equal(PrivatePostgresFailure.Folder, error.Failure);
        Assert.StartsWith(_folder.In("postgres") + " holds files, but they are no database of PostgreSQL", error.Message, StringComparison.Ordinal);
        Assert.Equal("dear", await File.ReadAllTextAsync(_folder.In("postgres", "letter.txt")));
    }

    [UnixFact]
    public async Task An_initdb_that_fails_is_quoted()
    {
        var bin = FakePostgres.Write(_folder.In("bin"), "postgres (PostgreSQL) 16.1", initdb: "echo 'initdb: error: the moon is full' >&2; exit 1");
        var error = await Assert.ThrowsAsync<PrivatePostgresException>(
            () => Servers.StartAsync(Servers.Options(_folder.In("data")) with { BinFolder = bin }));
        Assert.Equal("initdb failed: initdb: error: the moon is full", error.Message);
        Assert.Equal(["postgres.lock"], Directory.GetFileSystemEntries(_folder.In("data")).Select(Path.GetFileName));
    }
}
