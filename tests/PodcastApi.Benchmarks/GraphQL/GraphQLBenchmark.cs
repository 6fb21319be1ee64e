using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using PodcastApi.Server.Hosting;
using PodcastApi.Storage;

namespace PodcastApi.Benchmarks.GraphQL;

/// <summary>
/// GraphQL over HTTP beside hand-written SQL, on the same database and in the same process, by turns: so that whatever else the
/// machine does meets both. First both must give the same.
/// </summary>
internal static class GraphQLBenchmark
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(string[] args)
    {
        var rounds = Option(args, "--rounds") is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : 9;
        var letters = Option(args, "--cases");
        await using var test = await TestDatabase.CreateAsync();
        await using (var database = PodcastDatabase.Create(test.ConnectionString))
            await SmallDataset.WriteAsync(database);
        await test.ExecuteAsync("analyze");

        await using var ours = await StartAsync(test.ConnectionString);
        var endpoint = new Uri(AddressOf(ours), "/graphql");
        var cases = BenchmarkCases.All(await CursorAtHalfAsync(endpoint));
        await using var dataSource = new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder(test.ConnectionString)
        {
            MaxAutoPrepare = 64,
            AutoPrepareMinUsages = 2,
            MaxPoolSize = 16,
            NoResetOnClose = true,
            Options = "-c jit=off",
        }.ConnectionString).Build();
        await using var reference = await ReferenceServer.StartAsync(dataSource, cases);

        Console.WriteLine($"16 connections, {rounds} turns of {Turn.TotalSeconds:0} s each; requests a second are medians, the ratio is GraphQL to SQL of one turn.");
        Console.WriteLine();
        Console.WriteLine("| Case | | parse µs | validate µs | plan µs | SQL req/s | GraphQL req/s | ratio min | median | max |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var known in cases.Where(known => letters?.Contains(known.Name, StringComparison.Ordinal) != false))
        {
            using var graphQL = new LoadGenerator(endpoint, known.Body);
            using var sql = new LoadGenerator(new Uri(AddressOf(reference), known.Name), known.Body);
            if (!await AreEqualAsync(known, graphQL, sql))
                return 1;
            await MeasureAsync(known, graphQL, sql, rounds);
        }

        return 0;
    }

    private static async Task MeasureAsync(BenchmarkCase known, LoadGenerator graphQL, LoadGenerator sql, int rounds)
    {
        var stages = StageTimer.Of(known);
        await graphQL.MeasureAsync(WarmUp);
        await sql.MeasureAsync(WarmUp);
        var (ours, theirs, ratios) = (new double[rounds], new double[rounds], new double[rounds]);
        for (var round = 0; round < rounds; round++)
        {
            ours[round] = await graphQL.MeasureAsync(Turn);
            theirs[round] = await sql.MeasureAsync(Turn);
            ratios[round] = ours[round] / theirs[round];
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {known.Name} | {known.What} | {stages.Parse:0.0} | {stages.Validate:0.0} | {stages.Plan:0.0} | {Median(theirs):0} | {Median(ours):0} | {ratios.Min():0.00} | {Median(ratios):0.00} | {ratios.Max():0.00} |"));
    }

    private static async Task<bool> AreEqualAsync(BenchmarkCase known, LoadGenerator graphQL, LoadGenerator sql)
    {
        var (ours, theirs) = (await graphQL.AskAsync(), await sql.AskAsync());
        if (JsonNode.DeepEquals(JsonNode.Parse(ours), JsonNode.Parse(theirs)))
            return true;
        Console.Error.WriteLine($"Case {known.Name} gives different content.\nGraphQL: {ours}\nSQL:     {theirs}");
        return false;
    }

    private static async Task<string> CursorAtHalfAsync(Uri endpoint)
    {
        using var client = new HttpClient();
        using var response = await client.PostAsJsonAsync(endpoint, new { query = "{ episodes(first: 25) { pageInfo { endCursor } } }" });
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["data"]!["episodes"]!["pageInfo"]!["endCursor"]!;
    }

    private static async Task<WebApplication> StartAsync(string connectionString)
    {
        var app = ServerApplication.Build(connectionString, "http://127.0.0.1:0", builder =>
        {
            builder.Logging.ClearProviders();
            // What is measured is how answers are made, not how they are kept.
            builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("PODCASTAPI_SAMPLE", (string?)"off"), KeyValuePair.Create("Caching:MaxBytes", (string?)"0")]);
        });
        await app.StartAsync();
        return app;
    }

    private static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
