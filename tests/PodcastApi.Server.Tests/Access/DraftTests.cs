using System.Net.Http.Json;
using PodcastApi.Content;
using PodcastApi.Server.Tests.Rest;

namespace PodcastApi.Server.Tests.Access;

/// <summary>What is no draft's and no future episode's to tell stays with those who have a key with the scope: every door is tried.</summary>
public sealed class DraftTests(AccessServer server) : IClassFixture<AccessServer>
{
    private const string Secret = AccessServer.Secret;
    private const string Hidden = AccessServer.Hidden;

    public static TheoryData<string> Doors => new(
        "/v1/episodes?first=100", "/v1/episodes?first=100&include=guests,companies,links&count=true", $"/v1/episodes/{Hidden}-draft", $"/v1/episodes/{Hidden}-scheduled",
        $"/v1/podcasts/night-shift/episodes/{Hidden}-draft", "/v1/podcasts/night-shift/episodes", $"/v1/episodes/{SampleServer.IdText(ContentKind.Episode, SampleServer.Id(ContentKind.Episode, $"{Hidden}-draft"))}",
        "/v1/people", $"/v1/people/{Hidden}-person", "/v1/guests", "/v1/companies", $"/v1/companies/{Hidden}-company/episodes", "/v1/links",
        $"/v1/links/lookup?url=https://{Hidden}.example/", $"/v1/search?q={Secret}", $"/v1/suggest?q={Secret[..5]}", $"/v1/resolve?path=/p/{Hidden}-Draft", "/v1/changes?include=resource",
        "/v1/podcasts/night-shift/feed.xml", "/v1/podcasts/night-shift/feed.json", "/v1/episodes/feed.xml", "/v1/opml", "/sitemap.xml",
        "/graphql?query={episodes{nodes{title,guests{name},companies{name},links{url}}},people{nodes{name}},links{nodes{url}},companies{nodes{name}}}",
        $"/graphql?query={{search(query:%22{Secret}%22){{nodes{{__typename,...on%20Episode{{title}}}}}}}}",
        "/graphql?query={changes{changes{node{id,...on%20Episode{title},...on%20Person{name}}}}}");

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Nobody_without_the_scope_gets_through(string door)
    {
        var (_, reader) = await server.AddKeyAsync("READ");
        foreach (var key in (string?[])[null, reader, RestServer.AdminKeyText])
            Assert.DoesNotContain(Secret, await server.GetAsync(door, key), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_scope_shows_drafts_and_what_is_scheduled_in_rest_and_graphql()
    {
        var (_, key) = await server.AddKeyAsync("READ", "DRAFT");

        Assert.Contains($"{Secret} Draft", await server.GetAsync("/v1/episodes", key), StringComparison.Ordinal);
        Assert.Contains($"{Secret} Scheduled", await server.GetAsync($"/v1/episodes/{Hidden}-scheduled", key), StringComparison.Ordinal);
        Assert.Contains($"{Secret} Person", await server.GetAsync($"/v1/people/{Hidden}-person", key), StringComparison.Ordinal);
        Assert.Contains($"{Secret} Draft", await server.GetAsync("/graphql?query={episodes{nodes{title}}}", key), StringComparison.Ordinal);
        using var posted = await server.SendAsync(HttpMethod.Post, "/graphql", key, JsonContent.Create(new { query = "{ episodes { nodes { title } } }" }));
        Assert.Contains($"{Secret} Draft", await posted.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/episodes?first=3")]
    [InlineData("/graphql?query={episodes{nodes{title}}}")]
    public async Task No_cache_keeps_what_a_key_showed_and_no_tag_of_it_holds_for_others(string path)
    {
        var (_, key) = await server.AddKeyAsync("DRAFT");
        using var shown = await server.SendAsync(HttpMethod.Get, path, key);
        Assert.Contains("no-store", shown.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.True(shown.Headers.CacheControl.Private);

        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (shown.Headers.ETag is { } tag)
            request.Headers.IfNoneMatch.Add(tag);
        using var open = await server.Client.SendAsync(request);
        Assert.Equal(200, (int)open.StatusCode);
        Assert.DoesNotContain(Secret, await open.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }
}
