using PodcastApi.Storage.PrivatePostgres;

namespace PodcastApi.Storage.Tests.PrivatePostgres;

public sealed class BinaryFinderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public async Task The_newest_of_the_installed_versions_is_taken()
    {
        Fake("lib/9.6/bin", "9.6.24");
        Fake("lib/15/bin", "15.14 (Debian 15.14-0+deb12u1)");
        Fake("lib/17/bin", "17beta2");
        Fake("lib/16/bin", "16.3");
        Assert.Equal(new PostgresBinaries(_folder.In("lib/17/bin"), 17), await FindAsync(Options()));
    }

    [UnixFact]
    public async Task What_is_on_PATH_comes_before_what_is_installed()
    {
        Fake("lib/17/bin", "17.2");
        Fake("path", "15.1");
        Assert.Equal(new PostgresBinaries(_folder.In("path"), 15), await FindAsync(Options()));
    }

    [UnixFact]
    public async Task A_version_that_is_too_old_is_passed_over_even_on_PATH()
    {
        Fake("path", "14.9");
        Fake("lib/15/bin", "15.1");
        Assert.Equal(15, (await FindAsync(Options())).Major);
    }

    [UnixFact]
    public async Task PODCASTAPI_PG_BIN_comes_first()
    {
        Fake("path", "17.1");
        var named = Fake("named", "15.1");
        Assert.Equal(new PostgresBinaries(named, 15), await FindAsync(Options() with { BinFolder = named }));
    }

    [UnixFact]
    public async Task A_PODCASTAPI_PG_BIN_without_PostgreSQL_is_an_error_and_not_passed_over()
    {
        Fake("path", "17.1");
        var error = await Assert.ThrowsAsync<PrivatePostgresException>(() => FindAsync(Options() with { BinFolder = _folder.In("nothing") }));
        Assert.StartsWith($"PODCASTAPI_PG_BIN names {_folder.In("nothing")}, which cannot be used: there is no postgres in it.", error.Message, StringComparison.Ordinal);
        var old = Fake("old", "13.2");
        error = await Assert.ThrowsAsync<PrivatePostgresException>(() => FindAsync(Options() with { BinFolder = old }));
        Assert.StartsWith($"PODCASTAPI_PG_BIN names {old}, which cannot be used: it holds PostgreSQL 13.", error.Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_database_asks_for_the_version_that_made_it()
    {
        Fake("lib/15/bin", "15.1");
        Fake("lib/17/bin", "17.2");
        WriteClusterVersion("15");
        Assert.Equal(15, (await FindAsync(Options())).Major);
    }

    [UnixFact]
    public async Task A_database_whose_version_is_gone_is_told_with_what_there_is()
    {
        Fake("lib/17/bin", "17.2");
        WriteClusterVersion("15");
        var error = await Assert.ThrowsAsync<PrivatePostgresException>(() => FindAsync(Options()));
        Assert.Equal(PrivatePostgresFailure.Version, error.Failure);
        Assert.Equal(
            $"""
            The database in {_folder.In("data", "postgres")} was made by PostgreSQL 15, and that version was not found on this machine:
              - {_folder.In("lib/17/bin")}: PostgreSQL 17
            Install PostgreSQL 15, or name its folder in PODCASTAPI_PG_BIN, or choose another data folder with PODCASTAPI_DATA and ingest the sources again.
            """,
            error.Message);
    }

    [UnixFact]
    public async Task Without_any_PostgreSQL_the_three_ways_on_are_told_with_what_was_found_instead()
    {
        Fake("lib/14/bin", "14.2");
        Directory.CreateDirectory(_folder.In("lib/15/bin")); // Debian's client package makes it.
        var error = await Assert.ThrowsAsync<PrivatePostgresException>(() => FindAsync(Options()));
        Assert.Equal(PrivatePostgresFailure.NotInstalled, error.Failure);
        Assert.StartsWith("No PostgreSQL 15 or later was found on this machine:\n", error.Message, StringComparison.Ordinal);
        foreach (var part in (string[])
            [
                $"  - {_folder.In("lib/14/bin")}: it holds PostgreSQL 14\n",
                $"  - {_folder.In("lib/15/bin")}: there is no postgres in it\n",
                "apt install postgresql",
                "docker compose -f deploy/compose.yaml up",
                "set ConnectionStrings__Podcast",
            ])
        {
            Assert.Contains(part, error.Message, StringComparison.Ordinal);
        }
    }

    private string Fake(string folder, string version) => FakePostgres.Write(_folder.In(folder), $"postgres (PostgreSQL) {version}");

    private PrivatePostgresOptions Options() => new()
    {
        DataFolder = _folder.In("data"),
        SearchPlaces = new SearchPlaces(_folder.In("path"), [_folder.In("missing-*"), _folder.In("lib/*/bin")]),
    };

    private void WriteClusterVersion(string version)
    {
        Directory.CreateDirectory(_folder.In("data", "postgres"));
        File.WriteAllText(_folder.In("data", "postgres", "PG_VERSION"), version + "\n");
    }

    private static Task<PostgresBinaries> FindAsync(PrivatePostgresOptions options) =>
        BinaryFinder.FindAsync(options, ServerFolder.Open(options.DataFolder), log: null, CancellationToken.None);
}
