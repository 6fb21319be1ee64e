using System.Text;
using PodcastApi.Ingestion.Sources.Rss;
using PodcastApi.Ingestion.Sources.Xml;

namespace PodcastApi.Ingestion.Tests.Sources.Rss;

public sealed class ElementLookupTests
{
    private const string AtomSpace = "xmlns='http://www.w3.org/2005/Atom'";

    [Theory]
    [InlineData("<media:thumbnail url='https://x/i.jpg'/>", "https://x/i.jpg")]
    [InlineData("<media:content url='https://x/i' medium='image'/>", "https://x/i")]
    [InlineData("<media:content url='https://x/i' type='image/png'/>", "https://x/i")]
    [InlineData("<media:content url='https://x/i' type='audio/mpeg'/>", null)]
    [InlineData("<itunes:image>https://x/i.png</itunes:image>", "https://x/i.png")]
    [InlineData("<itunes:image>ftp://x/i.png</itunes:image>", null)]
    public async Task A_picture_is_what_says_so_and_has_an_address(string item, string? url) =>
        Assert.Equal(url, (await Feed.OfItemAsync("<title>One</title>" + item)).Episode.ImageUrl);

    [Theory]
    [InlineData("<link rel='self' href='https://x/feed.xml'/>", "https://x/feed.xml")]
    [InlineData("<atom:link rel='SELF' href='https://x/feed.xml'/>", "https://x/feed.xml")]
    [InlineData("<source rel='self' href='https://x/feed.xml'/>", null)]
    public async Task A_link_of_Atom_may_stand_without_its_namespace(string channel, string? url) =>
        Assert.Equal(url, (await Feed.OfItemAsync("<title>One</title>", channel)).Podcast.FeedUrl);

    [Theory]
    [InlineData("<link href='https://x/one'/>", "https://x/one")]
    [InlineData("<source href='https://x/one'/>", null)]
    [InlineData("<link>/one</link>", "https://x/one")]
    [InlineData("<link>https://x/One?a=b c</link>", "https://x/One?a=b c")]
    public async Task Only_a_link_leads_to_the_page_and_only_what_is_relative_is_written_anew(string item, string? url) =>
        Assert.Equal(url, (await Feed.OfItemAsync("<title>One</title>" + item, "<link>https://x/</link>")).Episode.PageUrl);

    [Theory]
    [InlineData("yes", true)]
    [InlineData("True", true)]
    [InlineData("explicit", true)]
    [InlineData("no", false)]
    [InlineData("clean", false)]
    [InlineData("perhaps", null)]
    public async Task Explicit_is_yes_or_no(string written, bool? value) =>
        Assert.Equal(value, (await Feed.OfItemAsync("<title>One</title>", $"<itunes:explicit>{written}</itunes:explicit>")).Podcast.Explicit);

    [Fact]
    public async Task An_author_of_Atom_has_children_and_none_is_named_twice()
    {
        const string Author = "<author><name>Jane Doe</name><email>jane@x.org</email></author>";
        var feed = await ReadAsync($"<feed {AtomSpace}>{Author}{Author}<author><name/></author></feed>");
        Assert.Equal([new RssAuthor("Jane Doe", "jane@x.org")], feed.Authors);
    }

    [Theory]
    [InlineData($"<feed {AtomSpace}><logo>https://x/l.png</logo></feed>")]
    [InlineData("<feed><logo>https://x/l.png</logo></feed>")]
    public async Task Elements_of_Atom_are_its_own_with_and_without_its_namespace(string xml) => Assert.Equal("https://x/l.png", (await ReadAsync(xml)).ImageUrl);

    [Theory]
    [InlineData($"<feed {AtomSpace}><entry><title>One</title><content type='html'><div>a</div><p>b</p></content></entry></feed>", "a\n\nb")]
    [InlineData($"<feed {AtomSpace}><entry><title>One</title><content type='xhtml'><div>a</div></content></entry></feed>", "a")]
    [InlineData("<feed><entry><title>One</title><content>a</content></entry></feed>", "a")]
    public async Task Content_of_Atom_is_the_notes_with_and_without_its_namespace(string xml, string text) => Assert.Equal(text, (await Feed.ReadAsync(xml)).Episode.Notes.Text);

    [Fact]
    public async Task An_item_of_another_vocabulary_is_none() =>
        Assert.Equal("One", (await Feed.OfItemAsync("<title>One</title>", "<y:item xmlns:y='urn:y'><title>No</title></y:item>")).Episode.Title);

    [Fact]
    public async Task An_empty_channel_holds_nothing() =>
        Assert.Equal("one", (await Feed.ReadAsync("<rss><channel xml:base='https://x/'/><item><title>One</title><link>one</link></item></rss>")).Episode.PageUrl);

    private static async Task<RssFeed> ReadAsync(string xml)
    {
        using var reading = RssReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)), new XmlReadOptions { Location = "feed.xml" });
        await foreach (var _ in reading.ReadItemsAsync())
        {
        }

        return reading.Feed;
    }
}
