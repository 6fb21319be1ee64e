using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using PodcastApi.EndToEnd.Tests.Running;

namespace PodcastApi.EndToEnd.Tests.GraphQL;

/// <summary>The queries that the first page and the IDE show.</summary>
[Collection(SampleServerCollection.Name)]
public sealed class SampleQueriesTests(SampleServer server)
{
    [Fact]
    public async Task Each_query_of_the_first_page_works_as_it_stands_by_post_and_by_get()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Accept = { new MediaTypeWithQualityHeaderValue("application/json") } } };
        using var answer = await server.Client.SendAsync(request);
        var queries = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["queries"]!.AsArray();

        Assert.Equal(6, queries.Count);
        foreach (var query in queries)
        {
            using var posted = await server.Client.PostAsJsonAsync("/graphql", new { query = (string?)query!["query"] });
            using var got = await server.Client.GetAsync(new Uri((string)query["url"]!, UriKind.Relative));
            var body = await posted.Content.ReadAsStringAsync();

            Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
            Assert.Equal(body, await got.Content.ReadAsStringAsync());
            Assert.False(body.Contains("\"errors\"", StringComparison.Ordinal), body);
            Assert.True(Leaves(JsonNode.Parse(body)!["data"]!) > 3, body);
        }
    }

    [Fact]
    public async Task The_query_of_the_readme_gives_something_on_the_sample()
    {
        var readme = await File.ReadAllTextAsync(Repository.Checkout.PathOf("README.md"));
        var start = readme.IndexOf("```graphql", StringComparison.Ordinal) + "```graphql".Length;
        var query = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];

        using var answer = await server.Client.PostAsJsonAsync("/graphql", new { query });
        var body = await answer.Content.ReadAsStringAsync();

        Assert.False(body.Contains("\"errors\"", StringComparison.Ordinal), body);
        Assert.NotEmpty(JsonNode.Parse(body)!["data"]!["episodes"]!["nodes"]!.AsArray());
    }

    [Fact]
    public async Task The_checked_in_schema_is_what_is_served()
    {
        var served = await server.Client.GetStringAsync(new Uri("/graphql/schema.graphql", UriKind.Relative));

        Assert.Equal(await File.ReadAllTextAsync(Repository.Checkout.PathOf("schema", "schema.graphql")), served);
    }

    private static int Leaves(JsonNode? node) => node switch
    {
        JsonObject map => map.Sum(pair => Leaves(pair.Value)),
        JsonArray list => list.Sum(Leaves),
        null => 0,
        _ => node.GetValueKind() == JsonValueKind.Null ? 0 : 1,
    };
}
