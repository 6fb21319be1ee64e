using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using PodcastApi.Content;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Server.Tests.Rest;

public sealed class ConditionalRequestTests(SampleServer server) : IClassFixture<SampleServer>
{
    private const string Path = "/v1/episodes?first=100&include=guests";

    [Theory]
    [InlineData("identity")]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_tag_of_each_coding_spares_the_body(string coding)
    {
        using var first = await SendAsync(coding, null);
        using var second = await SendAsync(coding, first.Headers.ETag);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Contains("Accept-Encoding", first.Headers.Vary);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Each_coding_has_a_tag_of_its_own_and_the_same_content()
    {
        var bodies = new List<string>();
        var tags = new List<string>();
        foreach (var coding in (string[])["identity", "gzip", "br"])
        {
            using var response = await SendAsync(coding, null);
            tags.Add(response.Headers.ETag!.Tag);
            await using var content = await response.Content.ReadAsStreamAsync();
            Assert.Equal(coding == "identity" ? [] : [coding], response.Content.Headers.ContentEncoding);
            await using Stream decoded = coding switch
            {
                "gzip" => new GZipStream(content, CompressionMode.Decompress),
                "br" => new BrotliStream(content, CompressionMode.Decompress),
                _ => content,
            };
            using var reader = new StreamReader(decoded);
            bodies.Add(await reader.ReadToEndAsync());
        }

        Assert.Single(bodies.Distinct());
        Assert.Equal(3, tags.Distinct().Count());
    }

    [Fact]
    public async Task A_change_of_the_content_changes_the_tag()
    {
        using var before = await SendAsync("identity", null);
        await server.WriteAsync(new ContentBatch
        {
            Podcasts = [new PodcastRow { Id = SampleServer.Id(ContentKind.Podcast, "another"), Slug = "another", Title = "Another" }],
        });
        using var after = await SendAsync("identity", before.Headers.ETag);

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.NotEqual(before.Headers.GetValues("Content-Revision"), after.Headers.GetValues("Content-Revision"));
    }

    private async Task<HttpResponseMessage> SendAsync(string coding, EntityTagHeaderValue? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.AcceptEncoding.ParseAdd(coding);
        if (known is not null)
            request.Headers.IfNoneMatch.Add(known);
        return await server.Client.SendAsync(request);
    }
}
