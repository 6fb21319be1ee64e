using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using PodcastApi.Server.Tests.Rest;

namespace PodcastApi.Server.Tests.Feeds;

/// <summary>Feeds of podcasts, people, companies and of any filter.</summary>
public sealed class FeedTests(SampleServer server) : IClassFixture<SampleServer>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    private static readonly XNamespace Podcast = "https://podcastindex.org/namespace/1.0";
    private static readonly XNamespace Chapters = "http://podlove.org/simple-chapters";
    private static readonly XNamespace Own = "urn:podcastapi";

    [Fact]
    public async Task A_podcasts_feed_tells_of_the_podcast()
    {
        var channel = await ChannelAsync("/v1/podcasts/rust-in-production/feed.xml");

        Assert.Equal("Rust in Production", channel.Element("title")!.Value);
        Assert.Equal("https://corrode.example/podcast", channel.Element("link")!.Value);
        Assert.Equal("en", channel.Element("language")!.Value);
        Assert.Equal("Technology", channel.Element(Itunes + "category")!.Attribute("text")!.Value);
        Assert.Equal("podcast", channel.Element(Podcast + "medium")!.Value);
        Assert.True(Guid.TryParse(channel.Element(Podcast + "guid")!.Value, out _));
        Assert.Equal($"{server.BaseUrl}/v1/podcasts/rust-in-production/feed.xml", Link(channel, "self"));
        Assert.Null(Link(channel, "next"));
        Assert.Equal(("Matthias Endler", "host"), Person(channel.Element(Podcast + "person")!));
    }

    [Fact]
    public async Task An_item_has_all_that_the_formats_have_a_place_for()
    {
        var item = (await ChannelAsync("/v1/podcasts/rust-in-production/feed.xml")).Elements("item").Single(item => item.Element("title")!.Value.StartsWith("Gama", StringComparison.Ordinal));

        Assert.Equal("Gama Space with Sebastian Scholz", item.Element("title")!.Value);
        Assert.Equal("Gama Space", item.Element(Itunes + "title")!.Value);
        Assert.Equal("https://corrode.example/podcast/s05e09-gama-space/", item.Element("link")!.Value);
        Assert.Equal("false", item.Element("guid")!.Attribute("isPermaLink")!.Value);
        Assert.Equal("Thu, 22 Jan 2026 00:00:00 +0000", item.Element("pubDate")!.Value);
        Assert.Equal("Solar sails &amp; &quot;unit&quot; tests.<br>In space.", item.Element("description")!.Value);
        var notes = item.Element(Content + "encoded")!;
        Assert.IsType<XCData>(notes.FirstNode);
        Assert.Equal("<h3>About Gama Space</h3><p>Sails.</p>", notes.Value);
        Assert.Equal("https://media.example/gama.mp3 1 audio/mpeg", string.Join(' ', item.Element("enclosure")!.Attributes().Select(attribute => attribute.Value)));
        Assert.Equal(("5", "9", "1", "full"), (item.Element(Itunes + "season")!.Value, item.Element(Itunes + "episode")!.Value, item.Element(Itunes + "duration")!.Value, item.Element(Itunes + "episodeType")!.Value));
        var persons = item.Elements(Podcast + "person").ToList();
        var guest = persons.Single(person => Person(person) == ("Sebastian Scholz", "guest"));
        Assert.Equal("https://github.com/sebastian", guest.Attribute("href")!.Value);
        Assert.Equal(("Engineer", "Gama Space"), (guest.Attribute(Own + "title")!.Value, guest.Attribute(Own + "company")!.Value));
        Assert.Contains(("Matthias", "host"), persons.Select(Person));
        Assert.Equal("Gama Space", item.Element(Own + "company")!.Value);
        Assert.Equal("https://media.example/gama.vtt", item.Element(Podcast + "transcript")!.Attribute("url")!.Value);
        Assert.Equal("00:00:00.000", item.Element(Chapters + "chapters")!.Elements().Single().Attribute("start")!.Value);
        Assert.Null(item.Element("source"));
    }

    [Fact]
    public async Task Chapters_are_where_the_item_says_they_are()
    {
        var item = (await ChannelAsync("/v1/podcasts/rust-in-production/feed.xml")).Elements("item").Single(item => item.Element(Podcast + "chapters") is not null);
        var url = item.Element(Podcast + "chapters")!.Attribute("url")!.Value;
        using var response = await server.Client.GetAsync(url);
        var chapters = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal("application/json+chapters", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("1.2.0", chapters.Text("version"));
        Assert.Equal("""{"startTime":0,"endTime":12.5,"title":"Intro"}""", Assert.Single(chapters["chapters"]!.AsArray())!.ToJsonString());
    }

    [Fact]
    public async Task A_json_feed_tells_the_same()
    {
        using var response = await server.Client.GetAsync("/v1/podcasts/rust-in-production/feed.json");
        var feed = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        var item = feed["items"]!.AsArray().Single(item => item.Text("title")!.StartsWith("Gama", StringComparison.Ordinal));

        Assert.Equal("application/feed+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.Text("version"));
        Assert.Equal($"{server.BaseUrl}/v1/podcasts/rust-in-production/feed.json", feed.Text("feed_url"));
        Assert.Equal("2026-01-22T00:00:00+00:00", item.Text("date_published"));
        Assert.Equal("<h3>About Gama Space</h3><p>Sails.</p>", item.Text("content_html"));
        Assert.Equal("""[{"url":"https://media.example/gama.mp3","mime_type":"audio/mpeg","size_in_bytes":1,"duration_in_seconds":1}]""", item!["attachments"]!.ToJsonString());
        Assert.Equal("Engineer", item["_podcast"]!["persons"]![0].Text("title"));
    }

    [Theory]
    [InlineData("/v1/people/sebastian-scholz/feed.xml", 13)]
    [InlineData("/v1/companies/gama-space/feed.xml", 1)]
    [InlineData("/v1/episodes/feed.xml", 28)]
    [InlineData("/v1/episodes/feed.xml?guest=sebastian-scholz&podcast=numbers", 12)]
    [InlineData("/v1/episodes/feed.xml?where={\"season\":{\"eq\":5}}", 1)]
    [InlineData("/v1/podcasts/numbers/feed.xml?season=3", 5)]
    public async Task Any_question_has_a_feed_newest_first(string path, int count)
    {
        var channel = await ChannelAsync(path);
        var dates = channel.Elements("item").Select(item => DateTimeOffset.Parse(item.Element("pubDate")!.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(count, dates.Count);
        Assert.Equal(dates.OrderDescending(), dates);
        Assert.All(channel.Elements("item"), item => Assert.True(path.Contains("/podcasts/", StringComparison.Ordinal) || item.Element("source") is not null));
    }

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("feed.json")]
    public async Task A_feed_in_pages_has_each_item_once(string file)
    {
        var titles = new List<string>();
        for (var url = $"/v1/podcasts/numbers/{file}?first=10&type=FULL"; url is not null;)
        {
            var text = await server.Client.GetStringAsync(url);
            if (file == "feed.json")
            {
                var feed = JsonNode.Parse(text)!;
                titles.AddRange(feed["items"]!.AsArray().Select(item => item.Text("title")!));
                url = feed.Text("next_url");
            }
            else
            {
                var channel = XDocument.Parse(text).Root!.Element("channel")!;
                titles.AddRange(channel.Elements("item").Select(item => item.Element("title")!.Value));
                url = Link(channel, "next");
            }
        }

        Assert.Equal(25, titles.Count);
        Assert.Equal(25, titles.Distinct().Count());
    }

    [Fact]
    public async Task A_feed_has_a_tag_that_spares_the_body()
    {
        using var first = await server.Client.GetAsync("/v1/podcasts/numbers/feed.xml");
        var request = new HttpRequestMessage(HttpMethod.Get, "/v1/podcasts/numbers/feed.xml");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Client.SendAsync(request);

        Assert.Equal("application/rss+xml", first.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task The_feeds_that_a_podcast_lists_are_there()
    {
        var podcast = await server.JsonAsync("/v1/podcasts/numbers?include=feeds");

        Assert.Equal(2, podcast["feeds"]!.AsArray().Count);
        foreach (var feed in podcast["feeds"]!.AsArray())
        {
            using var response = await server.Client.GetAsync(feed.Text("url"));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(feed.Text("mediaType"), response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task Players_get_a_list_of_all_feeds()
    {
        var outlines = XDocument.Parse(await server.Client.GetStringAsync("/v1/opml")).Descendants("outline").ToList();

        Assert.Equal(["Numbers", "Rust in Production"], outlines.Select(outline => outline.Attribute("text")!.Value));
        Assert.Equal($"{server.BaseUrl}/v1/podcasts/numbers/feed.xml", outlines[0].Attribute("xmlUrl")!.Value);
    }

    [Fact]
    public async Task Search_engines_get_every_page()
    {
        var pages = Locations(await server.Client.GetStringAsync("/sitemap.xml"));

        Assert.Equal(2 + 28 + 2 + 1, pages.Count);
        Assert.Contains($"{server.BaseUrl}/v1/podcasts/numbers/episodes/twin", pages);
        Assert.Contains($"{server.BaseUrl}/v1/people/sebastian-scholz", pages);
        foreach (var page in pages.Where((_, i) => i % 5 == 0))
            Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync(page)).StatusCode);
    }

    [Fact]
    public Task A_feed_of_nobody_is_not_there() => server.ProblemAsync("/v1/people/nobody/feed.xml", 404, "NOT_FOUND");

    [Fact]
    public Task A_wrong_filter_is_refused() => server.ProblemAsync("/v1/episodes/feed.xml?gest=x", 400, "BAD_REQUEST");

    internal static IReadOnlyList<string> Locations(string sitemap)
        => [.. XDocument.Parse(sitemap).Descendants("{http://www.sitemaps.org/schemas/sitemap/0.9}loc").Select(element => element.Value)];

    private async Task<XElement> ChannelAsync(string path) => XDocument.Parse(await server.Client.GetStringAsync(path)).Root!.Element("channel")!;

    private static string? Link(XElement channel, string rel)
        => channel.Elements(Atom + "link").SingleOrDefault(link => link.Attribute("rel")!.Value == rel)?.Attribute("href")!.Value;

    private static (string Name, string Role) Person(XElement person) => (person.Value, person.Attribute("role")!.Value);
}
