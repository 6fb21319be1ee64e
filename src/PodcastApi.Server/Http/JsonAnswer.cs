namespace PodcastApi.Server.Http;

/// <summary>Sends what must not be stored.</summary>
internal static class JsonAnswer
{
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
