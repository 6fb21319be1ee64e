using PodcastApi.GraphQL.Types;
using PodcastApi.Server.Caching;
using PodcastApi.Server.GraphQL.Documents;
using PodcastApi.Server.GraphQL.Ide;
using PodcastApi.Server.Hosting;

namespace PodcastApi.Server.GraphQL;

/// <summary>Puts GraphQL, its schema in SDL and the IDE into an application.</summary>
internal static class GraphQLApi
{
    /// <summary>The endpoint.</summary>
    public const string Path = "/graphql";

    /// <summary>Adds a schema and what executes operations on it.</summary>
    public static IServiceCollection AddGraphQLApi(this IServiceCollection services, Schema schema, Func<IServiceProvider, OperationExecutor> executor)
    {
        services.AddSettings<GraphQLOptions>("GraphQL");
        services.AddSingleton(schema);
        services.AddSingleton(executor);
        services.AddSingleton<DocumentPreparer>();
        services.AddSingleton<DocumentCache>();
        services.AddSingleton<TrustedDocuments>();
        services.AddSingleton<RequestDocuments>();
        services.AddAnswerCache();
        services.AddSingleton<GraphQLService>();
        services.AddSingleton(new IdeAssets(System.IO.Path.Combine(ConfigurationFiles.ProgramFolder, "ide")));
        services.AddSingleton<IdeEndpoint>();
        services.AddSingleton<GraphQLEndpoint>();
        services.AddSingleton<SdlEndpoint>();
        return services;
    }

    /// <summary>Maps the endpoint for every method, since it tells itself what it takes.</summary>
    public static void MapGraphQLApi(this WebApplication app)
    {
        // What is wrong with the trusted documents is told before anything is served.
        app.Services.GetRequiredService<TrustedDocuments>();
        var endpoint = app.Services.GetRequiredService<GraphQLEndpoint>();
        var sdl = app.Services.GetRequiredService<SdlEndpoint>();
        var ide = app.Services.GetRequiredService<IdeEndpoint>();
        app.Map(Path, endpoint.HandleAsync);
        app.MapMethods($"{Path}/schema.graphql", [HttpMethods.Get, HttpMethods.Head], sdl.HandleAsync);
        app.MapMethods(IdeEndpoint.AssetPath + "{name}", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, string name) => ide.SendAssetAsync(context, name));
    }
}
