using PodcastApi.Server.Tests.Rest;

namespace PodcastApi.Server.Tests.Access;

/// <summary>What everybody is told without any setting.</summary>
public sealed class OpenServerTests(SampleServer server) : IClassFixture<SampleServer>
{
    [Theory]
    [InlineData("/v1/episodes", "default-src 'none'; frame-ancestors 'none'")]
    [InlineData("/graphql?query={revision}", "default-src 'none'; frame-ancestors 'none'")]
    [InlineData("/v1/nonsense", "default-src 'none'; frame-ancestors 'none'")]
    [InlineData("/swagger/index.html", "frame-ancestors 'none'; object-src 'none'; base-uri 'self'")]
    public async Task Browsers_are_told_what_an_answer_may_do(string path, string policy)
    {
        using var response = await server.Client.GetAsync(path);

        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal(policy, response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
        Assert.False(response.Headers.Contains("RateLimit"));
    }

    [Fact]
    public async Task Pages_of_any_origin_may_read()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/v1/episodes");
        request.Headers.Add("Origin", "https://anything.example");

        using var response = await server.Client.SendAsync(request);

        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("RateLimit", response.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_believed_who_claims_to_be_a_proxy()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/v1/episodes?first=1");
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var response = await server.Client.SendAsync(request);

        Assert.DoesNotContain("evil.example", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
