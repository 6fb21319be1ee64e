using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace PodcastApi.Server.Tests.Rest;

/// <summary>The list of what is doubtful, on the sample.</summary>
public sealed class ReviewTests(SampleServer server) : IClassFixture<SampleServer>
{
    [Fact]
    public async Task The_review_needs_the_admin_key() => await server.ProblemAsync("/v1/ingest/review", 401, "UNAUTHENTICATED");

    [Fact]
    public async Task Pages_lead_through_all_that_is_doubtful()
    {
        var whole = await GetAsync("/v1/ingest/review?first=100");
        Assert.Equal("data page", whole.Keys());
        var seen = new List<string>();
        for (var page = await GetAsync("/v1/ingest/review?first=1"); ; page = await GetAsync(page["page"].Text("next")!))
        {
            seen.AddRange(page.Data().Select(item => item!.ToJsonString()));
            if (page["page"].Text("next") is null)
                break;
        }

        Assert.Equal(whole.Data().Select(item => item!.ToJsonString()), seen);
        Assert.All(whole.Data(), item => Assert.Equal("kind summary confidence things evidence", item!.AsObject().Keys()));
    }

    [Fact]
    public async Task Kinds_and_cursors_that_there_are_not_are_refused()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync("/v1/ingest/review?kind=NONSENSE")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync("/v1/ingest/review?after=nonsense")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync("/v1/ingest/review?kind=LINK_TITLES")).StatusCode);
    }

    private async Task<JsonObject> GetAsync(string path)
    {
        using var response = await SendAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }

    private Task<HttpResponseMessage> SendAsync(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RestServer.AdminKeyText);
        return server.Client.SendAsync(request);
    }
}
