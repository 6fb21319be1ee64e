namespace PodcastApi.EndToEnd.Tests.Running;

/// <summary>A server without content, started once for a test class.</summary>
public sealed class EmptyServer : IAsyncLifetime
{
    private DataFolder _folder = null!;
    private ServerProcess? _process;

    /// <summary>A client whose base address is the server's.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Where its data is, for commands beside it.</summary>
    internal string Folder => _folder.Path;

    public async Task InitializeAsync()
    {
        _folder = await DataFolder.MigratedAsync();
        _process = await ServerProcess.ServeAsync(_folder.Path, new Dictionary<string, string> { ["PODCASTAPI_SAMPLE"] = "off" });
        Client = new HttpClient { BaseAddress = _process.Address };
    }

    public async Task DisposeAsync()
    {
        Client?.Dispose();
        if (_process is not null)
            await _process.DisposeAsync();
        _folder?.Dispose();
    }
}
