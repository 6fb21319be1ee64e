using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;
using PodcastApi.Benchmarks.Reading;

namespace PodcastApi.Benchmarks.Servers;

/// <summary>What reading is measured against: an endpoint a case, a prepared statement that makes JSON, the same web server, nothing else.</summary>
internal static class ReferenceServer
{
    /// <summary>Connections with the settings that our own sessions have, so that both get the same plans.</summary>
    public static NpgsqlDataSource Connect(string connectionString) => new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder(connectionString)
    {
        MaxAutoPrepare = 128,
        AutoPrepareMinUsages = 2,
        MaxPoolSize = 16,
        NoResetOnClose = true,
        Timezone = "UTC",
        Options = "-c jit=off -c random_page_cost=1.1 -c max_parallel_workers_per_gather=0",
    }.ConnectionString).Build();

    public static async Task<WebApplication> StartAsync(NpgsqlDataSource dataSource, IReadOnlyList<ReadCase> cases)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        foreach (var known in cases)
        {
            app.Map(known.ReferencePath, async context =>
            {
                await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
                await AnswerAsync(context, dataSource, known);
            });
        }

        await app.StartAsync();
        return app;
    }

    private static async Task AnswerAsync(HttpContext context, NpgsqlDataSource dataSource, ReadCase known)
    {
        await using var connection = await dataSource.OpenConnectionAsync(context.RequestAborted);
        await using var command = new NpgsqlCommand(known.Sql, connection);
        foreach (var value in known.Parameters)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync(context.RequestAborted);
        await reader.ReadAsync(context.RequestAborted);
        var body = reader.GetFieldValue<byte[]>(0);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
