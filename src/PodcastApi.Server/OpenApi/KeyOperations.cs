using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PodcastApi.Content;
using PodcastApi.Server.Access;
using PodcastApi.Server.Errors;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Server.OpenApi;

/// <summary>OpenAPI's view of <c>/v1/keys</c>.</summary>
internal static class KeyOperations
{
    private const string Tag = "keys";

    /// <summary>Adds the paths.</summary>
    public static void AddTo(OpenApiDocument document, ModelSchemas schemas)
    {
        var all = new OpenApiPathItem();
        all.AddOperation(HttpMethod.Get, Operation(document, "listKeys", "Lists all keys", "Oldest first, revoked ones too; never the keys themselves.", "200", Answer("All keys.", List(schemas), new JsonObject { ["data"] = new JsonArray(Example()) })));
        var create = Operation(document, "createKey", "Makes a key", "The key itself stands in this answer and nowhere else: keep it.", "201", Answer("It is made.", Key(schemas), Example(secret: "pk_3q2-7wAbbA1fQjXyZ0o9vH4c5KcVdT8uYxR6eWmNlE0")));
        create.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "Whose it is and what it allows.",
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                ["application/json"] = new OpenApiMediaType { Schema = Request(schemas), Example = new JsonObject { ["name"] = "Preview of the site", ["scopes"] = new JsonArray("READ", "DRAFT") } },
            },
        };
        create.Responses!.Add("415", new OpenApiResponseReference(SharedResponses.Of(ErrorCode.BadRequest), document));
        all.AddOperation(HttpMethod.Post, create);
        document.Paths[KeyEndpoints.Path] = all;

        var one = new OpenApiPathItem();
        var get = Operation(document, "getKey", "One key", "Without the key itself.", "200", Answer("As asked.", Key(schemas), Example()));
        var revoke = Operation(document, "revokeKey", "Revokes a key", "For good, and at once; other nodes follow within `Access:KeyCacheSeconds`.", "204", new OpenApiResponse { Description = "It no longer counts." });
        foreach (var operation in (OpenApiOperation[])[get, revoke])
            operation.Parameters = [new OpenApiParameter { Name = "id", In = ParameterLocation.Path, Required = true, Description = "The id of the key.", Schema = new OpenApiSchema { Type = JsonSchemaType.String } }];
        one.AddOperation(HttpMethod.Get, get);
        one.AddOperation(HttpMethod.Delete, revoke);
        document.Paths[$"{KeyEndpoints.Path}/{{id}}"] = one;
    }

    private static OpenApiOperation Operation(OpenApiDocument document, string id, string summary, string description, string status, OpenApiResponse success) => new()
    {
        OperationId = id,
        Summary = summary,
        Description = description,
        Tags = new HashSet<OpenApiTagReference> { new(Tag, document) },
        Security = SecuritySchemes.DemandAdminKey(document),
        Responses = new OpenApiResponses
        {
            [status] = success,
            ["400"] = new OpenApiResponseReference(SharedResponses.Of(ErrorCode.BadRequest), document),
            ["401"] = new OpenApiResponseReference(SharedResponses.Of(ErrorCode.Unauthenticated), document),
            ["403"] = new OpenApiResponseReference(SharedResponses.Of(ErrorCode.Forbidden), document),
            ["404"] = new OpenApiResponseReference(SharedResponses.Of(ErrorCode.NotFound), document),
            ["429"] = new OpenApiResponseReference(SharedResponses.Of(ErrorCode.RateLimited), document),
        },
    };

    private static OpenApiResponse Answer(string description, IOpenApiSchema schema, JsonNode example) => new()
    {
        Description = description,
        Content = new Dictionary<string, IOpenApiMediaType> { ["application/json"] = new OpenApiMediaType { Schema = schema, Example = example } },
    };

    private static IOpenApiSchema List(ModelSchemas schemas) => schemas.Named("ApiKeys", () => FixedSchemas.Object(
        "All keys.", ("data", FixedSchemas.Array("The keys, oldest first.", Key(schemas)))));

    private static IOpenApiSchema Key(ModelSchemas schemas) => schemas.Named("ApiKey", () => FixedSchemas.Object(
        "A key of a caller.",
        ("id", FixedSchemas.Text("Its id.")),
        ("name", FixedSchemas.Text("Whose it is, or what for.")),
        ("scopes", Scopes()),
        ("requestsPerMinute", FixedSchemas.Integer("Its own limit; null for that of all keys.", isNullable: true)),
        ("createdAt", FixedSchemas.Time("When it was made.")),
        ("expiresAt", FixedSchemas.Time("From when it no longer counts; null for never.", isNullable: true)),
        ("revokedAt", FixedSchemas.Time("When it was revoked; null when it was not.", isNullable: true)),
        ("key?", FixedSchemas.Text("The key itself; only in the answer that made it."))));

    private static IOpenApiSchema Request(ModelSchemas schemas) => schemas.Named("ApiKeyRequest", () => FixedSchemas.Object(
        "A key that is wanted.",
        ("name", FixedSchemas.Text($"Whose it is, or what for; at most {KeyRequest.MaxNameLength} characters.")),
        ("scopes?", Scopes()),
        ("requestsPerMinute?", FixedSchemas.Integer("A limit of its own; 0 for none, without it that of all keys.", isNullable: true)),
        ("expiresAt?", FixedSchemas.Time("From when it no longer counts; without it never.", isNullable: true))));

    private static OpenApiSchema Scopes() => FixedSchemas.Array(
        "What it allows: to read, to see drafts and what is scheduled, to use the admin endpoints.",
        FixedSchemas.Open("A scope.", EnumNames<KeyScope>.All));

    private static JsonObject Example(string? secret = null)
    {
        var key = new JsonObject
        {
            ["id"] = "019aaf5c-6c1e-7b0a-9d0e-5f3a2b1c0d9e",
            ["name"] = "Preview of the site",
            ["scopes"] = new JsonArray("READ", "DRAFT"),
            ["requestsPerMinute"] = null,
            ["createdAt"] = "2026-11-22T09:00:00Z",
            ["expiresAt"] = null,
            ["revokedAt"] = null,
        };
        if (secret is not null)
            key["key"] = secret;
        return key;
    }
}
