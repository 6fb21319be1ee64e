using System.Diagnostics;
using System.Net.Http.Headers;

namespace PodcastApi.Benchmarks.GraphQL;

/// <summary>Sends one request again and again over a number of connections.</summary>
internal sealed class LoadGenerator(Uri address, byte[] body) : IDisposable
{
    private const int Connections = 16;

    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = Connections });

    /// <summary>The answer to one request.</summary>
    public async Task<string> AskAsync()
    {
        using var response = await SendAsync();
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>How many requests a second are answered.</summary>
    public async Task<double> MeasureAsync(TimeSpan duration)
    {
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(started) < duration; count++)
            {
                using var response = await SendAsync();
                response.EnsureSuccessStatusCode();
                await response.Content.CopyToAsync(Stream.Null);
            }

            return count;
        })));
        return counts.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    public void Dispose() => _client.Dispose();

    private Task<HttpResponseMessage> SendAsync()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
