using System.Diagnostics;
using Npgsql;
using PodcastApi.Storage.PrivatePostgres;

namespace PodcastApi.Tests;

/// <summary>
/// The PostgreSQL of this test run: a private one, started at first use, in memory where there is room; or the server
/// named by PODCASTAPI_TEST_DATABASE. It is gone when the run is, however that ends.
/// </summary>
internal static class TestDatabaseServer
{
    private const string MemoryFolder = "/dev/shm";
    private const long RoomNeeded = 1L << 30;
    private const long AmpleRoom = 4L << 30;

    private static readonly Lazy<Task<string>> Started = new(StartAsync);
    private static string? _ownFolder;

    /// <summary>A connection string to the server's maintenance database, for a role that may create databases.</summary>
    public static Task<string> ConnectionStringAsync() => Started.Value;

    /// <summary>Whether the server goes with the run and has room, so that databases may stay until then.</summary>
    public static bool HasRoomForOldDatabases => _ownFolder is { } folder && new DriveInfo(folder).AvailableFreeSpace > AmpleRoom;

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("PODCASTAPI_TEST_DATABASE") is { Length: > 0 } named)
            return named;

        RemoveLeftovers();
        var folder = Path.Combine(HasRoom(MemoryFolder) ? MemoryFolder : Path.GetTempPath(), $"{TestFolder.Prefix}{Environment.ProcessId}");
        var options = new PrivatePostgresOptions
        {
            DataFolder = folder,
            BinFolder = Environment.GetEnvironmentVariable("PODCASTAPI_PG_BIN"),
            Durable = false,
            MaxConnections = 200,
        };
        var server = await PrivatePostgresServer.StartAsync(options, TimeProvider.System, log: null, CancellationToken.None);
        TestFolderRemoval.AtTheEndOfThisProcess(folder, server.ProcessId);
        _ownFolder = folder;
        return new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = "postgres" }.ConnectionString;
    }

    private static bool HasRoom(string folder) =>
        Directory.Exists(folder) && new DriveInfo(folder).AvailableFreeSpace > RoomNeeded;

    /// <summary>Folders of runs that were killed together with their shell.</summary>
    private static void RemoveLeftovers()
    {
        foreach (var parent in new[] { MemoryFolder, Path.GetTempPath() }.Where(Directory.Exists))
        {
            foreach (var folder in Directory.GetDirectories(parent, TestFolder.Prefix + "*"))
            {
                if (IsDead(folder))
                    Delete(folder);
            }
        }
    }

    private static bool IsDead(string folder)
    {
        if (TimeProvider.System.GetUtcNow() - Directory.GetLastWriteTimeUtc(folder) < TimeSpan.FromMinutes(1))
            return false;
        // The folder of a server is locked by its run; a process id may mean nothing, in another container say.
        var lockFile = Path.Combine(folder, "postgres.lock");
        if (!File.Exists(lockFile))
            return !IsRunning(Path.GetFileName(folder)[TestFolder.Prefix.Length..].Split('-')[0]);
        try
        {
            using var file = new FileStream(lockFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsRunning(string processId)
    {
        try
        {
            if (int.TryParse(processId, out var id))
                Process.GetProcessById(id).Dispose();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another user's, or another run is just deleting it.
        }
    }
}
