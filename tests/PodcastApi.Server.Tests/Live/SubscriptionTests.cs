using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PodcastApi.Content;
using PodcastApi.Query.Changes;
using PodcastApi.Server.Tests.Access;
using PodcastApi.Server.Tests.Rest;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Server.Tests.Live;

/// <summary>GraphQL over server-sent events: subscriptions, and what else is asked for in that form.</summary>
public sealed class SubscriptionTests(LiveServer server) : IClassFixture<LiveServer>
{
    private const string Changes = "changes { changes { type action id node { __typename ... on Podcast { title } ... on Episode { title } } } next hasMore }";

    [Fact]
    public async Task Changes_come_as_they_happen_with_what_is_selected_and_go_on_from_a_token()
    {
        string next;
        await using (var stream = await SubscribeAsync($"subscription {{ told: {Changes} }}"))
        {
            await server.WritePodcastAsync("heard", "Heard");
            var page = await NextAsync(stream, "told");
            Assert.Equal("Heard", page["changes"]![0]!["node"].Text("title"));
            Assert.Equal("PODCAST UPSERT Podcast", $"{page["changes"]![0].Text("type")} {page["changes"]![0].Text("action")} {page["changes"]![0]!["node"].Text("__typename")}");
            next = page.Text("next")!;
        }

        await server.WritePodcastAsync("missed-a");
        await server.WritePodcastAsync("missed-b");
        await using var again = await SubscribeAsync(
            "subscription Again($since: String, $first: Int) { changes(since: $since, first: $first) { changes { id } hasMore } }", new { since = next, first = 1 });
        Assert.Equal((Id("missed-a"), true), Only(await NextAsync(again, "changes")));
        Assert.Equal((Id("missed-b"), false), Only(await NextAsync(again, "changes")));
    }

