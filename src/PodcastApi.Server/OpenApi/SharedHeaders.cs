using Microsoft.OpenApi;

namespace PodcastApi.Server.OpenApi;

/// <summary>Headers that many answers have.</summary>
internal static class SharedHeaders
{
    public const string ETag = "ETag";
    public const string ContentRevision = "ContentRevision";
    public const string CacheStatus = "CacheStatus";
    public const string PageLink = "PageLink";
    public const string CanonicalLink = "CanonicalLink";

    public static IDictionary<string, IOpenApiHeader> All { get; } = new Dictionary<string, IOpenApiHeader>
    {
        [ETag] = Header("A strong tag of this address, revision and content coding, for `If-None-Match`.", JsonSchemaType.String),
        [ContentRevision] = Header("The revision of the dataset that the answer was read from.", JsonSchemaType.Integer),
        [CacheStatus] = Header("Whether the answer was kept, `PodcastApi; hit`, or read for this request (RFC 9211).", JsonSchemaType.String),
        [PageLink] = Header("The pages around this one, `rel=\"next\"` and `rel=\"prev\"` (RFC 8288).", JsonSchemaType.String),
        [CanonicalLink] = Header("The canonical address, `rel=\"canonical\"` (RFC 6596).", JsonSchemaType.String),
    };

    private static OpenApiHeader Header(string description, JsonSchemaType type)
        => new() { Description = description, Schema = new OpenApiSchema { Type = type } };
}
