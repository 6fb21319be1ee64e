using System.Text.Json;
using PodcastApi.ConformanceHost;

// Answers the requests of the GraphQL conformance suites: each brings its own schema, whose fields get their values by fixed rules.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var app = builder.Build();
var engine = new ConformanceEngine();

app.MapGet("/health", () => Results.Ok());
app.MapPost("/execute", async (HttpContext http) =>
{
    try
    {
        using var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        var request = ConformanceRequest.Read(body.RootElement);
        if (http.Request.Headers.Accept.ToString().Contains("multipart/mixed", StringComparison.OrdinalIgnoreCase))
        {
            await MultipartAnswer.Send(http.Response, engine.ExecuteInParts(request, http.RequestAborted), http.RequestAborted);
            return;
        }
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.BodyWriter.WriteAsync(await engine.Execute(request, http.RequestAborted), http.RequestAborted);
    }
    catch (JsonException error)
    {
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        await http.Response.WriteAsync(error.Message, http.RequestAborted);
    }
});
await app.RunAsync();
