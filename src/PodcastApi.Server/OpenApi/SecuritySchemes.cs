using Microsoft.OpenApi;

namespace PodcastApi.Server.OpenApi;

/// <summary>What callers prove themselves with.</summary>
internal static class SecuritySchemes
{
    public const string AdminKey = "adminKey";
    public const string Key = "key";

    public static IDictionary<string, IOpenApiSecurityScheme> All { get; } = new Dictionary<string, IOpenApiSecurityScheme>
    {
        [AdminKey] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "The key of `PODCASTAPI_ADMIN_KEY`, without which what needs it is off, or a key with the scope `ADMIN`.",
        },
        [Key] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A key that `podcastapi keys add` or `POST /v1/keys` made. Reading takes none unless the server asks for one; with the scope `DRAFT` drafts and what is scheduled are shown too.",
        },
    };

    /// <summary>What an operation for everybody takes: nothing, or a key.</summary>
    public static IList<OpenApiSecurityRequirement> AllowKey(OpenApiDocument document)
        => [new OpenApiSecurityRequirement(), new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = [] }];

    /// <summary>What an operation that takes the admin key demands.</summary>
    public static IList<OpenApiSecurityRequirement> DemandAdminKey(OpenApiDocument document)
        => [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(AdminKey, document)] = [] }];
}