    [Fact]
    public async Task Published_episodes_come_of_the_podcast_that_is_asked_for()
    {
        await using var all = await SubscribeAsync("subscription { episodePublished { ...Parts } } fragment Parts on Episode { title podcast { slug } }");
        await using var one = await SubscribeAsync("subscription($podcast: String) { new: episodePublished(podcast: $podcast) { title status } }", new { podcast = "night-shift" });
        await WriteEpisodeAsync("other-show", "elsewhere", EpisodeStatus.Published, "Elsewhere");
        await WriteEpisodeAsync("night-shift", "announced", EpisodeStatus.Draft, AccessServer.Secret);
        await WriteEpisodeAsync("night-shift", "announced", EpisodeStatus.Published, "Announced");
        await WriteEpisodeAsync("night-shift", "announced", EpisodeStatus.Published, "Announced, with an edit");
        await WriteEpisodeAsync("night-shift", "announced-2", EpisodeStatus.Published, "Second");

        Assert.Equal("""{"title":"Elsewhere","podcast":{"slug":"other-show"}}""", (await NextAsync(all, "episodePublished")).ToJsonString());
        Assert.StartsWith("Announced", (await NextAsync(all, "episodePublished")).Text("title"), StringComparison.Ordinal);
        Assert.StartsWith("""{"title":"Announced""", (await NextAsync(one, "new")).ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("""{"title":"Second","status":"PUBLISHED"}""", (await NextAsync(one, "new")).ToJsonString());
    }

    [Fact]
    public async Task Drafts_come_to_those_with_the_scope_alone()
    {
        var (_, editor) = await server.AddKeyAsync("DRAFT");
        await using var open = await SubscribeAsync($"subscription {{ {Changes} }}");
        await using var inner = await SubscribeAsync($"subscription {{ {Changes} }}", key: editor);
        await WriteEpisodeAsync("night-shift", "secret", EpisodeStatus.Draft, AccessServer.Secret);
        await server.WritePodcastAsync("after-the-secret");

        Assert.Contains(AccessServer.Secret, (await NextAsync(inner, "changes")).ToJsonString(), StringComparison.Ordinal);
        var told = await NextAsync(open, "changes");
        Assert.DoesNotContain(AccessServer.Secret, told.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(Id("after-the-secret"), told["changes"]!.AsArray().Select(change => change.Text("id")));
    }

    [Theory]
    [InlineData("{ podcasts(first: 1) { nodes { slug } } }", "data")]
    [InlineData("{ nothing }", "errors")]
    [InlineData("subscription { changes(since: \"nonsense\") { next } }", "errors")]
    [InlineData("subscription($first: Int!) { changes(first: $first) { next } }", "errors")]
    public async Task What_has_one_answer_is_answered_and_completed(string query, string member)
    {
        await using var stream = await SubscribeAsync(query);

        var (name, result) = (await stream.NextAsync())!.Value;
        Assert.Equal("next", name);
        Assert.NotNull(result![member]);
        Assert.Equal(("complete", null), await stream.NextAsync());
        Assert.Null(await stream.NextAsync());
    }

    [Fact]
    public async Task A_token_that_has_expired_ends_the_subscription_with_its_code()
    {
        await using var stream = await SubscribeAsync($"subscription {{ changes(since: \"{new ChangeToken(Guid.NewGuid(), 1, 0, Guid.Empty, 0)}\") {{ next }} }}");

        Assert.Equal("SYNC_TOKEN_EXPIRED", (await stream.DataAsync())["errors"]![0]!["extensions"].Text("code"));
        Assert.Equal("complete", (await stream.NextAsync())!.Value.Name);
    }

    [Fact]
    public async Task What_does_not_parse_is_refused_before_any_event()
    {
        using var response = await server.Client.SendAsync(Request("subscription {", null, "text/event-stream"));

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal("application/graphql-response+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_subscription_without_the_media_type_is_told_which_one()
    {
        using var response = await server.Client.SendAsync(Request($"subscription {{ {Changes} }}", null, "application/graphql-response+json"));

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Contains("text/event-stream", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_takes_both_gets_json_for_queries_and_events_for_subscriptions()
    {
        const string Both = "application/graphql-response+json, application/json, text/event-stream";
        using var query = await server.Client.SendAsync(Request("{ revision }", null, Both));
        using var subscription = await server.Client.SendAsync(Request($"subscription {{ {Changes} }}", null, Both), HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal("application/graphql-response+json", query.Content.Headers.ContentType?.MediaType);
        Assert.Equal("text/event-stream", subscription.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_subscription_may_be_asked_for_by_get()
    {
        await using var stream = await StreamReader.OpenAsync(server, $"/graphql?query={Uri.EscapeDataString($"subscription {{ {Changes} }}")}");
        await server.WritePodcastAsync("by-get", "By Get");

        Assert.Equal("By Get", (await NextAsync(stream, "changes"))["changes"]![0]!["node"].Text("title"));
    }

    private async Task<StreamReader> SubscribeAsync(string query, object? variables = null, string? key = null)
        => await StreamReader.OpenAsync(server, Request(query, variables, null), key);

    private static HttpRequestMessage Request(string query, object? variables, string? accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return request;
    }

    /// <summary>The root field of the next event, which has no errors.</summary>
    private static async Task<JsonNode> NextAsync(StreamReader stream, string field)
    {
        var (name, result) = (await stream.NextAsync())!.Value;
        Assert.Equal("next", name);
        Assert.True(result!["errors"] is null, result.ToJsonString());
        return result["data"]![field]!;
    }

    private static (string?, bool) Only(JsonNode page) => (Assert.Single(page["changes"]!.AsArray()).Text("id"), (bool)page["hasMore"]!);

    private static string Id(string podcast) => SampleServer.IdText(ContentKind.Podcast, SampleServer.Id(ContentKind.Podcast, podcast));

    private Task WriteEpisodeAsync(string podcast, string slug, EpisodeStatus status, string title)
    {
        var owner = SampleServer.Id(ContentKind.Podcast, podcast);
        return server.WriteAsync(new ContentBatch
        {
            Podcasts = [new PodcastRow { Id = owner, Slug = podcast, Title = podcast }],
            Episodes = [new EpisodeRow { Id = SampleServer.Id(ContentKind.Episode, slug), PodcastId = owner, Slug = slug, Title = title, SourceTitle = title, Status = status }],
        });
    }
}
