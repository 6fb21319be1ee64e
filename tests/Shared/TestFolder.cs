namespace PodcastApi.Tests;

/// <summary>A folder of its own for one test, deleted when it is disposed; any account may enter it.</summary>
internal sealed class TestFolder : IDisposable
{
    /// <summary>Before the process id in the names of all folders that tests make, so that those of a killed run are known.</summary>
    public const string Prefix = "podcastapi-test-";

    public TestFolder(string? parent = null)
    {
        Path = System.IO.Path.Combine(parent ?? System.IO.Path.GetTempPath(), $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..8]}");
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string In(params string[] names) => System.IO.Path.Combine([Path, .. names]);

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
