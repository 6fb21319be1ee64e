using System.Net;
using System.Text;

namespace PodcastApi.Server.Tests.GraphQL;

/// <summary>What is taken as a request, and what is refused with which words. https://graphql.github.io/graphql-over-http/draft/#sec-Request</summary>
public sealed class RequestTests(GraphQLServer server) : IClassFixture<GraphQLServer>
{
    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=\"UTF-8\"")]
    [InlineData("Application/JSON")]
    public async Task Json_in_utf_8_is_taken(string contentType)
    {
        using var response = await server.PostAsync("""{"query":"{ hello(name: \"Jürgen 🏊\") }"}""", contentType);

        Assert.Equal("Hello Jürgen 🏊", (string?)(await response.BodyAsync())["data"]!["hello"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/graphql")]
    [InlineData("application/graphql-response+json")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("nonsense")]
    public async Task Any_other_type_is_415_so_that_no_form_of_a_foreign_page_gets_through(string? contentType)
    {
        using var response = await server.PostAsync("""{"query":"{ hello }"}""", contentType);

        var error = await response.ErrorAsync(415, "BAD_REQUEST");
        Assert.Contains("Content-Type: application/json", error.Message(), StringComparison.Ordinal);
        Assert.Equal("application/json", Assert.Single(response.Headers.GetValues("Accept-Post")));
    }

    [Fact]
    public async Task A_compressed_body_is_415_with_what_is_accepted()
    {
        using var response = await server.PostAsync([1, 2, 3], headers: ("Content-Encoding", "gzip"));

        await response.ErrorAsync(415, "BAD_REQUEST");
        Assert.Equal("identity", Assert.Single(response.Headers.GetValues("Accept-Encoding")));
    }

    [Fact]
    public async Task A_byte_order_mark_is_passed_over()
    {
        using var response = await server.PostAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("""{"query":"{ hello }"}""")]);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("""{"query":"{ hello }","variables":null,"operationName":null,"extensions":null}""")]
    [InlineData("""{"query":"{ hello }","variables":{},"extensions":{"some":["value",{"deep":1.5e3}]},"unknown":[1,{"query":"x"}],"id":7}""")]
    [InlineData("""  {  "query" : "\u007b hello }" }  """)]
    public async Task Null_is_the_same_as_absent_and_unknown_members_are_passed_over(string body)
    {
        using var response = await server.PostAsync(body);

        Assert.Equal("""{"data":{"hello":"Hello world"}}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("", "The body is empty")]
    [InlineData("{ \"not a JSON", "line 1")]
    [InlineData("{\"query\":\"{ hello }\"}x", "line 1, byte 22")]
    [InlineData("{\n\"query\": }", "line 2, byte 10")]
    [InlineData("{\"query\":\"\\ud800\"}", "not Unicode")]
    [InlineData("{\"query\":\"{hello}\",\"variables\":{\"a\":\"\\udc00\"}}", "not Unicode")]
    public async Task What_is_no_json_is_400_with_the_place(string body, string words)
    {
        using var response = await server.PostAsync(body);

        Assert.Contains(words, (await response.ErrorAsync(400, "BAD_REQUEST")).Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_utf_8_are_400()
    {
        using var response = await server.PostAsync([.. "{\"query\":\""u8, 0xFF, 0xFE, .. "\"}"u8]);

        Assert.Contains("not Unicode", (await response.ErrorAsync(400, "BAD_REQUEST")).Message(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7", "a number")]
    [InlineData("null", "null")]
    [InlineData("\"{ hello }\"", "a string")]
    [InlineData("{}", "no 'query'")]
    [InlineData("""{"query":null}""", "no 'query'")]
    [InlineData("""{"qeury":"{ hello }"}""", "no 'query'")]
    [InlineData("""{"Query":"{ hello }"}""", "no 'query'")]
    [InlineData("""{"query":{"a":1}}""", "'query' must be a string with a GraphQL document, not an object")]
    [InlineData("""{"query":0}""", "not a number")]
    [InlineData("""{"query":false}""", "not a boolean")]
    [InlineData("""{"query":["{ hello }"]}""", "not an array")]
    [InlineData("""{"query":"{ hello }","operationName":7}""", "'operationName' must be a string, not a number")]
    [InlineData("""{"query":"{ hello }","operationName":{}}""", "not an object")]
    [InlineData("""{"query":"{ hello }","variables":"x"}""", "'variables' must be a JSON object, not a string")]
    [InlineData("""{"query":"{ hello }","variables":[1]}""", "not an array")]
    [InlineData("""{"query":"{ hello }","extensions":true}""", "'extensions' must be a JSON object, not a boolean")]
    [InlineData("""{"query":"{ hello }","query":"{ hello }"}""", "'query' stands twice")]
    [InlineData("""{"query":"{ hello }","variables":null,"variables":null}""", "'variables' stands twice")]
    [InlineData("""{"query":"{ hello }","variables":{"a":{"b":1,"b":2}}}""", "'b' stands twice")]
    [InlineData("""[{"query":"{ hello }"}]""", "one request a body")]
    [InlineData("[]", "one request a body")]
    public async Task A_body_that_is_no_request_is_400_and_says_what_is_wrong(string body, string words)
    {
        foreach (var accept in (string[])[GraphQLAnswers.Json, GraphQLAnswers.GraphQLResponse])
        {
            using var response = await server.PostAsync(body, accept: accept);

            Assert.Contains(words, (await response.ErrorAsync(400, "BAD_REQUEST")).Message(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Json_that_nests_too_deeply_is_400()
    {
        using var response = await server.PostAsync("{\"query\":\"{ hello }\",\"variables\":{\"a\":" + new string('[', 500) + new string(']', 500) + "}}");

        Assert.Contains("depth", (await response.ErrorAsync(400, "BAD_REQUEST")).Message(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query=%7Bhello%7D", "Hello world")]
    [InlineData("query=query+A%7Bhello%7Dquery+B(%24n:String)%7Bhello(name:%24n)%7D&operationName=B&variables=%7B%22n%22:%22B%2Bb%22%7D", "Hello B+b")]
    [InlineData("query={hello}&operationName=&variables=&extensions=", "Hello world")]
    [InlineData("query={hello}&variables=null&unknown=1&unknown=2&Query=x", "Hello world")]
    public async Task A_query_string_has_the_same_parameters(string parameters, string expected)
    {
        using var response = await server.Client.GetAsync($"/graphql?{parameters}");

        Assert.Equal(expected, (string?)(await response.BodyAsync())["data"]!["hello"]);
    }

    [Theory]
    [InlineData("", "no 'query'")]
    [InlineData("query=", "no 'query'")]
    [InlineData("QUERY={hello}", "no 'query'")]
    [InlineData("query={hello}&query={hello}", "'query' stands twice")]
    [InlineData("query={hello}&variables={&variables=", "'variables' stands twice")]
    [InlineData("query={hello}&variables={", "'variables' is no JSON object")]
    [InlineData("query={hello}&variables=[]", "'variables' must be a JSON object, not an array")]
    [InlineData("query={hello}&extensions=7", "'extensions' must be a JSON object, not a number")]
    public async Task A_query_string_that_is_no_request_is_400(string parameters, string words)
    {
        using var response = await server.Client.GetAsync($"/graphql?{parameters}");

        Assert.Contains(words, (await response.ErrorAsync(400, "BAD_REQUEST")).Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_413_however_its_length_is_told()
    {
        var body = Encoding.UTF8.GetBytes("{\"query\":\"{ hello }\",\"extensions\":{\"a\":\"" + new string('x', 2 << 20) + "\"}}");

        using var known = await server.PostAsync(body);
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StreamContent(new MemoryStream(body)) };
        request.Headers.TransferEncodingChunked = true;
        request.Content.Headers.ContentType = new("application/json");
        using var chunked = await server.Client.SendAsync(request);

        Assert.Contains("Limits:MaxBodyBytes", (await known.ErrorAsync(413, "BAD_REQUEST")).Message(), StringComparison.Ordinal);
        await chunked.ErrorAsync(413, "BAD_REQUEST");
    }

    [Fact]
    public async Task A_client_that_goes_away_ends_the_execution()
    {
        using var gone = new CancellationTokenSource();
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={slow}");
        var answer = server.Client.SendAsync(request, gone.Token);
        await Task.Delay(200);
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        await server.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}

/// <summary>Several requests in one body, behind the switch.</summary>
public sealed class BatchTests(BatchTests.BatchServer server) : IClassFixture<BatchTests.BatchServer>
{
    [Fact]
    public async Task Each_request_is_answered_in_its_place()
    {
        using var response = await server.PostAsync("""[{"query":"{ hello }"},{"query":"{"},{"query":"{ hello(name: \"you\") }"}]""");

        var body = System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsArray();
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("Hello world", (string?)body[0]!["data"]!["hello"]);
        Assert.Equal("GRAPHQL_PARSE_FAILED", (string?)body[1]!["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal("Hello you", (string?)body[2]!["data"]!["hello"]);
    }

    [Theory]
    [InlineData("""[{"query":"{hello}"},{"query":"{hello}"},{"query":"{hello}"},{"query":"{hello}"}]""", "more than 3")]
    [InlineData("[]", "empty array")]
    [InlineData("""[{"query":"{hello}"},7]""", "a number")]
    [InlineData("""[[{"query":"{hello}"}]]""", "an array")]
    public async Task A_body_with_too_many_or_none_is_400(string body, string words)
    {
        using var response = await server.PostAsync(body);

        Assert.Contains(words, (await response.ErrorAsync(400, "BAD_REQUEST")).Message(), StringComparison.Ordinal);
    }

    public sealed class BatchServer : GraphQLServer
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["GraphQL:MaxBatchSize"] = "3" };
    }
}
