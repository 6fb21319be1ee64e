using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PodcastApi.Server.Tests.Rest;
using PodcastApi.Storage.Bookkeeping;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Server.Tests.Access;

/// <summary>Keys are made, listed and revoked, and do what their scopes say.</summary>
public sealed class KeyTests(AccessServer server) : IClassFixture<AccessServer>
{
    [Fact]
    public async Task A_key_is_told_once_and_never_again()
    {
        var (id, key) = await server.AddKeyAsync("READ", "DRAFT");

        Assert.StartsWith("pk_", key, StringComparison.Ordinal);
        foreach (var path in (string[])["/v1/keys", $"/v1/keys/{id}"])
        {
            var listed = await server.GetAsync(path, RestServer.AdminKeyText);
            Assert.Contains(id, listed, StringComparison.Ordinal);
            Assert.DoesNotContain(key, listed, StringComparison.Ordinal);
        }

        Assert.Equal("""["READ","DRAFT"]""", JsonNode.Parse(await server.GetAsync($"/v1/keys/{id}", RestServer.AdminKeyText))!["scopes"]!.ToJsonString());
    }

    [Fact]
    public async Task A_revoked_key_is_refused_at_once_everywhere()
    {
        var (id, key) = await server.AddKeyAsync("DRAFT");
        Assert.Equal(200, await StatusAsync("/v1/episodes", key));

        using var revoked = await server.SendAsync(HttpMethod.Delete, $"/v1/keys/{id}", RestServer.AdminKeyText);

        Assert.Equal(204, (int)revoked.StatusCode);
        Assert.Equal(401, await StatusAsync("/v1/episodes", key));
        Assert.Equal(401, await StatusAsync("/graphql?query={revision}", key));
        Assert.NotNull(JsonNode.Parse(await server.GetAsync($"/v1/keys/{id}", RestServer.AdminKeyText)).Text("revokedAt"));
    }

    [Fact]
    public async Task An_expired_key_is_refused()
    {
        var (_, secret) = await new KeyRegister(server.Database).AddAsync("Old", [KeyScope.Read], null, DateTimeOffset.UtcNow.AddSeconds(-1), CancellationToken.None);

        Assert.Equal(401, await StatusAsync("/v1/episodes", secret));
    }

    [Fact]
    public async Task An_unknown_key_is_refused_and_told_how_to_send_one()
    {
        using var response = await server.SendAsync(HttpMethod.Get, "/v1/episodes", "pk_nonsense");

        Assert.Equal(401, (int)response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Equal("UNAUTHENTICATED", JsonNode.Parse(await response.Content.ReadAsStringAsync()).Text("code"));
    }

    [Theory]
    [InlineData("/v1/keys")]
    [InlineData("/v1/ingest/runs")]
    [InlineData("/v1/ingest/review")]
    public async Task Admin_endpoints_take_the_scope(string path)
    {
        var (_, reader) = await server.AddKeyAsync("READ", "DRAFT");
        var (_, admin) = await server.AddKeyAsync("ADMIN");

        Assert.Equal(401, await StatusAsync(path, null));
        Assert.Equal(403, await StatusAsync(path, reader));
        Assert.Equal(200, await StatusAsync(path, admin));
    }

    [Theory]
    [InlineData("""{}""", "/name")]
    [InlineData("""{"name":" "}""", "/name")]
    [InlineData("""{"name":"x","scopes":[]}""", "/scopes")]
    [InlineData("""{"name":"x","scopes":["READ","WRITE"]}""", "/scopes/1")]
    [InlineData("""{"name":"x","requestsPerMinute":-1}""", "/requestsPerMinute")]
    [InlineData("""{"name":"x","expiresAt":"2020-01-01T00:00:00Z"}""", "/expiresAt")]
    [InlineData("""{"name":"x","expiresAt":"tomorrow"}""", "/expiresAt")]
    [InlineData("""{"name":"x","scope":1}""", "/scope")]
    [InlineData("""{"name":1}""", "/name")]
    [InlineData("""{"name":"\ud800"}""", "/name")]
    [InlineData("""{"name":"a\u0000"}""", "/name")]
    [InlineData("""{"name":"x","scopes":"READ"}""", "/scopes")]
    [InlineData("""{"name":"x","scopes":["READ","\udc00"]}""", "/scopes/1")]
    [InlineData("""{"name":"x","scopes":[1]}""", "/scopes/0")]
    [InlineData("""{"name":"x","name":"y"}""", "")]
    [InlineData("""{""", "")]
    [InlineData("""[]""", "")]
    [InlineData("""null""", "")]
    [InlineData("", "")]
    public async Task A_wish_that_is_none_is_refused_with_its_place(string body, string pointer)
    {
        using var response = await server.SendAsync(HttpMethod.Post, "/v1/keys", RestServer.AdminKeyText, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(400, (int)response.StatusCode);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(pointer, problem!["errors"]![0].Text("pointer"));
        // How the server is built is nobody's business.
        Assert.DoesNotContain("PodcastApi", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_has_the_same_times_when_it_is_made_and_when_it_is_listed()
    {
        using var made = await server.SendAsync(HttpMethod.Post, "/v1/keys", RestServer.AdminKeyText, JsonContent.Create(new { name = "Times", expiresAt = "2099-01-22T06:30:00+02:00" }));
        var key = JsonNode.Parse(await made.Content.ReadAsStringAsync());
        var listed = JsonNode.Parse(await server.GetAsync($"/v1/keys/{key.Text("id")}", RestServer.AdminKeyText));

        Assert.EndsWith("Z", key.Text("createdAt"), StringComparison.Ordinal);
        Assert.Equal(key.Text("createdAt"), listed.Text("createdAt"));
        Assert.Equal("2099-01-22T04:30:00Z", key.Text("expiresAt"));
        Assert.Equal(key.Text("expiresAt"), listed.Text("expiresAt"));
    }

    [Theory]
    [InlineData("GET", "/v1/keys")]
    [InlineData("POST", "/v1/keys")]
    [InlineData("GET", "/v1/webhooks")]
    [InlineData("POST", "/v1/ingest")]
    public async Task An_unknown_parameter_is_refused_by_its_name(string method, string path)
    {
        using var response = await server.SendAsync(new HttpMethod(method), path + "?fist=1", RestServer.AdminKeyText);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal("fist", JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]![0].Text("parameter"));
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("GET")]
    public async Task An_unknown_id_is_404(string method)
    {
        foreach (var id in (string[])["nonsense", Guid.NewGuid().ToString()])
        {
            using var response = await server.SendAsync(new HttpMethod(method), $"/v1/keys/{id}", RestServer.AdminKeyText);
            Assert.Equal(404, (int)response.StatusCode);
        }
    }

    private async Task<int> StatusAsync(string path, string? key)
    {
        using var response = await server.SendAsync(HttpMethod.Get, path, key);
        return (int)response.StatusCode;
    }
}
