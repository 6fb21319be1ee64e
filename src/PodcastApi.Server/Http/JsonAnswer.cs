using System.Globalization;
using Microsoft.Extensions.Options;
using PodcastApi.Server.Hosting;

namespace PodcastApi.Server.Http;

/// <summary>Sends JSON that a revision of the content gave: with its tag, its coding and its cache rules.</summary>
internal static class JsonAnswer
{
    /// <summary>
    /// Answers 304 when the client has what this URL gives at the revision; otherwise false, and nothing was sent.
    /// </summary>
    public static bool TryNotModified(HttpContext context, Guid dataset, long revision, AnswerForm? form = null)
    {
        form ??= AnswerForm.Json;
        // The client may hold the answer in any coding: each has its own tag.
        foreach (var coding in (ReadOnlySpan<ContentCoding>)[ContentCodings.Choose(context.Request), ContentCoding.Identity])
        {
            var tag = EntityTag.Of(context.Request, dataset, revision, coding, form.Variant);
            if (!EntityTag.IsKnownToClient(context.Request, tag))
                continue;
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            WriteValidators(context, tag, form);
            return true;
        }

        return false;
    }

    /// <summary>Sends the body, or only its headers to HEAD.</summary>
    public static Task SendAsync(HttpContext context, ReadOnlyMemory<byte> body, Guid dataset, long revision, AnswerForm? form = null)
    {
        form ??= AnswerForm.Json;
        var coding = ContentCodings.Choose(context.Request);
        var coded = ContentCodings.Apply(ref coding, body);
        WriteValidators(context, EntityTag.Of(context.Request, dataset, revision, coding, form.Variant), form);
        context.Response.Headers["Content-Revision"] = revision.ToString(CultureInfo.InvariantCulture);
        return WriteAsync(context, coded, coding, form.ContentType);
    }

    /// <summary>Sends what no revision stands for, such as the state of a run: never stored.</summary>
    public static Task SendUncachedAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        context.Response.Headers.CacheControl = "no-store";
        return WriteAsync(context, body, ContentCoding.Identity, AnswerForm.Json.ContentType);
    }

    /// <summary>Sends what may be compressed and must not be stored: the answer to a POST, or one with errors.</summary>
    public static Task SendUncachedAsync(HttpContext context, ReadOnlyMemory<byte> body, AnswerForm form)
    {
        var coding = ContentCodings.Choose(context.Request);
        var coded = ContentCodings.Apply(ref coding, body);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Vary = form.Vary;
        return WriteAsync(context, coded, coding, form.ContentType);
    }

    private static void WriteValidators(HttpContext context, string tag, AnswerForm form)
    {
        var response = context.Response;
        var caching = context.RequestServices.GetRequiredService<IOptions<CachingOptions>>().Value;
        response.Headers.ETag = tag;
        response.Headers.CacheControl = string.Create(CultureInfo.InvariantCulture,
            $"public, max-age={caching.MaxAgeSeconds}, stale-while-revalidate={caching.StaleWhileRevalidateSeconds}");
        response.Headers.Vary = form.Vary;
    }

    private static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> body, ContentCoding coding, string contentType)
    {
        var response = context.Response;
        if (ContentCodings.Token(coding) is { } token)
            response.Headers.ContentEncoding = token;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }
}
