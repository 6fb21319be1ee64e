using System.Net;
using System.Text.Json.Nodes;
using PodcastApi.Server.OpenApi;

namespace PodcastApi.Server.Tests.OpenApi;

/// <summary>Holds every answer that tests get against the OpenAPI document: its status, its media type and its body.</summary>
internal sealed class DocumentedAnswers(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly JsonNode Document = JsonNode.Parse(OpenApiDocumentFactory.Write(OpenApiDocumentFactory.Create()))!;
    private static readonly SchemaChecker Checker = new(Document);

    // Templates with fewer parameters come first: /episodes/lookup is no episode.
    private static readonly (string[] Segments, JsonObject Operations)[] Paths =
    [
        .. Document["paths"]!.AsObject().Select(path => (path.Key.Split('/'), path.Value!.AsObject())).OrderBy(path => path.Item1.Count(IsParameter)),
    ];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var method = request.Method == HttpMethod.Head ? "get" : request.Method.Method.ToLowerInvariant();
        if (FindOperations(request.RequestUri!.AbsolutePath)?[method] is not { } operation || IsOfTheServer(response))
            return response;
        var (status, name) = ((int)response.StatusCode, $"{request.Method} {request.RequestUri.PathAndQuery}");
        Assert.True(operation["responses"]![$"{status}"] is not null, $"{name} answers with {status}, which is not described.");
        var described = Checker.Resolve(operation["responses"]![$"{status}"]);
        if (described["content"] is not JsonObject content || request.Method == HttpMethod.Head)
            return response;

        var mediaType = response.Content.Headers.ContentType?.MediaType ?? "";
        Assert.True(content[mediaType] is not null, $"{name} answers {status} with '{mediaType}', which is not described.");
        if (!mediaType.EndsWith("json", StringComparison.Ordinal) || response.Content.Headers.ContentEncoding.Count > 0 || content[mediaType]!["schema"] is not { } schema)
            return response;
        // What explains a request is a GraphQL request instead of the answer.
        if (request.RequestUri.Query.Contains("explain=", StringComparison.Ordinal))
            return response;
        // It is kept, so that the test reads it again.
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var body = JsonNode.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        var isPartial = request.RequestUri.Query.Contains("fields=", StringComparison.Ordinal);
        var difference = Checker.Check(body, schema, "", isPartial);
        Assert.True(difference is null, $"{name} answers {status} with something else than is described: {difference}");
        return response;
    }

    private static JsonObject? FindOperations(string path)
    {
        var segments = path.Split('/');
        return Paths.FirstOrDefault(known => known.Segments.Length == segments.Length
            && known.Segments.Zip(segments).All(pair => IsParameter(pair.First) ? pair.Second.Length > 0 : pair.First == pair.Second)).Operations;
    }

    private static bool IsParameter(string segment) => segment.StartsWith('{');

    /// <summary>Answers of the web server itself, to what never came to the API.</summary>
    private static bool IsOfTheServer(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.RequestUriTooLong or HttpStatusCode.RequestHeaderFieldsTooLarge
        || (response.StatusCode == HttpStatusCode.BadRequest && response.Content.Headers.ContentLength is 0);
}
