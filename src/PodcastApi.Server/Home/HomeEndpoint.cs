using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using PodcastApi.Server.Http;

namespace PodcastApi.Server.Home;

/// <summary>The first page: HTML for people, the same as JSON for clients that ask for it.</summary>
internal static class HomeEndpoint
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], AnswerAsync);

    private static async Task AnswerAsync(HttpContext context, HomeReader reader)
    {
        var model = await reader.ReadAsync(context.RequestAborted);
        context.Response.Headers.Vary = "Accept";
        if (PrefersJson(context.Request))
        {
            await JsonAnswer.SendUncachedAsync(context, JsonSerializer.SerializeToUtf8Bytes(model, Json));
            return;
        }

        var page = Encoding.UTF8.GetBytes(HomePage.Render(model));
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = HomePage.ContentSecurityPolicy;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(page, context.RequestAborted);
    }

    /// <summary>Whether JSON is named with a higher quality than HTML (RFC 9110 section 12.5.1).</summary>
    private static bool PrefersJson(HttpRequest request)
    {
        var json = 0.0;
        var html = 0.0;
        foreach (var range in MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted) ? accepted : [])
        {
            var quality = range.Quality ?? 1;
            if (range.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
                json = Math.Max(json, quality);
            else if (range.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase))
                html = Math.Max(html, quality);
        }

        return json > html;
    }
}
