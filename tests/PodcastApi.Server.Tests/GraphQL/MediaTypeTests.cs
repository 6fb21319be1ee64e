using System.Net;

namespace PodcastApi.Server.Tests.GraphQL;

/// <summary>Which media type an answer has. https://graphql.github.io/graphql-over-http/draft/#sec-Accept</summary>
public sealed class MediaTypeTests(GraphQLServer server) : IClassFixture<GraphQLServer>
{
    private const string Json = "application/json; charset=utf-8";
    private const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("APPLICATION/JSON", Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData("application/json; charset=\"UTF-8\"", Json)]
    [InlineData("application/graphql-response+json", GraphQLResponse)]
    [InlineData("application/graphql-response+json; charset=utf-8", GraphQLResponse)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", GraphQLResponse)]
    [InlineData("application/json, application/graphql-response+json", GraphQLResponse)]
    [InlineData("application/json, application/graphql-response+json;q=0.5", Json)]
    [InlineData("application/graphql-response+json;q=0.2, */*;q=0.1", GraphQLResponse)]
    [InlineData("application/graphql-response+json;q=0.2, */*", Json)]
    [InlineData("application/json;q=0, */*", GraphQLResponse)]
    [InlineData("text/plain, application/graphql-response+json;q=0.1", GraphQLResponse)]
    [InlineData("application/graphql-response+json; charset=iso-8859-1, application/json;q=0.1", Json)]
    [InlineData("this is no header", Json)]
    public async Task The_media_type_is_the_one_that_the_client_likes_best(string? accept, string expected)
    {
        using var response = await server.AskAsync("{ hello }", accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType!.ToString());
        Assert.Contains("Accept", response.Headers.Vary);
        Assert.Equal("""{"data":{"hello":"Hello world"}}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json;q=0, application/graphql-response+json;q=0")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("text/html")]
    public async Task A_post_that_accepts_none_of_ours_is_406(string accept)
    {
        using var response = await server.AskAsync("{ hello }", accept);

        var error = await response.ErrorAsync(406, "BAD_REQUEST");
        Assert.Contains("application/graphql-response+json", error.Message(), StringComparison.Ordinal);
        Assert.Contains(accept, error.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_media_types_serve_get_as_well()
    {
        using var json = await server.GetAsync("{ hello }", "application/json");
        using var graphQL = await server.GetAsync("{ hello }", "application/graphql-response+json");

        Assert.Equal(Json, json.Content.Headers.ContentType!.ToString());
        Assert.Equal(GraphQLResponse, graphQL.Content.Headers.ContentType!.ToString());
        Assert.NotEqual(json.Headers.ETag, graphQL.Headers.ETag);
    }
}
