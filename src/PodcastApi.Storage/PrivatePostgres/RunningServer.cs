using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>
/// What the owner of a data folder says of itself in <c>postgres.json</c>. Only true while the lock is held: a killed
/// owner leaves it behind.
/// </summary>
/// <param name="ProcessId">The owner, not PostgreSQL.</param>
/// <param name="Machine">Where the owner runs; a process id means nothing elsewhere.</param>
/// <param name="StartedAt">When it took the lock.</param>
/// <param name="ConnectionString">How to reach its PostgreSQL; null while that is starting.</param>
/// <param name="SocketFolder">The folder of its unix socket, when that lies outside of the data folder.</param>
internal sealed record RunningServer(
    int ProcessId,
    string Machine,
    DateTimeOffset StartedAt,
    string? ConnectionString = null,
    string? SocketFolder = null)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    public static RunningServer ThisProcess(TimeProvider time) =>
        new(Environment.ProcessId, Environment.MachineName, time.GetUtcNow());

    /// <summary>Reads the file; null when there is none, or none that can be read.</summary>
    public static RunningServer? Read(ServerFolder folder)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(folder.StateFile), RunningServerJson.Default.RunningServer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// The connection string of the process that holds the lock, as soon as it has one; null when nobody holds the
    /// lock (any more), or when it takes longer than <paramref name="limit"/>.
    /// </summary>
    public static async Task<string?> WaitForAsync(ServerFolder folder, TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (DataFolderLock.IsHeld(folder))
        {
            if (Read(folder) is { ConnectionString: { } connectionString } holder && holder.IsAlive())
                return connectionString;
            if (time.GetElapsedTime(start) > limit)
                return null;
            await Task.Delay(Poll, time, cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    /// <summary>Writes the file in one step, readable only for this account.</summary>
    public void Write(ServerFolder folder)
    {
        var draft = folder.StateFile + ".new";
        try
        {
            File.Delete(draft);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(draft, options))
                JsonSerializer.Serialize(file, this, RunningServerJson.Default.RunningServer);
            File.Move(draft, folder.StateFile, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failures.Unwritable(folder.Path, e);
        }
    }

    /// <summary>Removes the file, if it is there.</summary>
    public static void Remove(ServerFolder folder)
    {
        try
        {
            File.Delete(folder.StateFile);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without the lock the file says nothing.
        }
    }

    /// <summary>Between a new owner's lock and its first note, the file still speaks of one that was killed.</summary>
    private bool IsAlive()
    {
        if (Machine != Environment.MachineName)
            return true;
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(RunningServer))]
internal sealed partial class RunningServerJson : JsonSerializerContext;
