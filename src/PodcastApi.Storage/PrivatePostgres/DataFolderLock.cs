using System.Collections.Concurrent;
using System.Text;

namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>
/// The lock on a data folder. The operating system releases it with the process, however that ends, so that it never
/// has to be cleaned up.
/// </summary>
internal sealed class DataFolderLock : IDisposable
{
    private const int Attempts = 4;
    private const int WouldBlockLinux = 11;
    private const int WouldBlockMac = 35;
    private const int SharingViolationWindows = unchecked((int)0x80070020);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Keeps the files from being collected, which would give a folder free in which PostgreSQL still works.</summary>
    private static readonly ConcurrentDictionary<FileStream, DataFolderLock> Held = new();

    private readonly FileStream _file;

    private DataFolderLock(FileStream file)
    {
        _file = file;
        Held[file] = this;
    }

    /// <summary>Takes the lock and writes this process's id into it.</summary>
    /// <exception cref="PrivatePostgresException">Another process has it, or the folder cannot be written.</exception>
    public static async Task<DataFolderLock> AcquireAsync(ServerFolder folder, TimeProvider time, CancellationToken cancellationToken)
    {
        // Somebody who only looks whether the lock is held (IsHeld) has it for a moment.
        for (var attempt = 1; ; attempt++)
        {
            if (TryOpen(folder, FileShare.None) is { } file)
            {
                WriteProcessId(folder, file);
                return new DataFolderLock(file);
            }

            if (attempt == Attempts)
                throw Failures.InUse(folder, RunningServer.Read(folder));
            await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Whether a process (this one included) holds the lock.</summary>
    public static bool IsHeld(ServerFolder folder)
    {
        if (!File.Exists(folder.LockFile))
            return false;
        using var file = TryOpen(folder, FileShare.ReadWrite);
        return file is null;
    }

    public void Dispose()
    {
        Held.TryRemove(_file, out _);
        _file.Dispose();
    }

    private static FileStream? TryOpen(ServerFolder folder, FileShare share)
    {
        try
        {
            return new FileStream(folder.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, share);
        }
        catch (IOException e) when (e.HResult is WouldBlockLinux or WouldBlockMac or SharingViolationWindows)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failures.Unwritable(folder.Path, e);
        }
    }

    private static void WriteProcessId(ServerFolder folder, FileStream file)
    {
        try
        {
            file.SetLength(0);
            file.Write(Encoding.ASCII.GetBytes($"{Environment.ProcessId}\n"));
            file.Flush();
        }
        catch (IOException e)
        {
            file.Dispose();
            throw Failures.Unwritable(folder.Path, e);
        }
    }
}
