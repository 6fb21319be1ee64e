using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace PodcastApi.Benchmarks.GraphQL;

/// <summary>What is measured against: an endpoint a case, a prepared statement that makes JSON, the same web server, no GraphQL at all.</summary>
internal static class ReferenceServer
{
    public static async Task<WebApplication> StartAsync(NpgsqlDataSource dataSource, IReadOnlyList<BenchmarkCase> cases)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        foreach (var known in cases)
        {
            app.MapPost($"/{known.Name}", async context =>
            {
                await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
                await AnswerAsync(context, dataSource, known);
            });
        }

        await app.StartAsync();
        return app;
    }

    private static async Task AnswerAsync(HttpContext context, NpgsqlDataSource dataSource, BenchmarkCase known)
    {
        await using var connection = await dataSource.OpenConnectionAsync(context.RequestAborted);
        await using var command = new NpgsqlCommand(known.Sql, connection);
        foreach (var value in known.Parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = value is DateTime time ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : value });
        await using var reader = await command.ExecuteReaderAsync(context.RequestAborted);
        await reader.ReadAsync(context.RequestAborted);
        var body = reader.GetFieldValue<byte[]>(0);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
