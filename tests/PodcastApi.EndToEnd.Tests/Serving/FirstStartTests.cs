using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using PodcastApi.EndToEnd.Tests.Running;

namespace PodcastApi.EndToEnd.Tests.Serving;

/// <summary>What a newcomer sees: the bundled sample, served by one command.</summary>
[Collection(SampleServerCollection.Name)]
public sealed class FirstStartTests(SampleServer server)
{
    [Fact]
    public async Task The_first_answer_has_the_episodes_of_both_podcasts()
    {
        using var page = await ReadAsync("/v1/episodes?first=100&count=true&include=guests,companies");

        var podcasts = page.RootElement.GetProperty("data").EnumerateArray().Select(episode => episode.GetProperty("podcast").GetProperty("slug").GetString()).Distinct();
        Assert.True(page.RootElement.GetProperty("page").GetProperty("totalCount").GetInt32() >= 16);
        Assert.Equal(["ship-it-small", "slow-query-club"], podcasts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_start_says_nothing_that_worries()
    {
        Assert.DoesNotContain("warn", server.Process.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("fail", server.Process.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_server_is_alive_and_ready()
    {
        await ReadAsync("/v1/episodes");

        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync(new Uri("/health", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Each_example_of_the_first_page_works_as_it_stands()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Accept = { new MediaTypeWithQualityHeaderValue("application/json") } } };
        using var answer = await server.Client.SendAsync(request);
        using var home = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        var examples = home.RootElement.GetProperty("examples").EnumerateArray().Select(example => example.GetProperty("url").GetString()!).ToArray();
        Assert.True(examples.Length >= 6);
        foreach (var example in examples)
            Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync(new Uri(example, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_browser_gets_the_first_page_as_html()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");
        using var answer = await server.Client.SendAsync(request);

        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("/swagger", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_client_has_is_not_sent_again()
    {
        using var first = await server.Client.GetAsync(new Uri("/v1/companies", UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, "/v1/companies");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await server.Client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.False(first.Headers.ETag!.IsWeak);
    }

    [Fact]
    public async Task An_ingest_asked_for_with_the_admin_key_is_found_among_the_runs()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/ingest")
        {
            Content = new StringContent($$"""{ "sources": ["{{Path.Combine(AppContext.BaseDirectory, "sample", "ship-it-small")}}"] }""", MediaTypeHeaderValue.Parse("application/json")),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", SampleServer.AdminKey) },
        };
        await ReadAsync("/v1/episodes");
        using var accepted = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        using var look = new HttpRequestMessage(HttpMethod.Get, accepted.Headers.Location) { Headers = { Authorization = request.Headers.Authorization } };
        Assert.Equal(HttpStatusCode.OK, (await server.Client.SendAsync(look)).StatusCode);
    }

    [Fact]
    public async Task An_admin_endpoint_without_the_key_is_refused()
    {
        using var refused = await server.Client.PostAsync(new Uri("/v1/ingest", UriKind.Relative), null);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_second_server_on_the_same_data_folder_is_told_so()
    {
        var (exitCode, output) = await ServerProcess.RunAsync(["serve", "--urls", "http://127.0.0.1:0"], server.Folder);

        Assert.Equal(2, exitCode);
        Assert.Contains(server.Folder, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_beside_a_running_server_reads_its_database()
    {
        await ReadAsync("/v1/episodes");
        var (exitCode, output) = await ServerProcess.RunAsync(["status", "--format", "json"], server.Folder);

        Assert.Equal(0, exitCode);
        Assert.Contains("\"collection\": \"episodes\"", output, StringComparison.Ordinal);
    }

    private async Task<JsonDocument> ReadAsync(string path)
    {
        using var answer = await server.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
    }
}
