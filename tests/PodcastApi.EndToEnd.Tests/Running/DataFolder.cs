namespace PodcastApi.EndToEnd.Tests.Running;

/// <summary>A data folder for one server, in memory where there is room for it, deleted at the end.</summary>
internal sealed class DataFolder : IDisposable
{
    public DataFolder()
    {
        var parent = Directory.Exists("/dev/shm") ? "/dev/shm" : System.IO.Path.GetTempPath();
        Path = System.IO.Path.Combine(parent, $"podcastapi-e2e-{Environment.ProcessId}-{Guid.NewGuid():N}"[..40]);
    }

    public string Path { get; }

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
