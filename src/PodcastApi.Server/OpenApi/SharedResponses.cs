using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PodcastApi.Content;
using PodcastApi.Server.Errors;

namespace PodcastApi.Server.OpenApi;

/// <summary>Answers that many operations have.</summary>
internal static class SharedResponses
{
    public const string NotModified = "NotModified";
    public const string Moved = "Moved";

    /// <summary>The codes with a response of their own.</summary>
    private static readonly ErrorCode[] Codes =
    [
        ErrorCode.BadRequest, ErrorCode.Unauthenticated, ErrorCode.Forbidden, ErrorCode.NotFound, ErrorCode.AmbiguousSlug, ErrorCode.Gone,
        ErrorCode.SyncTokenExpired, ErrorCode.RateLimited, ErrorCode.Timeout,
    ];

    /// <summary>The name of the response with a code.</summary>
    public static string Of(ErrorCode code) => code.ToString();

    public static IDictionary<string, IOpenApiResponse> All(OpenApiDocument document, ModelSchemas schemas)
    {
        var responses = new Dictionary<string, IOpenApiResponse>
        {
            [NotModified] = new OpenApiResponse
            {
                Description = "The client has it: `If-None-Match` names its tag.",
                Headers = new Dictionary<string, IOpenApiHeader> { ["ETag"] = new OpenApiHeaderReference(SharedHeaders.ETag, document) },
            },
            [Moved] = new OpenApiResponse
            {
                Description = "It has another name now, or turned out to be another. The query string is kept.",
                Headers = new Dictionary<string, IOpenApiHeader>
                {
                    ["Location"] = new OpenApiHeader { Description = "Where it is now.", Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri" } },
                },
            },
        };
        foreach (var code in Codes)
            responses.Add(Of(code), Problem(code, schemas));
        return responses;
    }

    private static OpenApiResponse Problem(ErrorCode code, ModelSchemas schemas)
    {
        var described = ErrorCatalogue.Describe(code);
        var name = EnumNames<ErrorCode>.Of(code);
        var codes = code == ErrorCode.BadRequest
            ? " Codes: `BAD_REQUEST`, `UNKNOWN_FIELD`, `INVALID_FILTER`, `INVALID_CURSOR`, `DEPTH_EXCEEDED`."
            : $" Code: `{name}`.";
        return new OpenApiResponse
        {
            Description = $"{described.Title}.{codes}",
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                ["application/problem+json"] = new OpenApiMediaType
                {
                    Schema = FixedSchemas.Problem(schemas),
                    Example = new JsonObject
                    {
                        ["type"] = $"/problems/{name}",
                        ["title"] = described.Title,
                        ["status"] = described.Status,
                        ["detail"] = described.Explanation,
                        ["instance"] = "/v1/episodes?first=many",
                        ["code"] = name,
                        ["errors"] = new JsonArray(),
                        ["traceId"] = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                    },
                },
            },
        };
    }
}
