using Microsoft.OpenApi;
using PodcastApi.Ingestion.Curation;
using PodcastApi.Server.Corrections;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Hosting;
using PodcastApi.Server.Rest.Endpoints;

namespace PodcastApi.Server.OpenApi;

/// <summary>OpenAPI's view of stating and revoking corrections.</summary>
internal static class CorrectionOperations
{
    /// <summary>Adds both to the paths of the routes that read corrections.</summary>
    public static void AddTo(OpenApiDocument document, ModelSchemas schemas, LimitOptions limits)
    {
        ((OpenApiPathItem)document.Paths[CorrectionEndpoints.Path]).AddOperation(HttpMethod.Post, Create(document, schemas, limits));
        ((OpenApiPathItem)document.Paths[$"{CorrectionEndpoints.Path}/{{{CorrectionEndpoint.Correction}}}"]).AddOperation(HttpMethod.Delete, Revoke(document, limits));
    }

    private static OpenApiOperation Create(OpenApiDocument document, ModelSchemas schemas, LimitOptions limits) => new()
    {
        OperationId = "createCorrection",
        Summary = "Puts something right",
        Description = "The content is made anew before this answers, and stays so through every later ingest until the correction is revoked. The same correction twice is one.",
        Tags = Tags(document),
        Security = SecuritySchemes.DemandAdminKey(document),
        Parameters = [ParameterSchemas.Of(CorrectionEndpoints.Wait, limits)],
        RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "What is to be put right.",
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                ["application/json"] = new OpenApiMediaType
                {
                    Schema = CorrectionSchemas.Request(schemas),
                    Examples = CorrectionForm.All.ToDictionary(form => form.Header, IOpenApiExample (form) => new OpenApiExample { Summary = form.Meaning, Value = CorrectionSchemas.Example(form.Kind) }),
                },
            },
        },
        Responses = new OpenApiResponses
        {
            ["200"] = Answer("It is stated already.", schemas),
            ["201"] = Answer("It is applied, or waits.", schemas),
            ["400"] = Problem(document, ErrorCode.BadRequest),
            ["401"] = Problem(document, ErrorCode.Unauthenticated),
            ["404"] = Problem(document, ErrorCode.NotFound),
            // It contradicts another one.
            ["409"] = Problem(document, ErrorCode.BadRequest),
            ["415"] = Problem(document, ErrorCode.BadRequest),
        },
    };

    private static OpenApiOperation Revoke(OpenApiDocument document, LimitOptions limits) => new()
    {
        OperationId = "revokeCorrection",
        Summary = "Takes a correction back",
        Description = "The content is made anew before this answers: it is what it would be without the correction. One that a file states is revoked by taking it out there.",
        Tags = Tags(document),
        Security = SecuritySchemes.DemandAdminKey(document),
        Parameters = [ParameterSchemas.Of(CorrectionEndpoint.Segment, limits)],
        Responses = new OpenApiResponses
        {
            ["204"] = new OpenApiResponse { Description = "It holds no longer." },
            ["400"] = Problem(document, ErrorCode.BadRequest),
            ["401"] = Problem(document, ErrorCode.Unauthenticated),
            ["404"] = Problem(document, ErrorCode.NotFound),
            // A file states it.
            ["409"] = Problem(document, ErrorCode.BadRequest),
        },
    };

    private static HashSet<OpenApiTagReference> Tags(OpenApiDocument document) => [new("corrections", document)];

    private static OpenApiResponseReference Problem(OpenApiDocument document, ErrorCode code) => new(SharedResponses.Of(code), document);

    private static OpenApiResponse Answer(string description, ModelSchemas schemas) => new()
    {
        Description = description,
        Headers = new Dictionary<string, IOpenApiHeader>
        {
            ["Location"] = new OpenApiHeader { Description = "Where the correction can be looked at.", Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
        },
        Content = new Dictionary<string, IOpenApiMediaType>
        {
            ["application/json"] = new OpenApiMediaType { Schema = CorrectionSchemas.Correction(schemas), Example = CorrectionSchemas.Example() },
        },
    };
}
