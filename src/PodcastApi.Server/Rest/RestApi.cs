using Microsoft.Extensions.Options;
using PodcastApi.Query.Compilation;
using PodcastApi.Server.Access;
using PodcastApi.Server.Caching;
using PodcastApi.Server.Hosting;
using PodcastApi.Server.Http;
using PodcastApi.Server.OpenApi;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Rest;

/// <summary>Puts the REST API, its OpenAPI document and Swagger UI into an application.</summary>
internal static class RestApi
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds what the endpoints need: a reader of the database with the time limit of statements.</summary>
    public static IServiceCollection AddRestApi(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<PlanCache>();
        services.AddSingleton(provider => ReadingConnection.CreateDataSource(connectionString, new ReadingOptions
        {
            StatementTimeout = TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<LimitOptions>>().Value.StatementTimeoutSeconds),
        }));
        services.AddSingleton<QueryExecutor>();
        services.AddAnswerCache();
        return services.AddOpenApiDocument();
    }

    /// <summary>Maps every route of <see cref="RestRoutes"/>, and the document and pages about them.</summary>
    public static void MapRestApi(this WebApplication app)
    {
        var cache = app.Services.GetRequiredService<AnswerCache>();
        var admins = app.Services.GetRequiredService<AdminFilter>();
        foreach (var route in RestRoutes.All)
        {
            // The framework's own delegate type: a result of another type would be looked at for what to write.
            RequestDelegate handle = route.Endpoint.IsForAdmins
                ? context =>
                {
                    admins.Demand(context);
                    return route.Endpoint.HandleAsync(new RestRequest(context, route));
                }
            : route.Endpoint.IsLive ? context => route.Endpoint.HandleAsync(new RestRequest(context, route))
            : context => cache.ServeAsync(
                context, CacheKey.OfUrl(context.Request, AnswerForm.Json.Variant, Caller.Of(context).Scope), route.Endpoint.Form, route,
                static (context, route) => route.Endpoint.HandleAsync(new RestRequest(context, route)));
            app.MapMethods(route.Template, Methods, handle);
        }

        app.UseOpenApiDocument();
    }
}
