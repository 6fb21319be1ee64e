using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace PodcastApi.Server.Tests.GraphQL;

/// <summary>Short ways to ask and to look at what came back.</summary>
internal static class GraphQLAnswers
{
    public const string Json = "application/json";
    public const string GraphQLResponse = "application/graphql-response+json";

    /// <summary>Sends a body as it is.</summary>
    public static Task<HttpResponseMessage> PostAsync(this GraphQLServer server, string body, string? contentType = Json, string? accept = null) =>
        server.PostAsync(Encoding.UTF8.GetBytes(body), contentType, accept);

    public static Task<HttpResponseMessage> PostAsync(this GraphQLServer server, byte[] body, string? contentType = Json, string? accept = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) };
        if (contentType is not null)
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return server.Client.SendAsync(request);
    }

    /// <summary>Asks a query by POST.</summary>
    public static Task<HttpResponseMessage> AskAsync(this GraphQLServer server, string query, string? accept = GraphQLResponse, JsonObject? variables = null, string? operationName = null)
    {
        var body = new JsonObject { ["query"] = query };
        if (variables is not null)
            body["variables"] = variables;
        if (operationName is not null)
            body["operationName"] = operationName;
        return server.PostAsync(body.ToJsonString(), accept: accept);
    }

    /// <summary>Asks a query by GET.</summary>
    public static Task<HttpResponseMessage> GetAsync(this GraphQLServer server, string query, string? accept = null, string more = "", EntityTagHeaderValue? known = null, string? coding = null, HttpMethod? method = null)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(query)}{more}");
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        if (known is not null)
            request.Headers.IfNoneMatch.Add(known);
        if (coding is not null)
            request.Headers.AcceptEncoding.ParseAdd(coding);
        return server.Client.SendAsync(request);
    }

    /// <summary>The body, whatever the status.</summary>
    public static async Task<JsonObject> BodyAsync(this HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();

    /// <summary>The first error of an answer with a status, which has no data; it must have a code and not be kept by anybody.</summary>
    public static async Task<JsonObject> ErrorAsync(this HttpResponseMessage response, int status, string code)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{(int)response.StatusCode}: {text}");
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        var body = JsonNode.Parse(text)!.AsObject();
        Assert.False(body.ContainsKey("data"), text);
        var error = body["errors"]![0]!.AsObject();
        Assert.True((string?)error["extensions"]!["code"] == code, text);
        return error;
    }

    public static string Message(this JsonObject error) => (string)error["message"]!;
}
