using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using PodcastApi.GraphQL.Content.Schemas;
using PodcastApi.Server.Access;
using PodcastApi.Server.Background;
using PodcastApi.Server.Corrections;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Feeds;
using PodcastApi.Server.GraphQL;
using PodcastApi.Server.GraphQL.Subscriptions;
using PodcastApi.Server.Home;
using PodcastApi.Server.Live;
using PodcastApi.Server.Rest;
using PodcastApi.Server.Webhooks;
using PodcastApi.Storage;

namespace PodcastApi.Server.Hosting;

/// <summary>The web application: what it consists of, and the way of a request through it.</summary>
internal static class ServerApplication
{
    private const string DefaultUrl = "http://localhost:5080";

    /// <summary>Builds the application on a database; nothing is opened before it starts.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="urls">Where to listen; null for the configured address, else port 5080 of this machine.</param>
    /// <param name="configure">Further settings, for tests.</param>
    public static WebApplication Build(string connectionString, string? urls, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = ConfigurationFiles.ProgramFolder });
        configure?.Invoke(builder);
        builder.WebHost.UseUrls(urls ?? builder.Configuration["urls"] ?? DefaultUrl);
        AddServices(builder, connectionString);
        var app = builder.Build();
        Use(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, string connectionString)
    {
        var services = builder.Services;
        services.AddSettings<LimitOptions>("Limits");
        services.AddSettings<CachingOptions>("Caching");
        services.AddSettings<SitemapOptions>("Sitemap");
        services.AddSettings<IngestionOptions>(IngestionOptions.Section);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IConfigureOptions<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>, KestrelLimits>();
        services.AddSingleton(provider => PodcastDatabase.Create(connectionString, time: provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Readiness>();
        services.AddSingleton<HomeReader>();
        services.AddAccess();
        services.AddBackgroundIngestion();
        services.AddLive();
        services.AddWebhooks();
        services.AddRestApi(connectionString);
        services.AddHttpContextAccessor();
        services.AddSingleton<ReviewConnection>();
        services.AddSingleton<ContentOperations>();
        services.AddSingleton<SubscriptionService>();
        services.AddSingleton<SharedStreams>();
        services.AddGraphQLApi(ContentSchema.Instance, provider => provider.GetRequiredService<ContentOperations>().ExecuteAsync);
    }

    private static void Use(WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value.ForwardedHeaders != ForwardedHeaders.None)
            app.UseForwardedHeaders();
        app.Use(SecurityHeaders.AddAsync);
        app.UseMiddleware<ProblemMiddleware>();
        app.UseCors();
        app.UseMiddleware<AccessMiddleware>();
        app.UseMiddleware<ServableMiddleware>();
        app.UseRouting();
        HealthEndpoints.Map(app);
        ProblemPages.Map(app);
        HomeEndpoint.Map(app);
        IngestEndpoints.Map(app);
        CorrectionEndpoints.Map(app);
        KeyEndpoints.Map(app);
        WebhookEndpoints.Map(app);
        app.MapRestApi();
        app.MapGraphQLApi();
    }
}
