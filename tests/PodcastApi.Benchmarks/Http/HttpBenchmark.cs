using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PodcastApi.Benchmarks.GraphQL;
using PodcastApi.Server.Hosting;
using PodcastApi.Storage;

namespace PodcastApi.Benchmarks.Http;

/// <summary>
/// Answers that need no read, and for comparison such that do, beside a server that sends the same bytes from memory: by turns,
/// so that whatever else the machine does meets both.
/// </summary>
internal static class HttpBenchmark
{
    private const string Episodes = "/v1/episodes?first=20&include=guests,companies";

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(string[] args)
    {
        var rounds = int.Parse(Option(args, "--rounds") ?? "9", CultureInfo.InvariantCulture);
        await using var test = await TestDatabase.CreateAsync();
        await using (var database = PodcastDatabase.Create(test.ConnectionString))
            await SmallDataset.WriteAsync(database);
        await test.ExecuteAsync("analyze");
        await using var keeping = await StartAsync(test.ConnectionString, keepsAnswers: true);
        await using var reading = await StartAsync(test.ConnectionString, keepsAnswers: false);

        var report = new StringBuilder($"""
            16 connections, {rounds} turns of {Turn.TotalSeconds:0} s each; requests a second are medians, the ratio is ours to bare Kestrel of one turn.

            | Case | bytes | bare req/s | ours req/s | ratio min | median | max | target |
            |---|---|---|---|---|---|---|---|

            """);
        Console.Write(report);
        var cases = await CasesAsync(AddressOf(keeping));
        // The first case would be measured while the compiler still works on what all of them run through.
        foreach (var known in cases)
            await WireClient.MeasureAsync(AddressOf(known.IsMiss ? reading : keeping), known.Write(AddressOf(keeping)), WarmUp);
        foreach (var known in cases)
        {
            var line = await MeasureAsync(known, AddressOf(known.IsMiss ? reading : keeping), rounds);
            Console.WriteLine(line);
            report.Append(line).Append('\n');
        }

        if (Option(args, "--output") is { } file)
            await File.WriteAllTextAsync(file, report.ToString());
        return 0;
    }

    private static async Task<IReadOnlyList<HttpCase>> CasesAsync(Uri address)
    {
        var plain = new HttpCase("kept, REST", Episodes, 0.7);
        var tag = await KeptAsync(plain, address);
        var gzip = plain with { Name = "kept, REST, gzip", Headers = ["Accept-Encoding: gzip"] };
        var query = new HttpCase("kept, GraphQL by GET", "/graphql?query=" + Uri.EscapeDataString("{ episodes(first: 20) { nodes { title summary guests { name } } } }"), 0.7);
        var post = new HttpCase("kept, GraphQL by POST", "/graphql", null) { Body = """{"query":"{ episodes(first: 20) { nodes { title summary guests { name } } } }"}""" };
        return
        [
            plain with { Name = "304", Headers = [$"If-None-Match: {tag}"], Target = 0.8 },
            plain,
            gzip,
            plain with { Name = "kept, REST, br", Headers = ["Accept-Encoding: br"] },
            plain with { Name = "kept, REST, one episode", Path = "/v1/podcasts/a-show/episodes/s01e01" },
            query,
            post,
            plain with { Name = "read, REST", IsMiss = true, Target = null },
            gzip with { Name = "read, REST, gzip", IsMiss = true, Target = null },
        ];
    }

    /// <summary>Asks until the answer comes from memory; its tag.</summary>
    private static async Task<string> KeptAsync(HttpCase known, Uri address)
    {
        while (true)
        {
            var (_, head, _) = await WireClient.AskAsync(address, known.Write(address));
            if (head.Contains("PodcastApi; hit\r\n", StringComparison.Ordinal))
                return head.Split("ETag: ")[1].Split("\r\n")[0];
            await Task.Delay(50);
        }
    }

    private static async Task<string> MeasureAsync(HttpCase known, Uri address, int rounds)
    {
        var request = known.Write(address);
        var (status, _, body) = await WireClient.AskAsync(address, request);
        await using var bare = await BareServer.StartAsync(status, body);
        var bareAddress = AddressOf(bare);
        await WireClient.MeasureAsync(address, request, WarmUp);
        await WireClient.MeasureAsync(bareAddress, request, WarmUp);
        var (ours, theirs, ratios) = (new double[rounds], new double[rounds], new double[rounds]);
        for (var round = 0; round < rounds; round++)
        {
            ours[round] = await WireClient.MeasureAsync(address, request, Turn);
            theirs[round] = await WireClient.MeasureAsync(bareAddress, request, Turn);
            ratios[round] = ours[round] / theirs[round];
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"| {known.Name} | {body.Length} | {Median(theirs):0} | {Median(ours):0} | {ratios.Min():0.00} | {Median(ratios):0.00} | {ratios.Max():0.00} | {known.Target:0.0} |");
    }

    private static async Task<WebApplication> StartAsync(string connectionString, bool keepsAnswers)
    {
        var app = ServerApplication.Build(connectionString, "http://127.0.0.1:0", builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("PODCASTAPI_SAMPLE", (string?)"off")]);
            if (!keepsAnswers)
                builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("Caching:MaxBytes", (string?)"0")]);
        });
        await app.StartAsync();
        return app;
    }

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    private static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
