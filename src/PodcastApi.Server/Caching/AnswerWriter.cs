using System.Globalization;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using PodcastApi.Server.Hosting;
using PodcastApi.Server.Http;

namespace PodcastApi.Server.Caching;

/// <summary>Sends what a revision of the content gave: with its tag, its coding and its cache rules.</summary>
internal sealed class AnswerWriter(CurrentRevision current, IOptions<CachingOptions> options)
{
    private const string ServerTiming = "Server-Timing";

    private static readonly StringValues HitTiming = "cache;desc=hit";

    private readonly StringValues _public = string.Create(CultureInfo.InvariantCulture,
        $"public, max-age={options.Value.MaxAgeSeconds}, stale-while-revalidate={options.Value.StaleWhileRevalidateSeconds}");

    /// <summary>
    /// Answers 304 when the client has what this URL gives at the revision (RFC 9110 section 13.1.2); otherwise false, and nothing was sent.
    /// </summary>
    public bool TryNotModified(HttpContext context, CacheKey key, Guid dataset, long revision, AnswerForm form)
    {
        if (context.Request.Headers.IfNoneMatch.Count == 0)
            return false;
        var tag = EntityTag.Of(key, dataset, revision);
        // The client may hold the answer in any coding: each has its own tag.
        return TryNotModified(context, tag.In(ContentCodings.Choose(context.Request)), form) || TryNotModified(context, tag.In(ContentCoding.Identity), form);
    }

    /// <summary>Sends an answer, or 304 to a client that has it, or only its headers to HEAD.</summary>
    /// <param name="context">The request.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="status">The value of <c>Cache-Status</c>.</param>
    /// <param name="mayBeStored">Whether others may keep it: not what a POST gave, nor what is older than what is known.</param>
    /// <param name="timing">The value of <c>Server-Timing</c>; null for what was kept.</param>
    public Task SendAsync(HttpContext context, CachedAnswer answer, string status, bool mayBeStored, string? timing = null)
    {
        var coding = ContentCodings.Choose(context.Request);
        var body = answer.Body(ref coding);
        var tag = mayBeStored ? answer.Tag(coding) : null;
        var lastModified = mayBeStored ? current.LastModified(answer.State.Revision) : null;
        if (tag is not null && (TryNotModified(context, tag, answer.Form)
            || (coding != ContentCoding.Identity && TryNotModified(context, answer.Tag(ContentCoding.Identity), answer.Form))
            || TryNotModifiedSince(context, tag, lastModified, answer.Form)))
        {
            return Task.CompletedTask;
        }

        var response = context.Response;
        var headers = response.Headers;
        headers.CacheControl = mayBeStored ? _public : "no-store";
        if (tag is not null)
            headers.ETag = tag;
        if (lastModified is not null)
            headers.LastModified = lastModified;
        headers.Vary = answer.Form.Vary;
        headers["Content-Revision"] = answer.Revision;
        headers[CacheStatus.Header] = status;
        headers[ServerTiming] = timing is null ? HitTiming : timing;
        if (answer.Link.Count > 0)
            headers.Link = answer.Link;
        if (ContentCodings.Token(coding) is { } token)
            headers.ContentEncoding = token;
        response.ContentType = answer.Form.ContentType;
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : WriteAsync(context, body);
    }

    private static Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        var written = context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
        return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
    }

    private bool TryNotModified(HttpContext context, string tag, AnswerForm form)
    {
        if (!EntityTag.IsKnownToClient(context.Request, tag))
            return false;
        WriteNotModified(context, tag, form);
        return true;
    }

    /// <summary>
    /// For clients that know of no tags (RFC 9110 section 13.1.3). Only the very time that was told counts: a later one may be of
    /// another server, which knew of the revision at another time.
    /// </summary>
    private bool TryNotModifiedSince(HttpContext context, string tag, string? lastModified, AnswerForm form)
    {
        var request = context.Request.Headers;
        if (lastModified is null || request.IfNoneMatch.Count > 0 || request.IfModifiedSince != lastModified)
            return false;
        WriteNotModified(context, tag, form);
        context.Response.Headers.LastModified = lastModified;
        return true;
    }

    private void WriteNotModified(HttpContext context, string tag, AnswerForm form)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status304NotModified;
        response.Headers.ETag = tag;
        response.Headers.CacheControl = _public;
        response.Headers.Vary = form.Vary;
        response.Headers[CacheStatus.Header] = CacheStatus.Validated;
    }
}
