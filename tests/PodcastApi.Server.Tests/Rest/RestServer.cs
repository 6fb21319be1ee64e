using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PodcastApi.Server.Caching;
using PodcastApi.Server.Hosting;
using PodcastApi.Server.Tests.OpenApi;
using PodcastApi.Storage;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Server.Tests.Rest;

/// <summary>The REST API on a database of its own, behind a real Kestrel on a free port.</summary>
public class RestServer : IAsyncLifetime
{
    public const string AdminKeyText = "the key of the tests";

    private TestDatabase? _database;
    private WebApplication? _app;

    /// <summary>Sends requests to the server as they are: no redirect is followed, nothing is decompressed. What comes is held against the OpenAPI document.</summary>
    public HttpClient Client { get; private set; } = null!;

    public PodcastDatabase Database { get; private set; } = null!;

    /// <summary>The URL of the server, without a slash at the end.</summary>
    public string BaseUrl => Client.BaseAddress!.ToString().TrimEnd('/');

    /// <summary>What the server consists of.</summary>
    public IServiceProvider Services => _app!.Services;

    /// <summary>Further settings of the server.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>();

    public virtual async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        Database = PodcastDatabase.Create(_database.ConnectionString);
        _app = await StartAsync(_database.ConnectionString, Settings);
        Client = new HttpClient(new DocumentedAnswers(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }))
        {
            BaseAddress = AddressOf(_app),
        };
    }

    /// <summary>Starts a node on a database.</summary>
    protected static async Task<WebApplication> StartAsync(string connectionString, IReadOnlyDictionary<string, string?> settings)
    {
        var app = ServerApplication.Build(connectionString, "http://127.0.0.1:0", builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration.AddInMemoryCollection(
                [KeyValuePair.Create("PODCASTAPI_ADMIN_KEY", (string?)AdminKeyText), KeyValuePair.Create("PODCASTAPI_SAMPLE", (string?)"off"), .. settings]);
        });
        await app.StartAsync();
        return app;
    }

    /// <summary>Where a node listens.</summary>
    protected static Uri AddressOf(WebApplication app) => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public virtual async Task DisposeAsync()
    {
        Client.Dispose();
        await _app!.DisposeAsync();
        await Database.DisposeAsync();
        await _database!.DisposeAsync();
    }

    /// <summary>The database, for connections of a test's own.</summary>
    public string ConnectionString => _database!.ConnectionString;

    public Task ExecuteAsync(string sql) => _database!.ExecuteAsync(sql);

    /// <summary>Writes rows as the ingestion does.</summary>
    public async Task WriteAsync(ContentBatch batch, Action<ContentWriter>? action = null)
    {
        await using var writer = await ContentWriter.BeginAsync(Database, CancellationToken.None);
        await writer.WriteAsync(batch, CancellationToken.None);
        action?.Invoke(writer);
        var result = await writer.CompleteAsync(CancellationToken.None);
        await HearAsync(result.Revision);
    }

    /// <summary>Waits until the server knows of a revision: until it is told, what it keeps is good.</summary>
    private async Task HearAsync(long revision)
    {
        var current = Services.GetRequiredService<CurrentRevision>();
        var waited = Stopwatch.StartNew();
        while (current.TryGet(out _, out var known) && known < revision)
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), $"The server still knows of revision {known} alone.");
            await Task.Delay(5);
        }
    }
}
