namespace PodcastApi.EndToEnd.Tests.Running;

/// <summary>A server on the bundled sample, started once for a test class or collection as the README says.</summary>
public sealed class SampleServer : IAsyncLifetime
{
    public const string AdminKey = "a-key-for-tests";

    private readonly DataFolder _folder = new();
    private ServerProcess? _process;

    /// <summary>A client whose base address is the server's.</summary>
    public HttpClient Client { get; private set; } = null!;

    internal ServerProcess Process => _process!;

    internal string Folder => _folder.Path;

    public async Task InitializeAsync()
    {
        _process = await ServerProcess.ServeAsync(_folder.Path, new Dictionary<string, string> { ["PODCASTAPI_ADMIN_KEY"] = AdminKey });
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _process.Address };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        if (_process is not null)
            await _process.DisposeAsync();
        _folder.Dispose();
    }
}
