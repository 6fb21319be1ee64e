using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using PodcastApi.Content;
using PodcastApi.Server.Tests.Access;
using PodcastApi.Server.Tests.Rest;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Server.Tests.Webhooks;

/// <summary>Webhooks with a real receiver that fails, hangs, redirects and restarts.</summary>
public sealed class WebhookTests(WebhookServer server) : IClassFixture<WebhookServer>, IAsyncLifetime
{
    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>What nobody receives any more would be sent all the same.</summary>
    public Task DisposeAsync() => server.ExecuteAsync("delete from webhook");

    [Fact]
    public async Task What_is_published_updated_and_deleted_is_told_with_the_thing_itself()
    {
        await using var receiver = await Receiver.StartAsync();
        await server.RegisterAsync(receiver.Url);
        var id = await server.WritePodcastAsync("told", "First");
        await receiver.AboutAsync(id, 1);
        await server.WritePodcastAsync("told", "Second");
        await receiver.AboutAsync(id, 2);
        await server.WriteAsync(new ContentBatch(), writer => writer.DeletePodcasts([SampleServer.Id(ContentKind.Podcast, "told")]));
        var messages = await receiver.AboutAsync(id, 3);

        Assert.Equal(["podcast.published", "podcast.updated", "podcast.deleted"], messages.Select(message => message.Event));
        Assert.Equal(["First", "Second", null], messages.Select(message => message.Body["data"]!["resource"]?["title"]?.GetValue<string>()));
        Assert.Equal("type timestamp data", messages[0].Body.Keys());
        Assert.Equal("revision type id action resource", messages[0].Body["data"].Keys());
        Assert.Equal("revision type id action", messages[2].Body["data"].Keys());
    }

    [Fact]
    public async Task A_message_is_signed_as_standard_webhooks_says()
    {
        await using var receiver = await Receiver.StartAsync();
        var (_, secret) = await server.RegisterAsync(receiver.Url);
        var message = (await receiver.AboutAsync(await server.WritePodcastAsync("signed"), 1))[0];

        var signed = HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{message.Id}.{message.Timestamp}.{message.Text}"));
        Assert.Equal("v1," + Convert.ToBase64String(signed), message.Signature);
        Assert.StartsWith("msg_", message.Id, StringComparison.Ordinal);
        Assert.InRange(DateTimeOffset.FromUnixTimeSeconds(long.Parse(message.Timestamp, System.Globalization.CultureInfo.InvariantCulture)), DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
    }

    [Fact]
    public async Task A_receiver_that_fails_gets_the_message_again_before_the_next_one_about_the_same_thing()
    {
        await using var receiver = await Receiver.StartAsync();
        var failures = 2;
        receiver.Answer = (context, message) =>
        {
            if (message.Event == "podcast.published" && Interlocked.Decrement(ref failures) >= 0)
                context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        await server.RegisterAsync(receiver.Url);
        var id = await server.WritePodcastAsync("stubborn", "First");
        await receiver.AboutAsync(id, 1);
        await server.WritePodcastAsync("stubborn", "Second");
        var messages = await receiver.AboutAsync(id, 4);

        Assert.Equal(["podcast.published", "podcast.published", "podcast.published", "podcast.updated"], messages.Select(message => message.Event));
        Assert.Single(messages.Take(3).Select(message => message.Id).Distinct());
    }

    [Fact]
    public async Task A_receiver_that_hangs_is_given_up_on_for_the_moment_and_holds_up_no_other()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var other = await Receiver.StartAsync();
        var hangs = 1;
        receiver.Answer = (context, _) => Interlocked.Decrement(ref hangs) >= 0 ? Task.Delay(Timeout.Infinite, context.RequestAborted) : Task.CompletedTask;
        var (webhook, _) = await server.RegisterAsync(receiver.Url);
        await server.RegisterAsync(other.Url);
        var id = await server.WritePodcastAsync("patient");

        await other.AboutAsync(id, 1);
        var messages = await receiver.AboutAsync(id, 2);
        Assert.Equal(messages[0].Id, messages[1].Id);
        Assert.Equal(2, (int)(await server.DeliveryAsync(webhook, "DELIVERED"))["attempts"]!);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_the_message_ends_in_the_dead_letter_list_from_which_it_can_be_sent_again()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = (context, _) =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = "/elsewhere";
            return Task.CompletedTask;
        };
        var (webhook, _) = await server.RegisterAsync(receiver.Url);
        var id = await server.WritePodcastAsync("redirected");
        var dead = await server.DeliveryAsync(webhook, "DEAD");

        Assert.Equal(WebhookServer.MaxAttempts, receiver.All.Count);
        Assert.All(receiver.All, message => Assert.Equal("/hook", message.Path));
        Assert.Equal(307, (int)dead["lastStatus"]!);
        Assert.Contains("redirects", dead.Text("lastError"), StringComparison.Ordinal);
        Assert.Equal(1, (int)(await server.AskAsync(HttpMethod.Get, $"/v1/webhooks/{webhook}", 200))["dead"]!);

        receiver.Answer = (_, _) => Task.CompletedTask;
        var again = await server.AskAsync(HttpMethod.Post, $"/v1/webhooks/{webhook}/deliveries/{dead.Text("id")}/redeliver", 202);
        Assert.Equal("podcast.published", again.Text("event"));
        Assert.Equal((await receiver.AboutAsync(id, WebhookServer.MaxAttempts + 1))[^1].Id, receiver.All[0].Id);
        Assert.Equal(dead.Text("id"), (await server.DeliveryAsync(webhook, "DELIVERED")).Text("id"));
        Assert.Equal(0, (int)(await server.AskAsync(HttpMethod.Post, $"/v1/webhooks/{webhook}/redeliver", 202))["redelivered"]!);
    }

