using System.IO.Compression;
using System.Net;
using PodcastApi.Server.Tests.Rest;

namespace PodcastApi.Server.Tests.Caching;

/// <summary>Answers from memory, while nothing can be read from the database.</summary>
public sealed class AnswerCacheTests(SampleServer server) : IClassFixture<SampleServer>
{
    public static TheoryData<string> Doors => new()
    {
        "/v1/episodes?first=100&include=guests",
        "/v1/podcasts/numbers",
        "/v1/podcasts/rust-in-production/feed.xml",
        "/graphql?query={episodes(first:50){nodes{title%20summary}}}",
    };

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task What_was_read_once_is_answered_without_sql_byte_for_byte(string path)
    {
        using var read = await server.AskAsync(path + Unique(path));
        var expected = await read.Content.ReadAsByteArrayAsync();
        using var kept = await server.KeptAsync(() => server.AskAsync(path + Unique(path)));
        await using var locked = await LockedDatabase.LockAsync(server.ConnectionString);
        using var again = await server.AskAsync(path + Unique(path));
        using var head = await server.AskAsync(path + Unique(path), method: HttpMethod.Head);
        using var known = await server.AskAsync(path + Unique(path), known: read.Headers.ETag);

        Assert.Equal("PodcastApi; fwd=uri-miss; stored", read.Status());
        Assert.Matches(@"^cache;desc=miss, db;dur=\d+\.\d, total;dur=\d+\.\d$", read.Headers.GetValues("Server-Timing").Single());
        Assert.Equal("PodcastApi; hit", again.Status());
        Assert.Equal(expected, await again.Content.ReadAsByteArrayAsync());
        foreach (var header in (string[])["ETag", "Cache-Control", "Vary", "Content-Revision", "Link"])
            Assert.Equal(Header(read, header), Header(again, header));
        Assert.Equal(read.Content.Headers.ContentType, again.Content.Headers.ContentType);
        Assert.Equal(expected.Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Equal(read.Headers.ETag, known.Headers.ETag);
        Assert.Equal(0, await locked.WaitingReadsAsync());
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Each_coding_is_made_of_what_is_kept_and_has_a_tag_that_holds(string path)
    {
        using var kept = await server.KeptAsync(() => server.AskAsync(path));
        var expected = await kept.Content.ReadAsByteArrayAsync();
        await using var locked = await LockedDatabase.LockAsync(server.ConnectionString);
        foreach (var coding in (string[])["gzip", "br"])
        {
            using var first = await server.AskAsync(path, coding);
            using var second = await server.AskAsync(path, coding);
            using var known = await server.AskAsync(path, coding, first.Headers.ETag);
            var bytes = await first.Content.ReadAsByteArrayAsync();

            Assert.Equal(await second.Content.ReadAsByteArrayAsync(), bytes);
            Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
            if (expected.Length < 1024)
                continue;
            Assert.Equal(coding, Assert.Single(first.Content.Headers.ContentEncoding));
            Assert.NotEqual(kept.Headers.ETag, first.Headers.ETag);
            Assert.Equal(expected, Decode(coding, bytes));
        }
    }

    [Fact]
    public async Task A_tag_spares_the_read_even_when_nothing_is_kept()
    {
        var forgetful = new ForgetfulServer();
        await forgetful.InitializeAsync();
        try
        {
            using var first = await forgetful.AskAsync("/v1/companies?first=7");
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            // The server has to hear of revisions first; a 304 of a read would look the same, so it is asked under a lock.
            while (true)
            {
                await using var locked = await LockedDatabase.LockAsync(forgetful.ConnectionString);
                using var once = new CancellationTokenSource(TimeSpan.FromSeconds(1));
                try
                {
                    var request = new HttpRequestMessage(HttpMethod.Get, "/v1/companies?first=7");
                    request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
                    using var known = await forgetful.Client.SendAsync(request, once.Token);
                    Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
                    break;
                }
                catch (OperationCanceledException) when (!patience.IsCancellationRequested)
                {
                    // Not yet.
                }
            }

            Assert.Equal("PodcastApi; fwd=uri-miss", first.Status());
        }
        finally
        {
            await forgetful.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_client_that_knows_of_no_tags_is_spared_the_body_by_the_time()
    {
        const string Path = "/v1/podcasts/rust-in-production/feed.xml?first=3";
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        DateTimeOffset modified;
        while (true)
        {
            // A revision has to be some seconds old before its second tells it from others.
            using var kept = await server.KeptAsync(() => server.AskAsync(Path));
            if (kept.Content.Headers.LastModified is { } time)
            {
                modified = time;
                break;
            }

            await Task.Delay(50, patience.Token);
        }

        await using var locked = await LockedDatabase.LockAsync(server.ConnectionString);
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(modified, null));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(modified.AddSeconds(1), null));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(modified, "\"another\""));

        async Task<HttpStatusCode> StatusAsync(DateTimeOffset since, string? tag)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, Path);
            request.Headers.IfModifiedSince = since;
            if (tag is not null)
                request.Headers.IfNoneMatch.ParseAdd(tag);
            using var response = await server.Client.SendAsync(request);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task A_query_by_post_is_kept_as_well_but_not_for_others()
    {
        const string Query = "{ podcasts { nodes { slug } } }";
        using var read = await server.PostAsync(Query);
        using var kept = await server.KeptAsync(() => server.PostAsync(Query));
        await using var locked = await LockedDatabase.LockAsync(server.ConnectionString);
        using var again = await server.PostAsync(Query);

        Assert.Equal(await read.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal("no-store", again.Headers.CacheControl!.ToString());
        Assert.Null(again.Headers.ETag);
        Assert.Equal(read.Revision(), again.Revision());
    }

    [Fact]
    public async Task Media_types_of_one_url_are_kept_apart()
    {
        const string Path = "/graphql?query={podcasts{nodes{id}}}";
        using var json = await server.KeptAsync(() => server.AskAsync(Path));
        var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        using var other = await server.Client.SendAsync(request);

        Assert.Equal("application/json", json.Content.Headers.ContentType?.MediaType);
        Assert.Equal("application/graphql-response+json", other.Content.Headers.ContentType?.MediaType);
        Assert.NotEqual(json.Headers.ETag, other.Headers.ETag);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_those_who_ask_the_same_at_a_time_one_reads(bool byPost)
    {
        using var kept = await server.KeptAsync(() => server.AskAsync("/v1/people"));
        var asked = new List<Task<HttpResponseMessage>>();
        await using (var locked = await LockedDatabase.LockAsync(server.ConnectionString))
        {
            for (var i = 0; i < 12; i++)
                asked.Add(byPost ? server.PostAsync("{ episodes(first: 3) { nodes { slug } } }") : server.AskAsync("/v1/episodes?first=3"));
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            while (await locked.WaitingReadsAsync() == 0)
                await Task.Delay(10, patience.Token);
            Assert.Equal(1, await locked.WaitingReadsAsync());
        }

        var answers = await Task.WhenAll(asked);

        Assert.Single(answers, answer => answer.Status() == "PodcastApi; fwd=uri-miss; stored");
        Assert.Equal(11, answers.Count(answer => answer.Status() is "PodcastApi; fwd=uri-miss; collapsed" or "PodcastApi; hit"));
        Assert.Single((await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync()))).Distinct());
        foreach (var answer in answers)
            answer.Dispose();
    }

    [Theory]
    [InlineData("/v1/people/nobody")]
    [InlineData("/v1/episodes/twin")]
    [InlineData("/v1/episodes?first=many")]
    [InlineData("/graphql?query={nothing}")]
    public async Task What_is_refused_is_never_kept(string path)
    {
        for (var i = 0; i < 3; i++)
        {
            using var response = await server.AskAsync(path);
            Assert.Null(response.Status());
            Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        }
    }

    /// <summary>Keeps tests that look at the first read of an address apart from those that do not.</summary>
    private static string Unique(string path) => path.Contains('?', StringComparison.Ordinal)
        ? path.StartsWith("/graphql", StringComparison.Ordinal) ? "&operationName=" : "&count=true"
        : path.EndsWith(".xml", StringComparison.Ordinal) ? "?first=99" : "?fields=title,slug";

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private static byte[] Decode(string coding, byte[] bytes)
    {
        using var source = new MemoryStream(bytes);
        using Stream decoded = coding == "br" ? new BrotliStream(source, CompressionMode.Decompress) : new GZipStream(source, CompressionMode.Decompress);
        using var target = new MemoryStream();
        decoded.CopyTo(target);
        return target.ToArray();
    }

    private sealed class ForgetfulServer : RestServer
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Caching:MaxBytes"] = "0" };
    }
}
