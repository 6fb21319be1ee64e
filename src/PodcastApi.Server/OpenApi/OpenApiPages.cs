using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace PodcastApi.Server.OpenApi;

/// <summary>Serves the document at <c>/openapi/v1.json</c> and Swagger UI at <c>/swagger</c>, with assets of its own.</summary>
internal static class OpenApiPages
{
    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddOptions<SwaggerOptions>();
        services.AddOptions<SwaggerUIOptions>();
        return services.AddSingleton<ISwaggerProvider, OpenApiProvider>();
    }

    public static void UseOpenApiDocument(this WebApplication app)
    {
        app.UseSwagger(options =>
        {
            options.RouteTemplate = "openapi/{documentName}.json";
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        });
        app.UseSwaggerUI(options =>
        {
            options.RoutePrefix = "swagger";
            options.DocumentTitle = "PodcastApi";
            options.SwaggerEndpoint($"../openapi/{OpenApiDocumentFactory.Name}.json", "PodcastApi v1");
            options.EnableDeepLinking();
            options.DisplayRequestDuration();
            options.DefaultModelsExpandDepth(0);
        });
    }
}
