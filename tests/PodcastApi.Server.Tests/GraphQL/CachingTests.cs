using System.IO.Compression;
using System.Net;
using PodcastApi.Server.GraphQL.Documents;

namespace PodcastApi.Server.Tests.GraphQL;

/// <summary>What others may keep of an answer, and what the server keeps of a document.</summary>
public sealed class CachingTests(GraphQLServer server) : IClassFixture<GraphQLServer>
{
    [Fact]
    public async Task A_query_by_get_has_a_tag_that_spares_the_body()
    {
        using var first = await server.GetAsync("{ hello }");
        using var second = await server.GetAsync("{ hello }", known: first.Headers.ETag);

        Assert.Equal("public, max-age=5, stale-while-revalidate=30", first.Headers.GetValues("Cache-Control").Single());
        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal("7", first.Headers.GetValues("Content-Revision").Single());
        Assert.Equal("Accept, Accept-Encoding, GraphQL-Cost", string.Join(", ", first.Headers.Vary));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task A_new_revision_has_a_new_tag()
    {
        var revised = new GraphQLServer();
        await revised.InitializeAsync();
        using var before = await revised.GetAsync("{ hello }");
        revised.Revision++;
        using var after = await revised.GetAsync("{ hello }", known: before.Headers.ETag);
        await revised.DisposeAsync();

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    public async Task Head_has_the_headers_of_get_and_no_body()
    {
        using var get = await server.GetAsync("{ long }");
        using var head = await server.GetAsync("{ long }", method: HttpMethod.Head);

        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Answers_are_compressed_to_post_and_get_alike(string coding)
    {
        using var get = await server.GetAsync("{ long }", coding: coding);
        using var post = await server.PostAsync("""{"query":"{ long }"}"""u8.ToArray(), headers: ("Accept-Encoding", coding));

        foreach (var response in (HttpResponseMessage[])[get, post])
        {
            Assert.Equal(coding, Assert.Single(response.Content.Headers.ContentEncoding));
            await using var content = await response.Content.ReadAsStreamAsync();
            await using Stream decoded = coding == "br" ? new BrotliStream(content, CompressionMode.Decompress) : new GZipStream(content, CompressionMode.Decompress);
            using var reader = new StreamReader(decoded);
            Assert.Equal($$$"""{"data":{"long":"{{{new string('x', 5000)}}}"}}""", await reader.ReadToEndAsync());
        }
    }

    [Fact]
    public async Task An_answer_to_a_post_is_not_stored_and_has_no_tag()
    {
        using var response = await server.AskAsync("{ hello }");

        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Null(response.Headers.ETag);
        Assert.Equal("7", response.Headers.GetValues("Content-Revision").Single());
    }

    [Fact]
    public async Task The_schema_is_served_with_a_tag()
    {
        using var first = await server.Client.GetAsync("/graphql/schema.graphql");
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql/schema.graphql");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Client.SendAsync(request);

        Assert.Contains("type Query {", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }
}

/// <summary>Documents that are kept.</summary>
public sealed class DocumentCacheTests(DocumentCacheTests.SmallCacheServer server) : IClassFixture<DocumentCacheTests.SmallCacheServer>
{
    [Fact]
    public void The_same_text_is_prepared_once()
    {
        var cache = server.Service<DocumentCache>();

        Assert.Same(cache.Get("{ hello }"), cache.Get("{ hello }"));
    }

    [Fact]
    public void What_is_wrong_is_not_kept()
    {
        var cache = server.Service<DocumentCache>();

        Assert.NotSame(cache.Get("{ nothing }"), cache.Get("{ nothing }"));
    }

    [Fact]
    public void Its_memory_is_bounded_and_what_is_used_again_stays()
    {
        var cache = server.Service<DocumentCache>();
        var first = cache.Get("{ tree { name } }");
        for (var i = 0; i < 2000; i++)
        {
            cache.Get($"query Q{i} {{ hello }}");
            Assert.Same(first, cache.Get("{ tree { name } }"));
        }

        Assert.InRange(cache.Count, 2, 200);
    }

    public sealed class SmallCacheServer : GraphQLServer
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Limits:DocumentCacheBytes"] = "65536" };
    }
}
