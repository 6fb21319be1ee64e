namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>
/// Held together by all processes that use a PostgreSQL which another one runs, so that its owner can wait for them before it
/// stops it. Released by the operating system with the process.
/// </summary>
internal sealed class GuestLock : IDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private GuestLock(FileStream file) => _file = file;

    /// <summary>Becomes a guest; null while the owner stops, and where there never was one.</summary>
    public static GuestLock? TryEnter(ServerFolder folder) =>
        Directory.Exists(folder.Path) && TryOpen(folder, FileAccess.Read, FileShare.Read) is { } file ? new GuestLock(file) : null;

    /// <summary>Waits until nobody is a guest and lets nobody in before this is disposed. Null when it was cancelled.</summary>
    /// <param name="folder">Whose guests.</param>
    /// <param name="time">The clock.</param>
    /// <param name="onWaiting">Called once when there is somebody to wait for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<GuestLock?> WaitUntilAloneAsync(ServerFolder folder, TimeProvider time, Action onWaiting, CancellationToken cancellationToken)
    {
        for (var attempt = 1; !cancellationToken.IsCancellationRequested; attempt++)
        {
            if (TryOpen(folder, FileAccess.ReadWrite, FileShare.None) is { } file)
                return new GuestLock(file);
            if (attempt == 2)
                onWaiting();
            await Task.Delay(Poll, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return null;
    }

    public void Dispose() => _file.Dispose();

    private static FileStream? TryOpen(ServerFolder folder, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(folder.GuestsFile, FileMode.OpenOrCreate, access, share);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
