using System.Text;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Home;
using PodcastApi.Server.Http;

namespace PodcastApi.Server.GraphQL.Ide;

/// <summary>Answers a browser at <c>/graphql</c> with the IDE, and sends its files.</summary>
internal sealed class IdeEndpoint(IdeAssets assets, HomeReader home)
{
    /// <summary>Where the files are.</summary>
    public const string AssetPath = "/graphql/ide/";

    /// <summary>Whether there is a page for a request: without GraphiQL a query is rather answered.</summary>
    public bool HasPageFor(HttpRequest request) => assets.IsComplete || !request.Query.ContainsKey("query");

    /// <summary>Sends the page.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var samples = await home.SampleQueriesAsync(context.RequestAborted);
        var response = context.Response;
        response.Headers.ContentSecurityPolicy = IdePage.ContentSecurityPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        var page = Encoding.UTF8.GetBytes(IdePage.Render(assets, context.Request.PathBase, samples));
        await JsonAnswer.SendUncachedAsync(context, page, new AnswerForm("text/html; charset=utf-8", "Accept, Accept-Encoding", "ide"));
    }

    /// <summary>Sends a file. Its URL changes with its content, so it may be kept for good.</summary>
    public Task SendAssetAsync(HttpContext context, string name)
    {
        if (assets.Find(name) is not { } asset)
            throw new ApiException(ErrorCode.NotFound, $"The IDE has no file '{name}'.");
        var coding = ContentCodings.Choose(context.Request);
        var body = ContentCodings.Apply(ref coding, asset.Body);
        var response = context.Response;
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.XContentTypeOptions = "nosniff";
        if (ContentCodings.Token(coding) is { } token)
            response.Headers.ContentEncoding = token;
        response.ContentType = asset.ContentType;
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.BodyWriter.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
