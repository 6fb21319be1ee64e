using Microsoft.OpenApi;

namespace PodcastApi.Server.OpenApi;

/// <summary>What callers prove themselves with.</summary>
internal static class SecuritySchemes
{
    public const string AdminKey = "adminKey";

    public static IDictionary<string, IOpenApiSecurityScheme> All { get; } = new Dictionary<string, IOpenApiSecurityScheme>
    {
        [AdminKey] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "The key of `PODCASTAPI_ADMIN_KEY`. Where none is configured, what needs it is off.",
        },
    };

    /// <summary>What an operation that takes the admin key demands.</summary>
    public static IList<OpenApiSecurityRequirement> DemandAdminKey(OpenApiDocument document)
        => [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(AdminKey, document)] = [] }];
}
