using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace PodcastApi.Server.OpenApi;

/// <summary>Serves the document at <c>/openapi/v1.json</c> (OpenAPI 3.1) and Swagger UI at <c>/swagger</c>, with assets of its own.</summary>
internal static class OpenApiPages
{
    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddOptions<SwaggerOptions>();
        services.AddOptions<SwaggerUIOptions>();
        return services.AddSingleton<ISwaggerProvider, OpenApiProvider>();
    }

    /// <summary>On a branch of its own: the middleware looks at each request with regular expressions, which an answer from memory feels.</summary>
    public static void UseOpenApiDocument(this WebApplication app) => app.UseWhen(IsAsked, UsePages);

    private static bool IsAsked(HttpContext context) => context.Request.Path.StartsWithSegments("/openapi") || context.Request.Path.StartsWithSegments("/swagger");

    private static void UsePages(IApplicationBuilder app)
    {
        app.UseSwagger(options =>
        {
            options.RouteTemplate = "openapi/{documentName}.json";
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        });
        // Swagger UI goes over the whole of a document of 3.1 again for each operation that is opened, which takes it three times as long.
        app.UseSwagger(options =>
        {
            options.RouteTemplate = "swagger/{documentName}.json";
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
            options.PreSerializeFilters.Add((document, _) => LeaveOptionalParametersEmpty(document));
        });
        app.UseSwaggerUI(options =>
        {
            options.RoutePrefix = "swagger";
            options.DocumentTitle = "PodcastApi";
            options.SwaggerEndpoint($"{OpenApiDocumentFactory.Name}.json", "PodcastApi v1");
            options.EnableDeepLinking();
            options.DisplayRequestDuration();
            options.DefaultModelsExpandDepth(0);
        });
    }

    /// <summary>Swagger UI fills in what the schema of a parameter shows as an example, which would narrow every first answer; the description names it still.</summary>
    private static void LeaveOptionalParametersEmpty(OpenApiDocument document)
    {
        foreach (var parameter in document.Paths.Values.SelectMany(path => path.Operations!.Values).SelectMany(operation => operation.Parameters ?? []))
        {
            if (!parameter.Required && parameter.Schema is OpenApiSchema schema)
                schema.Examples = null;
        }
    }
}
