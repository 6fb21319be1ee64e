using System.Globalization;
using PodcastApi.Server.Tests.Rest;
using PodcastApi.Storage.Bookkeeping;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Server.Tests.Access;

/// <summary>A server that takes a key to read, counts requests, trusts a proxy and one origin.</summary>
public sealed class RestrictedServerTests(RestrictedServerTests.RestrictedServer server) : IClassFixture<RestrictedServerTests.RestrictedServer>
{
    [Theory]
    [InlineData("/v1/episodes", 401)]
    [InlineData("/graphql?query={revision}", 401)]
    [InlineData("/sitemap.xml", 401)]
    [InlineData("/", 401)]
    [InlineData("/health", 200)]
    [InlineData("/problems/RATE_LIMITED", 200)]
    [InlineData("/openapi/v1.json", 200)]
    public async Task Content_takes_a_key_and_the_rest_does_not(string path, int status)
    {
        using var response = await SendAsync(path, null, from: $"203.0.113.{100 + path.Length}");
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Beyond_the_limit_of_a_key_is_429_until_the_window_ends()
    {
        var (_, key) = await new KeyRegister(server.Database).AddAsync("Two a minute", [KeyScope.Read], 2, null, CancellationToken.None);

        for (var left = 1; left >= 0; left--)
        {
            using var response = await SendAsync("/v1/episodes", key);
            Assert.Equal(200, (int)response.StatusCode);
            Assert.Equal("\"key\";q=2;w=60", response.Headers.GetValues("RateLimit-Policy").Single());
            Assert.Equal($"\"key\";r={left}", response.Headers.GetValues("RateLimit").Single());
        }

        using var refused = await SendAsync("/v1/episodes", key);
        Assert.Equal(429, (int)refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.StartsWith("\"key\";r=0;t=", refused.Headers.GetValues("RateLimit").Single(), StringComparison.Ordinal);
        Assert.Contains("RATE_LIMITED", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_for_administration_alone_is_a_key()
    {
        var (_, key) = await new KeyRegister(server.Database).AddAsync("Admin", [KeyScope.Admin], 0, null, CancellationToken.None);

        using var administration = await SendAsync("/v1/keys", key);
        using var reading = await SendAsync("/v1/episodes", key);
        Assert.Equal((200, 200), ((int)administration.StatusCode, (int)reading.StatusCode));
    }

    [Fact]
    public async Task Nonsense_for_a_key_counts_for_its_address()
    {
        for (var i = 0; i < RestrictedServer.Limit; i++)
        {
            using var response = await SendAsync("/v1/episodes", $"pk_nonsense{i}", from: "203.0.113.77");
            Assert.Equal(401, (int)response.StatusCode);
        }

        using var refused = await SendAsync("/v1/episodes", "pk_nonsense", from: "203.0.113.77");
        Assert.Equal(429, (int)refused.StatusCode);
    }

    [Fact]
    public async Task Each_address_behind_a_trusted_proxy_counts_for_itself()
    {
        for (var i = 0; i < RestrictedServer.Limit; i++)
        {
            using var response = await SendAsync("/openapi/v1.json", null, from: "203.0.113.7");
            Assert.Equal(200, (int)response.StatusCode);
        }

        using var refused = await SendAsync("/openapi/v1.json", null, from: "203.0.113.7");
        using var other = await SendAsync("/openapi/v1.json", null, from: "203.0.113.8");
        Assert.Equal((429, 200), ((int)refused.StatusCode, (int)other.StatusCode));
    }

    [Fact]
    public async Task The_addresses_of_one_network_of_IPv6_count_together()
    {
        for (var i = 0; i < RestrictedServer.Limit; i++)
            (await SendAsync("/openapi/v1.json", null, from: string.Create(CultureInfo.InvariantCulture, $"2001:db8::{i + 1:x}"))).Dispose();

        using var refused = await SendAsync("/openapi/v1.json", null, from: "2001:db8::ffff");
        Assert.Equal(429, (int)refused.StatusCode);
    }

    [Fact]
    public async Task A_trusted_proxy_tells_the_address_of_the_server()
    {
        var (_, key) = await new KeyRegister(server.Database).AddAsync("Proxy", [KeyScope.Read], 0, null, CancellationToken.None);
        var request = Request("/v1/episodes?first=1", key);
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "api.example");
        await server.WriteAsync(SampleBatch.TwoEpisodes());

        using var response = await server.Client.SendAsync(request);

        Assert.Contains("\"next\":\"https://api.example/v1/episodes?", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("https://site.example", "https://site.example")]
    [InlineData("https://other.example", null)]
    public async Task Pages_of_the_allowed_origin_may_read(string origin, string? allowed)
    {
        var request = Request("/problems/GONE", null);
        request.Headers.Add("Origin", origin);

        using var response = await server.Client.SendAsync(request);

        Assert.Equal(allowed, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
    }

    private Task<HttpResponseMessage> SendAsync(string path, string? key, string? from = null)
    {
        var request = Request(path, key);
        if (from is not null)
            request.Headers.Add("X-Forwarded-For", from);
        return server.Client.SendAsync(request);
    }

    private static HttpRequestMessage Request(string path, string? key)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (key is not null)
            request.Headers.Authorization = new("Bearer", key);
        return request;
    }

    public sealed class RestrictedServer : RestServer
    {
        public const int Limit = 5;

        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
        {
            ["Access:RequireKey"] = "true",
            ["Access:RequestsPerMinute"] = Limit.ToString(CultureInfo.InvariantCulture),
            ["Access:TrustedProxies:0"] = "127.0.0.0/8",
            ["Access:AllowedOrigins:0"] = "https://site.example",
        };
    }
}
