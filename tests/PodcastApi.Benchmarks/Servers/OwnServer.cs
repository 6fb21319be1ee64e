using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PodcastApi.Server.Hosting;

namespace PodcastApi.Benchmarks.Servers;

/// <summary>What is measured: the whole server, as it is shipped.</summary>
internal static class OwnServer
{
    /// <param name="connectionString">Its database.</param>
    /// <param name="keepsAnswers">Whether answers are kept; without, what is measured is how they are made.</param>
    public static async Task<WebApplication> StartAsync(string connectionString, bool keepsAnswers)
    {
        var app = ServerApplication.Build(connectionString, "http://127.0.0.1:0", builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("PODCASTAPI_SAMPLE", (string?)"off")]);
            if (!keepsAnswers)
                builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("Caching:MaxBytes", (string?)"0")]);
        });
        await app.StartAsync();
        return app;
    }

    /// <summary>Where a started application listens.</summary>
    public static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
}
