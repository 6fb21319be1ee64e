using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PodcastApi.Server.Errors;

namespace PodcastApi.Server.OpenApi;

/// <summary>OpenAPI's view of <c>POST ingest</c>, the one operation that changes something.</summary>
internal static class IngestOperation
{
    public static OpenApiPathItem Create(OpenApiDocument document, ModelSchemas schemas)
    {
        var item = new OpenApiPathItem();
        item.AddOperation(HttpMethod.Post, new OpenApiOperation
        {
            OperationId = "startIngest",
            Summary = "Reads sources",
            Description = "Answers as soon as the run begins, or waits for its turn; look at the run for how it goes.",
            Tags = new HashSet<OpenApiTagReference> { new("ingest", document) },
            Security = SecuritySchemes.DemandAdminKey(document),
            RequestBody = new OpenApiRequestBody
            {
                Description = "What to read; without a body everything that is configured.",
                Content = new Dictionary<string, IOpenApiMediaType>
                {
                    ["application/json"] = new OpenApiMediaType
                    {
                        Schema = FixedSchemas.IngestRequest(schemas),
                        Example = new JsonObject { ["sources"] = new JsonArray("https://slowquery.example/feed.xml") },
                    },
                },
            },
            Responses = new OpenApiResponses
            {
                ["202"] = new OpenApiResponse
                {
                    Description = "It is on its way.",
                    Headers = new Dictionary<string, IOpenApiHeader>
                    {
                        ["Location"] = new OpenApiHeader { Description = "Where the run can be looked at.", Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
                    },
                    Content = new Dictionary<string, IOpenApiMediaType>
                    {
                        ["application/json"] = new OpenApiMediaType { Schema = FixedSchemas.IngestAnswer(schemas) },
                    },
                },
                ["400"] = new OpenApiResponseReference(SharedResponses.Of(ErrorCode.BadRequest), document),
                ["401"] = new OpenApiResponseReference(SharedResponses.Of(ErrorCode.Unauthenticated), document),
                ["403"] = new OpenApiResponseReference(SharedResponses.Of(ErrorCode.Forbidden), document),
                ["404"] = new OpenApiResponseReference(SharedResponses.Of(ErrorCode.NotFound), document),
                ["415"] = new OpenApiResponseReference(SharedResponses.Of(ErrorCode.BadRequest), document),
            },
        });
        return item;
    }
}
