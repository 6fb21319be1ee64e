using System.Text.Json;
using PodcastApi.Benchmarks.Data;
using PodcastApi.Benchmarks.Measuring;
using PodcastApi.Benchmarks.Reading;
using PodcastApi.Benchmarks.Servers;
using PodcastApi.Tests.Nodes;

namespace PodcastApi.Benchmarks.Http;

/// <summary>
/// Answers that need no read, and for comparison such that do, beside a server that sends the same bytes from memory: by turns,
/// so that whatever else the machine does meets both.
/// </summary>
internal static class HttpBenchmark
{
    private const int Revisions = 120;
    private const string Episodes = "/v1/episodes?first=20&include=guests,companies";

    public static async Task<int> RunAsync(string[] args)
    {
        var options = Options.Read(args, [.. Pace.Options, .. ResultFolder.Options]);
        await using var data = await BenchmarkDatabase.OpenSmallAsync();
        return await ResultFolder.KeepAsync(await MeasureAsync(data, Pace.Of(options)), options);
    }

    /// <summary>Measures all cases, and prints each row when it is there.</summary>
    public static async Task<ResultTable> MeasureAsync(BenchmarkDatabase data, Pace pace)
    {
        Console.Write(ResultTable.RatioHead("bare"));
        var rows = await MeasureAsync(data.ConnectionString, pace, row => Console.Write(ResultTable.RatioLine(row)));
        return new ResultTable("http", "Answers that need no read beside bare Kestrel", $"""
            `dotnet run -c Release --project tests/PodcastApi.Benchmarks -- http`: {data.Description}; {pace}; both servers, the database and
            the load generator in one process on the same {Environment.ProcessorCount} cores. The bare server answers every request with the
            same body from memory and does nothing else: no routing, no CORS, no headers but type and length.

            {await FreshnessAsync(data.ConnectionString)}
            """, "bare", rows);
    }

    private static async Task<string> FreshnessAsync(string connectionString)
    {
        await using var one = await OwnServer.StartAsync(connectionString, keepsAnswers: true);
        await using var other = await OwnServer.StartAsync(connectionString, keepsAnswers: true);
        var freshness = await FreshnessRun.MeasureAsync(connectionString, [OwnServer.AddressOf(one), OwnServer.AddressOf(other)], Revisions);
        Console.WriteLine(freshness);
        return freshness.Stale is null ? freshness.ToString() : throw new DifferentContentException(freshness.Stale);
    }

    private static async Task<IReadOnlyList<ResultRow>> MeasureAsync(string connectionString, Pace pace, Action<ResultRow> tell)
    {
        await using var keeping = await OwnServer.StartAsync(connectionString, keepsAnswers: true);
        await using var reading = await OwnServer.StartAsync(connectionString, keepsAnswers: false);
        var comparison = new Comparison(pace, postmaster: null);
        var cases = (await CasesAsync(OwnServer.AddressOf(keeping))).Select(known => (known, Endpoint: known.Request.To(OwnServer.AddressOf(known.IsMiss ? reading : keeping)))).ToArray();
        await comparison.WarmUpAsync([.. cases.Select(known => known.Endpoint)]);
        var rows = new List<ResultRow>();
        foreach (var (known, endpoint) in cases)
        {
            var (status, _, body) = WireConnection.Ask(endpoint);
            await using var bare = await BareServer.StartAsync(status, body);
            var bareEndpoint = known.Request.To(OwnServer.AddressOf(bare));
            await comparison.WarmUpAsync([bareEndpoint]);
            var row = await comparison.MeasureAsync(known.Name, "", body.Length, endpoint, bareEndpoint) with { Target = known.Target };
            rows.Add(row);
            tell(row);
        }

        return rows;
    }

    private static async Task<IReadOnlyList<HttpCase>> CasesAsync(Uri address)
    {
        var episodes = new Request(Episodes);
        var tag = await KeptAsync(episodes, address);
        var episode = EpisodePath(WireConnection.Ask(episodes.To(address)).Body);
        var gzip = episodes with { Headers = ["Accept-Encoding: gzip"] };
        return
        [
            new("304", episodes with { Headers = [$"If-None-Match: {tag}"] }, 0.8),
            new("kept, REST", episodes, 0.7),
            new("kept, REST, gzip", gzip, 0.7),
            new("kept, REST, br", episodes with { Headers = ["Accept-Encoding: br"] }, 0.7),
            new("kept, REST, one episode", new Request(episode), 0.7),
            new("kept, GraphQL by GET", new Request("/graphql?query=" + Uri.EscapeDataString("{ episodes(first: 20) { nodes { title summary guests { name } } } }")), 0.7),
            new("kept, GraphQL by POST", new Request("/graphql") { Body = """{"query":"{ episodes(first: 20) { nodes { title summary guests { name } } } }"}""" }, null),
            new("read, REST", episodes, null) { IsMiss = true },
            new("read, REST, gzip", gzip, null) { IsMiss = true },
        ];
    }

    private static string EpisodePath(byte[] list)
    {
        using var document = JsonDocument.Parse(list);
        var first = document.RootElement.GetProperty("data")[0];
        return $"/v1/podcasts/{first.GetProperty("podcast").GetProperty("slug").GetString()}/episodes/{first.GetProperty("slug").GetString()}";
    }

    /// <summary>Asks until the answer comes from memory; its tag.</summary>
    private static async Task<string> KeptAsync(Request request, Uri address)
    {
        while (true)
        {
            var head = WireConnection.Ask(request.To(address)).Head;
            if (head.Contains("PodcastApi; hit\r\n", StringComparison.Ordinal))
                return head.Split("ETag: ")[1].Split("\r\n")[0];
            await Task.Delay(50);
        }
    }
}
