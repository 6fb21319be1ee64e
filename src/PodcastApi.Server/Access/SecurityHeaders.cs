namespace PodcastApi.Server.Access;

/// <summary>What browsers are told of every answer, unless the page says otherwise itself.</summary>
internal static class SecurityHeaders
{
    /// <summary>Data is no page: nothing in it may load, run or be framed.</summary>
    private const string DataPolicy = "default-src 'none'; frame-ancestors 'none'";

    private const string PagePolicy = "frame-ancestors 'none'; object-src 'none'; base-uri 'self'";

    /// <summary>Two years, as the preload lists ask for.</summary>
    private const string TransportSecurity = "max-age=63072000";

    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(Add, context);
        return next(context);
    }

    private static Task Add(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = TransportSecurity;
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            var isPage = context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
            headers.ContentSecurityPolicy = isPage ? PagePolicy : DataPolicy;
        }

        return Task.CompletedTask;
    }
}