    [Fact]
    public async Task Everything_arrives_once_and_in_order_through_restarts_of_the_receiver_and_of_a_node()
    {
        await using var receiver = await Receiver.StartAsync();
        var busy = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        receiver.Answer = async (_, message) =>
        {
            Assert.True(busy.TryAdd(message.Id, true), "Two nodes sent one message at a time.");
            await Task.Delay(5);
            busy.TryRemove(message.Id, out var _);
        };
        await server.RegisterAsync(receiver.Url, types: ["PODCAST"]);
        var second = await server.StartNodeAsync();
        var third = await server.StartNodeAsync();
        for (var round = 0; round < 6; round++)
        {
            if (round == 2)
                await receiver.DownAsync();
            await server.WriteAsync(new ContentBatch
            {
                Podcasts = [.. Enumerable.Range(0, 5).Select(i => new PodcastRow { Id = SampleServer.Id(ContentKind.Podcast, $"durable-{i}"), Slug = $"durable-{i}", Title = $"Title {round}" })],
            });
            if (round != 3)
                continue;
            await second.DisposeAsync();
            await receiver.UpAsync();
        }

        await third.DisposeAsync();
        for (var i = 0; i < 5; i++)
        {
            var id = SampleServer.IdText(ContentKind.Podcast, SampleServer.Id(ContentKind.Podcast, $"durable-{i}"));
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            IReadOnlyList<Received> messages;
            while ((messages = await receiver.AboutAsync(id, 1))[^1].Body["data"]!["resource"].Text("title") != "Title 5")
                await Task.Delay(20, patience.Token);
            Assert.Equal("podcast.published", messages[0].Event);
            Assert.Equal(messages.Count, messages.Select(message => message.Id).Distinct().Count());
            var revisions = messages.Select(message => (long)message.Body["data"]!["revision"]!).ToList();
            Assert.Equal(revisions.Order(), revisions);
        }
    }

