using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PodcastApi.Server.Tests.Rest;

/// <summary>Short ways to ask and to look at what came back.</summary>
internal static class RestAnswers
{
    /// <summary>The answer to a GET that must be 200.</summary>
    public static async Task<JsonObject> JsonAsync(this RestServer server, string path)
    {
        using var response = await server.Client.GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"GET {path} gave {(int)response.StatusCode}: {text}");
        return JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>The problem with a status and a code that a GET must give.</summary>
    public static async Task<JsonObject> ProblemAsync(this RestServer server, string path, int status, string code)
    {
        using var response = await server.Client.GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"GET {path} gave {(int)response.StatusCode}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        var problem = JsonNode.Parse(text)!.AsObject();
        Assert.Equal(code, problem.Text("code"));
        Assert.Equal(status, (int)problem["status"]!);
        Assert.Equal($"/problems/{code}", problem.Text("type"));
        Assert.NotEqual("", problem.Text("traceId"));
        return problem;
    }

    /// <summary>The <c>Location</c> that a GET is sent on to, without the server's own address.</summary>
    public static async Task<string> MovedAsync(this RestServer server, string path)
    {
        using var response = await server.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        var location = response.Headers.Location!.OriginalString;
        Assert.StartsWith(server.BaseUrl, location, StringComparison.Ordinal);
        return location[server.BaseUrl.Length..];
    }

    public static string? Text(this JsonNode? node, string name) => (string?)node![name];

    /// <summary>The items of a page.</summary>
    public static JsonArray Data(this JsonObject page) => page["data"]!.AsArray();

    /// <summary>The keys of an object in their order, separated by spaces.</summary>
    public static string Keys(this JsonNode? node) => string.Join(' ', node!.AsObject().Select(pair => pair.Key));

    /// <summary>The values of a field of all items, separated by spaces.</summary>
    public static string Each(this JsonObject page, string field)
        => string.Join(' ', page.Data().Select(item => item![field]?.GetValueKind() == JsonValueKind.String ? (string)item[field]! : item[field]?.ToJsonString() ?? "null"));
}
