using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PodcastApi.Server.Admin;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Hosting;
using PodcastApi.Server.Rest;
using PodcastApi.Storage;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Server.Tests.Rest;

/// <summary>The REST API on a database of its own, behind a real Kestrel on a free port.</summary>
public class RestServer : IAsyncLifetime
{
    public const string AdminKeyText = "the key of the tests";

    private TestDatabase? _database;
    private WebApplication? _app;

    /// <summary>Sends requests to the server as they are: no redirect is followed, nothing is decompressed.</summary>
    public HttpClient Client { get; private set; } = null!;

    public PodcastDatabase Database { get; private set; } = null!;

    /// <summary>The URL of the server, without a slash at the end.</summary>
    public string BaseUrl => Client.BaseAddress!.ToString().TrimEnd('/');

    public virtual async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(MigrateAsync);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("PODCASTAPI_ADMIN_KEY", (string?)AdminKeyText)]);
        builder.Services.AddOptions<LimitOptions>();
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.AllowAnyOrigin().AllowAnyMethod().AllowAnyHeader().WithExposedHeaders("ETag", "Link")));
        builder.Services.AddSingleton<AdminKey>();
        Database = PodcastDatabase.Create(_database.ConnectionString);
        builder.Services.AddSingleton(Database);
        builder.Services.AddRestApi();
        _app = builder.Build();
        _app.UseMiddleware<ProblemMiddleware>();
        _app.UseCors();
        _app.UseRouting();
        _app.MapRestApi();
        await _app.StartAsync();
        var address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = new Uri(address),
        };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    public Task ExecuteAsync(string sql) => _database!.ExecuteAsync(sql);

    /// <summary>Writes rows as the ingestion does.</summary>
    public async Task WriteAsync(ContentBatch batch, Action<ContentWriter>? action = null)
    {
        await using var writer = await ContentWriter.BeginAsync(Database, CancellationToken.None);
        await writer.WriteAsync(batch, CancellationToken.None);
        action?.Invoke(writer);
        await writer.CompleteAsync(CancellationToken.None);
    }

    private static async Task MigrateAsync(string connectionString)
    {
        await using var database = PodcastDatabase.Create(connectionString);
        await database.MigrateAsync(CancellationToken.None);
    }
}
