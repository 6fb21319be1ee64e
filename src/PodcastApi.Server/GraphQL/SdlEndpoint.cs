using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using PodcastApi.GraphQL.Types;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Hosting;
using PodcastApi.Server.Http;

namespace PodcastApi.Server.GraphQL;

/// <summary><c>/graphql/schema.graphql</c>: the schema in SDL, for people and code generators.</summary>
internal sealed class SdlEndpoint(Schema schema, IOptions<GraphQLOptions> options, IOptions<CachingOptions> caching)
{
    private readonly byte[] _sdl = Encoding.UTF8.GetBytes(SchemaPrinter.Print(schema) + "\n");

    public async Task HandleAsync(HttpContext context)
    {
        if (!options.Value.Introspection)
            throw new ApiException(ErrorCode.NotFound, "The schema is not shown: introspection is switched off on this server.");
        var coding = ContentCodings.Choose(context.Request);
        var body = ContentCodings.Apply(ref coding, _sdl);
        var response = context.Response;
        var tag = TagOf(coding);
        response.Headers.ETag = tag;
        response.Headers.CacheControl = $"public, max-age={caching.Value.MaxAgeSeconds}, stale-while-revalidate={caching.Value.StaleWhileRevalidateSeconds}";
        response.Headers.Vary = "Accept-Encoding";
        if (EntityTag.IsKnownToClient(context.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (ContentCodings.Token(coding) is { } token)
            response.Headers.ContentEncoding = token;
        response.ContentType = "application/graphql; charset=utf-8";
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }

    private string TagOf(ContentCoding coding)
    {
        var hash = WebEncoders.Base64UrlEncode(SHA256.HashData(_sdl).AsSpan(0, 12));
        return ContentCodings.Token(coding) is { } token ? $"\"{hash}-{token}\"" : $"\"{hash}\"";
    }
}
