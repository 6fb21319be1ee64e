using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PodcastApi.Content;
using PodcastApi.Server.Tests.Rest;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Server.Tests.Access;

/// <summary>A server with a published, a scheduled and a draft episode; the latter two alone know a person, a company and a link.</summary>
public class AccessServer : RestServer
{
    /// <summary>A word that every text of what is not public holds, and nothing else.</summary>
    public const string Secret = "hushhush";

    /// <summary>A word of their slugs and addresses, which a refusal may say again.</summary>
    public const string Hidden = "quiet";

    private static readonly Guid Podcast = SampleServer.Id(ContentKind.Podcast, "night-shift");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var person = new PersonRow { Id = SampleServer.Id(ContentKind.Person, Secret), Slug = $"{Hidden}-person", Name = $"{Secret} Person", NameKey = Secret };
        var company = new CompanyRow { Id = SampleServer.Id(ContentKind.Company, Secret), Slug = $"{Hidden}-company", Name = $"{Secret} Company", NameKey = Secret };
        var link = new LinkRow(SampleServer.Id(ContentKind.Link, Secret), $"https://{Hidden}.example/", $"{Hidden}.example", LinkKind.Homepage);
        await WriteAsync(new ContentBatch
        {
            Podcasts = [new PodcastRow { Id = Podcast, Slug = "night-shift", Title = "Night Shift" }],
            People = [person],
            Companies = [company],
            Links = [link],
            Episodes =
            [
                Episode("open", EpisodeStatus.Published),
                .. ((EpisodeStatus[])[EpisodeStatus.Scheduled, EpisodeStatus.Draft]).Select(status => Episode($"{Hidden}-{status}".ToLowerInvariant(), status) with
                {
                    Title = $"{Secret} {status}",
                    NotesText = $"About {Secret}",
                    Aliases = [$"/p/{Hidden}-{status}"],
                    Companies = [company.Id],
                    Appearances = [new AppearanceRow(Guid.NewGuid(), person.Id, AppearanceRole.Guest, 1, person.Name, null)],
                    Mentions = [new MentionRow(Guid.NewGuid(), link.Id, Secret, Secret, link.Url, MentionContext.Item, null)],
                }),
            ],
        });
    }

    /// <summary>Makes a key through the endpoint; returns its id and the key itself.</summary>
    public async Task<(string Id, string Key)> AddKeyAsync(params string[] scopes)
    {
        using var response = await SendAsync(HttpMethod.Post, "/v1/keys", AdminKeyText, JsonContent.Create(new { name = "A test", scopes }));
        Assert.Equal(201, (int)response.StatusCode);
        var key = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal($"/v1/keys/{key.Text("id")}", response.Headers.Location!.OriginalString);
        return (key.Text("id")!, key.Text("key")!);
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? key, HttpContent? body = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = body };
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return Client.SendAsync(request);
    }

    /// <summary>The body of a GET, whatever its status.</summary>
    public async Task<string> GetAsync(string path, string? key)
    {
        using var response = await SendAsync(HttpMethod.Get, path, key);
        return await response.Content.ReadAsStringAsync();
    }

    private static EpisodeRow Episode(string slug, EpisodeStatus status) => new()
    {
        Id = SampleServer.Id(ContentKind.Episode, slug),
        PodcastId = Podcast,
        Slug = slug,
        Title = slug,
        SourceTitle = status == EpisodeStatus.Published ? slug : Secret,
        Status = status,
        PublishedAt = status == EpisodeStatus.Scheduled ? DateTimeOffset.UtcNow.AddYears(1) : status == EpisodeStatus.Draft ? null : new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero),
        PublishedOn = status == EpisodeStatus.Draft ? null : new DateOnly(2026, 3, 1),
    };
}
