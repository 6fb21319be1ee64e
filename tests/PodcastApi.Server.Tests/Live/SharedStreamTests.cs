using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PodcastApi.Server.Tests.Rest;

namespace PodcastApi.Server.Tests.Live;

/// <summary>The single connection mode of graphql-sse: one stream has the results of many operations.</summary>
public sealed class SharedStreamTests(LiveServer server) : IClassFixture<LiveServer>
{
    private const string Header = "X-GraphQL-Event-Stream-Token";
    private const string Changes = "subscription { changes { changes { node { ... on Podcast { title } } } } }";

    [Fact]
    public async Task Results_come_on_one_stream_and_name_their_operation()
    {
        var token = await ReserveAsync();
        await using var stream = await OpenAsync(token);
        await AskAsync(token, "q", "{ podcasts(first: 0) { nodes { id } } }");
        Assert.Equal(("next", """{"id":"q","payload":{"data":{"podcasts":{"nodes":[]}}}}"""), Text(await stream.NextAsync()));
        Assert.Equal(("complete", """{"id":"q"}"""), Text(await stream.NextAsync()));

        await AskAsync(token, "a", Changes);
        await AskAsync(token, "b", Changes);
        await server.WritePodcastAsync("shared", "Shared");
        var told = new[] { await stream.DataAsync(), await stream.DataAsync() };
        Assert.Equal(["a", "b"], told.Select(data => data.Text("id")).Order());
        Assert.All(told, data => Assert.Equal("Shared", data["payload"]!["data"]!["changes"]!["changes"]![0]!["node"].Text("title")));
    }

    [Fact]
    public async Task An_operation_that_is_stopped_sends_nothing_more_and_its_id_is_free()
    {
        var token = await ReserveAsync();
        await using var stream = await OpenAsync(token);
        await AskAsync(token, "a", Changes);
        await AskAsync(token, "b", Changes);
        Assert.Equal(200, await StatusAsync(HttpMethod.Delete, "/graphql?operationId=a", token));
        await server.WritePodcastAsync("stopped", "Stopped");

        Assert.Equal("b", (await stream.DataAsync()).Text("id"));
        await AskAsync(token, "a", "{ revision }");
        Assert.Equal("a", (await stream.DataAsync()).Text("id"));
    }

    [Fact]
    public async Task What_is_asked_for_before_the_stream_is_open_waits_for_it()
    {
        var token = await ReserveAsync();
        await AskAsync(token, "early", "{ revision }");
        await using var stream = await StreamReader.OpenAsync(server, $"/graphql?token={token}");

        Assert.Equal("early", (await stream.DataAsync()).Text("id"));
    }

    [Theory]
    [InlineData("{ nothing }", "id", 400)]
    [InlineData("subscription {", "id", 400)]
    [InlineData("query($first: Int!) { podcasts(first: $first) { totalCount } }", "id", 400)]
    [InlineData("{ revision }", null, 400)]
    public async Task What_is_wrong_with_a_request_is_its_answer(string query, string? id, int status)
    {
        var token = await ReserveAsync();
        await using var stream = await OpenAsync(token);
        using var response = await SendAsync(Request(token, id, query));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.NotNull(JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]);
    }

    [Fact]
    public async Task A_stream_is_opened_once_and_an_id_is_used_once_at_a_time()
    {
        var token = await ReserveAsync();
        await using var stream = await OpenAsync(token);
        await AskAsync(token, "a", Changes);

        Assert.Equal(409, await StatusAsync(HttpMethod.Get, "/graphql", token, "text/event-stream"));
        using var again = await SendAsync(Request(token, "a", "{ revision }"));
        Assert.Equal(409, (int)again.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/graphql", "text/event-stream")]
    [InlineData("DELETE", "/graphql?operationId=a", null)]
    public async Task An_unknown_token_is_404(string method, string path, string? accept)
        => Assert.Equal(404, await StatusAsync(new HttpMethod(method), path, "nonsense", accept));

    [Fact]
    public async Task A_token_is_of_use_to_the_key_alone_that_it_was_reserved_with()
    {
        var (_, key) = await server.AddKeyAsync("DRAFT");
        var token = await ReserveAsync(key);

        Assert.Equal(404, await StatusAsync(HttpMethod.Get, "/graphql", token, "text/event-stream"));
        await using var stream = await OpenAsync(token, key);
        using var asked = await SendAsync(Request(token, "a", "{ revision }"));
        Assert.Equal(404, (int)asked.StatusCode);
    }

    [Fact]
    public async Task A_stream_that_is_left_ends_its_operations_and_gives_back_its_place()
    {
        await UntilAsync(() => Task.FromResult(server.Gate.Open == 0));
        var token = await ReserveAsync();
        Assert.Equal(1, server.Gate.Open);
        await using (await OpenAsync(token))
            await AskAsync(token, "a", Changes);

        await UntilAsync(async () => await StatusAsync(HttpMethod.Delete, "/graphql?operationId=a", token) == 404);
        await UntilAsync(() => Task.FromResult(server.Gate.Open == 0));
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var i = 0; i < 6000 && !await condition(); i++)
            await Task.Delay(10);
        Assert.True(await condition());
    }

    private async Task<string> ReserveAsync(string? key = null)
    {
        using var response = await server.SendAsync(HttpMethod.Put, "/graphql", key);
        Assert.Equal(201, (int)response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadAsStringAsync();
    }

    private Task<StreamReader> OpenAsync(string token, string? key = null)
        => StreamReader.OpenAsync(server, new HttpRequestMessage(HttpMethod.Get, "/graphql") { Headers = { { Header, token } } }, key);

    private async Task AskAsync(string token, string id, string query)
    {
        using var response = await SendAsync(Request(token, id, query));
        Assert.True((int)response.StatusCode == 202, await response.Content.ReadAsStringAsync());
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => server.Client.SendAsync(request);

    private static HttpRequestMessage Request(string token, string? id, string query) => new(HttpMethod.Post, "/graphql")
    {
        Content = JsonContent.Create(new { query, extensions = id is null ? null : new { operationId = id } }),
        Headers = { { Header, token } },
    };

    private async Task<int> StatusAsync(HttpMethod method, string path, string token, string? accept = null)
    {
        var request = new HttpRequestMessage(method, path) { Headers = { { Header, token } } };
        if (accept is not null)
            request.Headers.Accept.ParseAdd(accept);
        using var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return (int)response.StatusCode;
    }

    private static (string, string?) Text((string Name, JsonNode? Data)? told) => (told!.Value.Name, told.Value.Data?.ToJsonString());
}
