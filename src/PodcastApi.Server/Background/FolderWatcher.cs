namespace PodcastApi.Server.Background;

/// <summary>Says when something below a folder changed, once things have been quiet for a moment.</summary>
internal sealed class FolderWatcher : IDisposable
{
    /// <summary>An editor or a checkout touches many files at once: they are one change.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private readonly FileSystemWatcher _watcher;
    private readonly ITimer _timer;

    /// <exception cref="IOException">The folder cannot be watched, for example because the system's limit of watches is reached.</exception>
    /// <exception cref="ArgumentException">The folder does not exist.</exception>
    public FolderWatcher(string folder, TimeProvider time, Action onChange)
    {
        _timer = time.CreateTimer(_ => onChange(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        _watcher.Changed += (_, _) => Restart();
        _watcher.Created += (_, _) => Restart();
        _watcher.Deleted += (_, _) => Restart();
        _watcher.Renamed += (_, _) => Restart();
        // Too many events at once were lost: something did change.
        _watcher.Error += (_, _) => Restart();
        _watcher.EnableRaisingEvents = true;
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _timer.Dispose();
    }

    private void Restart() => _timer.Change(Quiet, Timeout.InfiniteTimeSpan);
}