    [Theory]
    [InlineData("http://example.org/hook", "encrypted")]
    [InlineData("https://10.0.0.1/hook", "private network")]
    [InlineData("https://[::1]/hook", "private network")]
    [InlineData("https://user:secret@example.org/", "without a password")]
    [InlineData("ftp://example.org/", "https://example.org/hooks")]
    public async Task An_address_that_must_not_be_asked_is_refused(string url, string reason)
        => Assert.Contains(reason, (await server.AskAsync(HttpMethod.Post, "/v1/webhooks", 400, new { url })).Text("detail"), StringComparison.Ordinal);

    [Fact]
    public async Task A_name_that_leads_to_a_private_address_is_not_asked()
    {
        await using var receiver = await Receiver.StartAsync();
        var (webhook, _) = await server.RegisterAsync(receiver.Url.Replace("http://127.0.0.1", "https://localhost", StringComparison.Ordinal));
        await server.WritePodcastAsync("private");

        Assert.Contains("private network", (await server.DeliveryAsync(webhook, "DEAD")).Text("lastError"), StringComparison.Ordinal);
        Assert.Empty(receiver.All);
        await server.AskAsync(HttpMethod.Delete, $"/v1/webhooks/{webhook}", 204);
        await server.AskAsync(HttpMethod.Get, $"/v1/webhooks/{webhook}", 404);
    }

