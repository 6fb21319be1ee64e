using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PodcastApi.Server.Errors;

/// <summary>Writes errors as <c>application/problem+json</c> (RFC 9457). Errors are never cached.</summary>
internal static class ProblemWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers with the problem. Does nothing when the answer has already begun.</summary>
    public static async Task WriteAsync(HttpContext context, ApiException problem)
    {
        var response = context.Response;
        if (response.HasStarted)
            return;
        response.Clear();
        response.StatusCode = problem.Status;
        response.ContentType = "application/problem+json";
        response.Headers.CacheControl = "no-store";
        if (problem.RetryAfter is { } wait)
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (problem.Code == ErrorCode.Unauthenticated)
            response.Headers.WWWAuthenticate = "Bearer";
        if (HttpMethods.IsHead(context.Request.Method))
            return;

        using var buffer = new MemoryStream();
        await using (var json = new Utf8JsonWriter(buffer, Options))
            Write(json, context, problem);
        response.ContentLength = buffer.Length;
        await response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), context.RequestAborted);
    }

    private static void Write(Utf8JsonWriter json, HttpContext context, ApiException problem)
    {
        var name = ErrorCatalogue.Name(problem.Code);
        json.WriteStartObject();
        json.WriteString("type", $"/problems/{name}");
        json.WriteString("title", ErrorCatalogue.Describe(problem.Code).Title);
        json.WriteNumber("status", problem.Status);
        json.WriteString("detail", problem.Message);
        json.WriteString("instance", context.Request.Path + context.Request.QueryString);
        json.WriteString("code", name);
        json.WriteStartArray("errors");
        foreach (var error in problem.Errors)
        {
            json.WriteStartObject();
            json.WriteString("detail", error.Detail);
            if (error.Parameter is not null)
                json.WriteString("parameter", error.Parameter);
            if (error.Pointer is not null)
                json.WriteString("pointer", error.Pointer);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (problem.Candidates.Count > 0)
        {
            json.WriteStartArray("candidates");
            foreach (var candidate in problem.Candidates)
            {
                json.WriteStartObject();
                json.WriteString("id", candidate.Id);
                json.WriteString("podcast", candidate.Podcast);
                json.WriteString("url", candidate.Url);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteString("traceId", Activity.Current?.Id ?? context.TraceIdentifier);
        json.WriteEndObject();
    }
}
