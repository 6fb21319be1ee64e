using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using PodcastApi.Server.Hosting;
using Swashbuckle.AspNetCore.Swagger;

namespace PodcastApi.Server.OpenApi;

/// <summary>Gives Swashbuckle the document that is made from the routes, in place of one that it would make from handlers.</summary>
internal sealed class OpenApiProvider(IOptions<LimitOptions> limits) : ISwaggerProvider
{
    public OpenApiDocument GetSwagger(string documentName, string? host = null, string? basePath = null)
    {
        if (documentName != OpenApiDocumentFactory.Name)
            throw new UnknownSwaggerDocument(documentName, [OpenApiDocumentFactory.Name]);
        var document = OpenApiDocumentFactory.Create(limits.Value);
        if (!string.IsNullOrEmpty(basePath))
            document.Servers![0].Url = basePath;
        return document;
    }
}