    [Fact]
    public async Task Drafts_are_told_to_those_who_asked_for_them_alone_and_publishing_is_told_as_such()
    {
        await using var open = await Receiver.StartAsync();
        await using var inner = await Receiver.StartAsync();
        await server.RegisterAsync(open.Url);
        await server.RegisterAsync(inner.Url, drafts: true, types: ["EPISODE"]);
        var id = await WriteEpisodeAsync("surprise", EpisodeStatus.Draft, AccessServer.Secret);
        Assert.Equal(AccessServer.Secret, (await inner.AboutAsync(id, 1))[0].Body["data"]!["resource"].Text("title"));

        await WriteEpisodeAsync("surprise", EpisodeStatus.Published, "Revealed");
        Assert.Equal(["episode.published"], (await open.AboutAsync(id, 1)).Select(message => message.Event));
        await WriteEpisodeAsync("surprise", EpisodeStatus.Draft, AccessServer.Secret);
        await open.AboutAsync(id, 2);
        await WriteEpisodeAsync("surprise", EpisodeStatus.Published, "Revealed again");
        Assert.Equal(["episode.published", "episode.deleted", "episode.published"], (await open.AboutAsync(id, 3)).Select(message => message.Event));
        Assert.Equal("episode.updated episode.published", string.Join(' ', (await inner.AboutAsync(id, 4)).Take(2).Select(message => message.Event)));
        Assert.All(open.All, message => Assert.DoesNotContain(AccessServer.Secret, message.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_withdrawn_while_its_message_waited_is_not_shown()
    {
        await using var receiver = await Receiver.StartAsync();
        var (webhook, _) = await server.RegisterAsync(receiver.Url, types: ["EPISODE"]);
        receiver.Answer = (context, _) =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        var id = await WriteEpisodeAsync("withdrawn", EpisodeStatus.Published, AccessServer.Secret);
        await server.DeliveryAsync(webhook, "DEAD");
        await WriteEpisodeAsync("withdrawn", EpisodeStatus.Draft, AccessServer.Secret);
        receiver.Answer = (_, _) => Task.CompletedTask;
        await receiver.AboutAsync(id, WebhookServer.MaxAttempts + 1);
        var before = receiver.All.Count;
        await server.AskAsync(HttpMethod.Post, $"/v1/webhooks/{webhook}/redeliver", 202);

        var last = (await receiver.AboutAsync(id, before + 1))[^1];
        Assert.Equal("episode.published", last.Event);
        Assert.DoesNotContain(AccessServer.Secret, last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_asked_no_more_until_it_is_switched_on_and_has_missed_nothing()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = (context, _) =>
        {
            context.Response.StatusCode = 410;
            return Task.CompletedTask;
        };
        var (webhook, _) = await server.RegisterAsync(receiver.Url);
        await server.WritePodcastAsync("gone-1");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((bool)(await server.AskAsync(HttpMethod.Get, $"/v1/webhooks/{webhook}", 200))["enabled"]!)
            await Task.Delay(20, patience.Token);
        Assert.Contains("410", (await server.AskAsync(HttpMethod.Get, $"/v1/webhooks/{webhook}", 200)).Text("disabledReason"), StringComparison.Ordinal);

        var missed = await server.WritePodcastAsync("gone-2");
        receiver.Answer = (_, _) => Task.CompletedTask;
        await server.AskAsync(HttpMethod.Patch, $"/v1/webhooks/{webhook}", 200, new { enabled = true });
        await receiver.AboutAsync(missed, 1);
        Assert.Single(receiver.All, message => message.About == missed);
    }

    [Fact]
    public async Task Only_what_was_asked_for_is_told()
    {
        await using var receiver = await Receiver.StartAsync();
        await server.RegisterAsync(receiver.Url, types: ["PODCAST"], events: ["DELETED"]);
        var id = await server.WritePodcastAsync("filtered");
        await server.WriteAsync(new ContentBatch(), writer => writer.DeletePodcasts([SampleServer.Id(ContentKind.Podcast, "filtered")]));

        await receiver.AboutAsync(id, 1);
        Assert.Equal(["podcast.deleted"], receiver.All.Select(message => message.Event));
    }

    [Theory]
    [InlineData("GET", "/v1/webhooks")]
    [InlineData("POST", "/v1/webhooks")]
    [InlineData("GET", "/v1/webhooks/x/deliveries")]
    [InlineData("POST", "/v1/webhooks/x/redeliver")]
    public async Task Webhooks_are_for_admins(string method, string path)
    {
        var (_, reader) = await server.AddKeyAsync("READ", "DRAFT");
        using var nobody = await server.SendAsync(new HttpMethod(method), path, null);
        using var refused = await server.SendAsync(new HttpMethod(method), path, reader);

        Assert.Equal(401, (int)nobody.StatusCode);
        Assert.Equal(403, (int)refused.StatusCode);
    }

    [Fact]
    public async Task Secrets_are_told_once_and_mistakes_by_name()
    {
        await server.RegisterAsync("https://example.org/hook", types: ["EPISODE"], events: ["DELETED"]);
        var all = await server.AskAsync(HttpMethod.Get, "/v1/webhooks", 200);

        Assert.DoesNotContain("whsec_", all.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("/types/0", (await server.AskAsync(HttpMethod.Post, "/v1/webhooks", 400, new { url = "https://example.org/", types = (string[])["SHOW"] }))["errors"]![0].Text("pointer"));
        Assert.Equal("/events/0", (await server.AskAsync(HttpMethod.Post, "/v1/webhooks", 400, new { url = "https://example.org/", events = (string[])["SOLD"] }))["errors"]![0].Text("pointer"));
        await server.AskAsync(HttpMethod.Get, $"/v1/webhooks/{all.Data()[0].Text("id")}/deliveries?state=DEAD", 400);
    }

    private async Task<string> WriteEpisodeAsync(string slug, EpisodeStatus status, string title)
    {
        var podcast = SampleServer.Id(ContentKind.Podcast, "night-shift");
        var id = SampleServer.Id(ContentKind.Episode, slug);
        await server.WriteAsync(new ContentBatch
        {
            Podcasts = [new PodcastRow { Id = podcast, Slug = "night-shift", Title = "Night Shift" }],
            Episodes = [new EpisodeRow { Id = id, PodcastId = podcast, Slug = slug, Title = title, SourceTitle = title, Status = status }],
        });
        return SampleServer.IdText(ContentKind.Episode, id);
    }
}
