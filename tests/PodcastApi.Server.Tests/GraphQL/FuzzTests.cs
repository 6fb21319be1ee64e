using System.Text.Json.Nodes;
using PodcastApi.Content;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Tests.Rest;

namespace PodcastApi.Server.Tests.GraphQL;

/// <summary>Whatever is sent to <c>/graphql</c>, the answer is one that the specification knows, and every error has a code.</summary>
public sealed class FuzzTests(SampleServer server) : IClassFixture<SampleServer>
{
    private const int Inputs = 10_000;
    private const int NightlyInputs = 1_000_000;
    private const int Seed = 20261122;
    private const int AtOnce = 8;
    private const long MostGrowth = 128 << 20;

    private static readonly int[] Statuses = [200, 201, 204, 304, 400, 405, 406, 413, 415, 429];
    private static readonly HashSet<string> Codes = [.. EnumNames<ErrorCode>.All.Where(code => code is not ("INTERNAL" or "TIMEOUT"))];

    [Fact]
    public async Task No_request_makes_the_server_fail_or_give_an_error_without_a_code()
    {
        var count = Environment.GetEnvironmentVariable("PODCASTAPI_NIGHTLY") == "1" ? NightlyInputs : Inputs;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var answered = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(worker => Task.Run(() => SendAllAsync(Seed + worker, count / AtOnce))));

        // Most damage is found out, and some does no harm.
        Assert.InRange(answered.Sum(), count / 50, count / 2);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, MostGrowth);
    }

    private async Task<int> SendAllAsync(int seed, int count)
    {
        var mutator = new RequestMutator(seed);
        var answered = 0;
        for (var i = 0; i < count; i++)
        {
            using var request = mutator.Next();
            var sent = request.Content is null ? request.RequestUri!.ToString() : System.Text.Encoding.UTF8.GetString(await request.Content.ReadAsByteArrayAsync());
            using var response = await server.Client.SendAsync(request);
            var text = await ReadAsync(response);
            var status = (int)response.StatusCode;
            Assert.True(Statuses.Contains(status), $"{request.Method} {sent}\ngave {status}: {text}");
            // What a PUT gives is the token of a stream, of which a caller may have so many.
            if (status is 201 or 204 or 304 || request.Method == HttpMethod.Head || response.Content.Headers.ContentType?.MediaType == "text/html")
                continue;
            var body = JsonNode.Parse(text) as JsonObject;
            Assert.True(body is not null && (body.ContainsKey("data") || body.ContainsKey("errors") || body.ContainsKey("extensions")), $"{request.Method} {sent}\ngave {status}: {text}");
            foreach (var error in body!["errors"]?.AsArray() ?? [])
                Assert.True((string?)error!["extensions"]?["code"] is { } code && Codes.Contains(code) && !string.IsNullOrEmpty((string?)error["message"]), $"{request.Method} {sent}\ngave {status}: {text}");
            if (!body.ContainsKey("errors"))
                answered++;
        }

        return answered;
    }

    private static async Task<string> ReadAsync(HttpResponseMessage response)
    {
        await using var content = await response.Content.ReadAsStreamAsync();
        await using Stream decoded = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "gzip" => new System.IO.Compression.GZipStream(content, System.IO.Compression.CompressionMode.Decompress),
            "br" => new System.IO.Compression.BrotliStream(content, System.IO.Compression.CompressionMode.Decompress),
            _ => content,
        };
        using var reader = new StreamReader(decoded);
        return await reader.ReadToEndAsync();
    }
}
