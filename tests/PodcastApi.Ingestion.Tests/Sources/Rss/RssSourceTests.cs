using PodcastApi.Content;
using PodcastApi.Ingestion.Sources.Rss;
using PodcastApi.Ingestion.Sources.Xml;

namespace PodcastApi.Ingestion.Tests.Sources.Rss;

public sealed class RssSourceTests
{
    [Fact]
    public async Task A_channel_is_a_podcast()
    {
        var feed = await Feed.ReadAsync($"""
            <rss version="2.0" {Feed.Namespaces}><channel>
              <title>The Show</title><link>https://example.org/</link><language>en-us</language>
              <description>&lt;p&gt;About &lt;b&gt;builds&lt;/b&gt;.&lt;/p&gt;</description>
              <atom:link rel="self" href="https://example.org/feed.xml"/><atom:link rel="next" href="https://example.org/feed.xml?page=2"/>
              <itunes:author>Jane Doe</itunes:author><itunes:explicit>false</itunes:explicit><itunes:image href="https://example.org/cover.jpg"/>
              <itunes:category text="Society &amp; Culture"><itunes:category text="Documentary"/></itunes:category><itunes:category text="Technology"/>
              <itunes:new-feed-url>https://example.com/new.xml</itunes:new-feed-url>
              <podcast:guid>5de3d69c-3dd8-5f71-9f66-b442a21e85c1</podcast:guid>
              <podcast:person href="https://example.org/jane">Jane Doe</podcast:person><podcast:person role="producer">John Smith</podcast:person>
              <item><title>One</title><podcast:season name="Beginnings">1</podcast:season></item>
              <item><title>Two</title><podcast:season name="Middles">2</podcast:season></item>
            </channel></rss>
            """);
        var podcast = feed.Podcast;
        Assert.Equal(("The Show", "https://example.org/", "en-US", "About builds.", "Jane Doe"), (podcast.Title, podcast.WebsiteUrl, podcast.Language, podcast.Description, podcast.Author));
        Assert.Equal((false, "https://example.org/cover.jpg", "5de3d69c-3dd8-5f71-9f66-b442a21e85c1"), (podcast.Explicit, podcast.ImageUrl, podcast.Guid));
        Assert.Equal(["Society & Culture", "Documentary", "Technology"], podcast.Categories);
        Assert.Equal([("Jane Doe", AppearanceRole.Host)], podcast.Hosts.Select(host => (host.Name, host.Role)));
        Assert.Equal([(1, "Beginnings"), (2, "Middles")], podcast.SeasonTitles.Select(season => (season.Key, season.Value)));
        Assert.Equal(("https://example.com/new.xml", "https://example.org/feed.xml?page=2"), (feed.MovedTo, feed.NextPageUrl));
        Assert.Empty(feed.Diagnostics);
    }

    [Fact]
    public async Task An_item_is_an_episode()
    {
        var episode = (await Feed.OfItemAsync("""
            <title>Better Builds with John Smith</title><link>https://example.org/1</link><guid isPermaLink="false">abc</guid>
            <pubDate>Thu, 22 Jan 2026 00:30:00 +0100</pubDate><enclosure url="https://example.org/1.mp3" length="123" type="audio/mpeg"/>
            <itunes:duration>01:02:03</itunes:duration><itunes:season>2</itunes:season><itunes:episode>7</itunes:episode><itunes:episodeType>bonus</itunes:episodeType>
            <itunes:image href="https://example.org/1.jpg"/><podcast:chapters url="https://example.org/1.json" type="application/json+chapters"/>
            <podcast:transcript url="https://example.org/1.vtt" type="text/vtt" language="en" rel="captions"/>
            <psc:chapters><psc:chapter start="00:00:00.500" title="Intro"/><psc:chapter start="01:30" title="Builds" href="https://example.org/b" image="https://example.org/b.png"/></psc:chapters>
            """)).Episode;
        Assert.Equal(("Better Builds with John Smith", "Better Builds", "abc", "https://example.org/1"), (episode.Title, episode.CleanTitle, episode.Guid, episode.PageUrl));
        Assert.Equal((new DateOnly(2026, 1, 22), "2026-01-21T23:30:00Z"), (episode.PublishedOn!.Value, episode.PublishedAt!.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'")));
        Assert.Equal(("https://example.org/1.mp3", "audio/mpeg", 123L), (episode.Audio!.Url, episode.Audio.MediaType, episode.Audio.Bytes!.Value));
        Assert.Equal((3723, 2, 7, EpisodeType.Bonus), (episode.DurationSeconds!.Value, episode.Season!.Value, episode.Number!.Value, episode.Type!.Value));
        Assert.Equal(("https://example.org/1.jpg", "https://example.org/1.json"), (episode.ImageUrl, episode.ChaptersUrl));
        Assert.Equal([(0.5, 90.0, "Intro", null), (90.0, null, "Builds", "https://example.org/b")], episode.Chapters.Select(chapter => (chapter.StartSeconds, chapter.EndSeconds, chapter.Title, chapter.Url)));
        Assert.Equal(("https://example.org/1.vtt", "text/vtt", "en", "captions"), episode.Transcripts.Select(transcript => (transcript.Url, transcript.MediaType, transcript.Language, transcript.Rel)).Single());
        var guest = Assert.Single(episode.People);
        Assert.Equal(("John Smith", AppearanceRole.Guest, "title"), (guest.Name, guest.Role, guest.FoundBy));
    }

    [Theory]
    [InlineData("https://podcastindex.org/namespace/1.0")]
    [InlineData("http://podcastindex.org/namespace/1.0")]
    [InlineData("https://podcastindex.org/namespace/1.0/")]
    [InlineData("https://PodcastIndex.org/Namespace/1.0")]
    [InlineData("https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md")]
    [InlineData("http://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md")]
    [InlineData("https://example.org/some-other-address")]
    public async Task Podcasting_2_0_is_known_by_all_its_namespaces(string uri)
    {
        var feed = await Feed.ReadAsync($"""<rss xmlns:podcast="{uri}"><channel><podcast:guid>g</podcast:guid><item><title>One</title><podcast:person role="Guest">John Smith</podcast:person></item></channel></rss>""");
        Assert.Equal(("g", "John Smith"), (feed.Podcast.Guid, Assert.Single(feed.Episode.People).Name));
    }

    [Theory]
    [InlineData("", AppearanceRole.Host)]
    [InlineData("role='host'", AppearanceRole.Host)]
    [InlineData("role='Co-Host'", AppearanceRole.CoHost)]
    [InlineData("role='cohost'", AppearanceRole.CoHost)]
    [InlineData("role='Guest Host'", AppearanceRole.GuestHost)]
    [InlineData("role='guest'", AppearanceRole.Guest)]
    [InlineData("role='Executive Producer' group='creative direction'", AppearanceRole.Producer)]
    [InlineData("role='audio editor' group='audio post-production'", AppearanceRole.Editor)]
    [InlineData("role='narrator'", AppearanceRole.Narrator)]
    [InlineData("role='reporter'", AppearanceRole.Reporter)]
    [InlineData("role='author'", AppearanceRole.Writer)]
    [InlineData("role='Theme Music'", AppearanceRole.Composer)]
    [InlineData("role='cover art designer' group='visuals'", AppearanceRole.Other)]
    public async Task The_roles_of_persons_are_ours(string attributes, AppearanceRole role)
    {
        var person = Assert.Single((await Feed.OfItemAsync($"<title>One</title><podcast:person {attributes} href=\"https://example.org/p\" img=\"https://example.org/p.jpg\">Jane  Doe</podcast:person>")).Episode.People);
        Assert.Equal(("Jane Doe", role, "https://example.org/p.jpg", "podcast:person"), (person.Name, person.Role, person.ImageUrl, person.FoundBy));
        Assert.Equal(["https://example.org/p"], person.ProfileUrls);
    }

    [Fact]
    public async Task Persons_come_before_guests_that_the_title_hints_at()
    {
        var episode = (await Feed.OfItemAsync("<title>Acme's Debadyuti Doe</title><podcast:person role='guest'>Deb Doe</podcast:person>")).Episode;
        Assert.Equal(("Deb Doe", "Acme"), (Assert.Single(episode.People).Name, episode.CleanTitle));
    }

    [Fact]
    public async Task An_employer_that_only_the_title_states_is_a_company()
    {
        var episode = (await Feed.OfItemAsync("<title>Acme's Jane Doe</title><description>Our guest is Jane Doe.</description>")).Episode;
        Assert.Equal(("Acme", "title"), episode.Companies.Select(company => (company.Name, company.FoundBy)).Single());
        Assert.Equal("Acme", Assert.Single(episode.People).Company);
    }

    [Theory]
    [InlineData("<enclosure url='http://x/a.jpg' type='image/jpeg'/><enclosure url='http://x/a.mp3' type='audio/mpeg'/>", "http://x/a.mp3", "audio/mpeg")]
    [InlineData("<enclosure url='http://x/a.mp4' type='video/mp4'/><enclosure url='http://x/a.m4a'/>", "http://x/a.m4a", "audio/mp4")]
    [InlineData("<enclosure url='http://x/a.mp4' type='video/mp4'/>", "http://x/a.mp4", "video/mp4")]
    [InlineData("<enclosure url='http://x/a.ogg?b=c' type='application/octet-stream'/>", "http://x/a.ogg?b=c", "audio/ogg")]
    [InlineData("<enclosure url='http://x/a.mp3' type='audio/ogg; codecs=opus'/>", "http://x/a.mp3", "audio/ogg")]
    [InlineData("<media:content url='http://x/a.mp3' medium='image'/><enclosure url='http://x/stream'/>", "http://x/stream", null)]
    [InlineData("<enclosure url='http://x/stream'/>", "http://x/stream", null)]
    [InlineData("<media:group><media:content url='http://x/a.png' medium='image'/><media:content url='http://x/a.mp3' fileSize='5'/></media:group>", "http://x/a.mp3", "audio/mpeg")]
    [InlineData("<podcast:alternateEnclosure type='audio/opus'><podcast:source uri='http://x/a.opus'/></podcast:alternateEnclosure>", "http://x/a.opus", "audio/opus")]
    public async Task Of_several_files_the_audio_is_the_episode(string files, string url, string? type)
    {
        var audio = (await Feed.OfItemAsync("<title>One</title>" + files)).Episode.Audio!;
        Assert.Equal((url, type), (audio.Url, audio.MediaType));
    }

    [Fact]
    public async Task A_picture_is_no_audio()
    {
        var episode = (await Feed.OfItemAsync("<title>One</title><enclosure url='http://x/a.jpg' type='image/jpeg' length='0'/>")).Episode;
        Assert.Equal((null, "http://x/a.jpg"), (episode.Audio, episode.ImageUrl));
    }

    [Fact]
    public async Task Relative_links_are_resolved_against_xml_base_where_there_is_one()
    {
        var feed = await Feed.ReadAsync("""
            <rss xml:base="https://example.org/feeds/"><channel><title>T</title>
            <item xml:base="../shows/"><title>One</title><link>one/</link><enclosure url="/a.mp3" type="audio/mpeg"/>
            <description xml:base="one/">&lt;a href="?notes"&gt;notes&lt;/a&gt; &lt;a href="../two/"&gt;two&lt;/a&gt;</description></item></channel></rss>
            """);
        Assert.Equal(("https://example.org/shows/one/", "https://example.org/a.mp3"), (feed.Episode.PageUrl, feed.Episode.Audio!.Url));
        Assert.Equal(["https://example.org/shows/one/?notes", "https://example.org/shows/two/"], feed.Episode.Notes.Mentions.Select(mention => mention.Url));
    }

    [Theory]
    [InlineData("<atom:link rel='self' href='https://example.org/pod/feed.xml'/><link>https://other.example/</link>", "https://example.org/pod/one")]
    [InlineData("<link>https://example.org/pod/</link>", "https://example.org/pod/one")]
    public async Task Relative_links_of_a_file_are_resolved_against_the_address_of_the_feed_or_the_site(string channel, string url)
    {
        Assert.Equal(url, (await Feed.OfItemAsync("<title>One</title><link>one</link>", channel)).Episode.PageUrl);
    }

    [Fact]
    public async Task A_guid_is_kept_asWritten_and_leads_to_the_page_when_it_is_a_permalink()
    {
        var episode = (await Feed.OfItemAsync("<title>One</title><guid>https://example.org/one</guid>")).Episode;
        Assert.Equal(("https://example.org/one", "https://example.org/one"), (episode.Guid, episode.PageUrl));
        Assert.Null((await Feed.OfItemAsync("<title>One</title><guid isPermaLink=\"false\">https://example.org/one</guid>")).Episode.PageUrl);
        Assert.Null((await Feed.OfItemAsync("<title>One</title><guid>one</guid>", "<link>https://example.org/</link>")).Episode.PageUrl);
        Assert.Null((await Feed.OfItemAsync("<title>One</title><guid>urn:x:one</guid>")).Episode.PageUrl);
    }

    [Fact]
    public async Task The_richest_text_is_the_notes_and_another_one_the_summary()
    {
        var episode = (await Feed.OfItemAsync("""
            <title>One</title><description>In short: builds.</description>
            <content:encoded><![CDATA[<p>Long words.</p><h3>Links</h3><ul><li><a href="https://example.org/a">A</a> - first</li></ul>]]></content:encoded>
            <itunes:summary>Long words.Links</itunes:summary>
            """)).Episode;
        Assert.Equal(("In short: builds.", "Links"), (episode.Summary, episode.Notes.Sections[^1].Heading));
        Assert.Equal(("A", "first", "https://example.org/a"), episode.Notes.Mentions.Select(mention => (mention.Text, mention.Description, mention.Url)).Single());
    }

    [Theory]
    [InlineData("more links", "<p>First <b>a</b> <i>b</i></p>", "<a href='https://example.org/'>second</a>", "second")]
    [InlineData("as many links and more tags", "<p>First and first and first and first</p>", "<p><b>second</b></p>", "second")]
    [InlineData("as many tags and clearly more text", "<p>First</p>", "<p>Second and more</p>", "Second and more")]
    [InlineData("nothing but a little more text", "<p>The first</p>", "<p>The second</p>", "The first")]
    public async Task A_later_text_is_richer_by(string what, string encoded, string description, string notes)
    {
        Assert.NotEmpty(what);
        Assert.Equal(notes, (await Feed.OfItemAsync($"<title>One</title><content:encoded><![CDATA[{encoded}]]></content:encoded><description><![CDATA[{description}]]></description>")).Episode.Notes.Text);
    }

    [Fact]
    public async Task A_text_of_which_nothing_is_left_is_no_summary() =>
        Assert.Equal("Words.", (await Feed.OfItemAsync("<title>One</title><description>Words.</description><itunes:summary><![CDATA[<script>x</script>]]></itunes:summary>")).Episode.Summary);

    [Fact]
    public async Task A_summary_that_is_the_notes_over_again_is_none()
    {
        var episode = (await Feed.OfItemAsync("<title>One</title><description>&lt;p&gt;We build.&lt;/p&gt;&lt;h3&gt;Links&lt;/h3&gt;&lt;p&gt;None.&lt;/p&gt;</description><itunes:summary>We build.LinksNone.</itunes:summary>")).Episode;
        Assert.Equal("We build.", episode.Summary);
    }

    [Fact]
    public async Task Plain_text_becomes_paragraphs_with_links()
    {
        var notes = (await Feed.OfItemAsync("<title>One</title><description>First line\nsecond line\n\nSee https://example.org/a?b=1&amp;c=2.</description>")).Episode.Notes;
        Assert.Equal("https://example.org/a?b=1&c=2", Assert.Single(notes.Mentions).Url);
        Assert.Contains("<br", notes.Html, StringComparison.Ordinal);
        Assert.Equal(2, notes.Html!.Split("<p>").Length - 1);
    }

    [Fact]
    public async Task Markup_that_was_escaped_twice_is_markup()
    {
        var notes = (await Feed.OfItemAsync("<title>AT&amp;amp;T &amp;lt;3</title><description>&amp;lt;p&amp;gt;Hello &amp;lt;a href=\"https://example.org/\"&amp;gt;you&amp;lt;/a&amp;gt;&amp;lt;/p&amp;gt;</description>")).Episode;
        Assert.Equal(("AT&T <3", "you"), (notes.Title, Assert.Single(notes.Notes.Mentions).Text));
    }

    [Fact]
    public async Task Markup_that_was_not_escaped_at_all_is_markup()
    {
        var notes = (await Feed.OfItemAsync("<title>One <b>two</b></title><description><p>Hello<br/><a href=\"https://example.org/?a=1&amp;b=2\">you</a></p></description>")).Episode;
        Assert.Equal(("One two", "https://example.org/?a=1&b=2"), (notes.Title, Assert.Single(notes.Notes.Mentions).Url));
    }

    [Fact]
    public async Task Code_in_a_title_is_no_markup()
    {
        Assert.Equal("Box<T> and <T as Trait>", (await Feed.OfItemAsync("<title>Box&lt;T&gt; and &lt;T as Trait&gt;</title>")).Episode.Title);
    }

    [Fact]
    public async Task Scripts_never_reach_the_notes()
    {
        var notes = (await Feed.OfItemAsync("<title>One</title><description>&lt;p onclick='x()'&gt;Hi&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;a href='javascript:x()'&gt;y&lt;/a&gt;</description>")).Episode.Notes;
        Assert.DoesNotContain("script", notes.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onclick", notes.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("<enclosure url='http://x/path/ep-1.mp3' type='audio/mpeg'/>", "ep-1")]
    [InlineData("<description>&lt;p&gt;Hello &lt;b&gt;there&lt;/b&gt;&lt;/p&gt;</description>", "Hello there")]
    [InlineData("<link>https://example.org/shows/one/</link>", "one")]
    [InlineData("<itunes:title>One</itunes:title>", "One")]
    [InlineData("<media:title>One</media:title>", "One")]
    public async Task An_item_without_a_title_is_named_by_what_it_has(string item, string title)
    {
        Assert.Equal(title, (await Feed.OfItemAsync(item)).Episode.Title);
    }

    [Theory]
    [InlineData(30, 3, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…")]
    [InlineData(100, 1, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…")]
    public async Task The_beginning_of_a_description_ends_before_the_word_that_passes_80_characters(int length, int words, string title) =>
        Assert.Equal(title, (await Feed.OfItemAsync($"<description>{string.Join(' ', Enumerable.Repeat(new string('x', length), words))}</description>")).Episode.Title);

    [Theory]
    [InlineData("full", EpisodeType.Full)]
    [InlineData("Trailer", EpisodeType.Trailer)]
    [InlineData("bonus", EpisodeType.Bonus)]
    [InlineData("other", null)]
    public async Task An_episode_has_one_of_three_types(string written, EpisodeType? type) =>
        Assert.Equal(type, (await Feed.OfItemAsync($"<title>One</title><itunes:episodeType>{written}</itunes:episodeType>")).Episode.Type);

    [Fact]
    public async Task A_title_that_is_clean_is_not_given_twice() => Assert.Null((await Feed.OfItemAsync("<title>One</title>")).Episode.CleanTitle);

    [Fact]
    public async Task A_person_without_an_address_has_no_profile() =>
        Assert.Empty(Assert.Single((await Feed.OfItemAsync("<title>One</title><podcast:person>Jane Doe</podcast:person>")).Episode.People).ProfileUrls);

    [Theory]
    [InlineData("en_us", "en-US")]
    [InlineData("DE", "de")]
    [InlineData("eng", "eng")]
    [InlineData("zh-hant", "zh-Hant")]
    [InlineData("sr-LATN-rs", "sr-Latn-RS")]
    [InlineData("de-1996", "de-1996")]
    [InlineData("sl-nedis", "sl-nedis")]
    [InlineData("e", null)]
    [InlineData("english", null)]
    [InlineData("en-", null)]
    [InlineData("en-muchtoolong", null)]
    [InlineData("en-u$", null)]
    public async Task A_language_is_a_tag_of_BCP_47(string written, string? tag) =>
        Assert.Equal(tag, (await Feed.OfItemAsync("<title>One</title>", $"<language>{written}</language>")).Podcast.Language);

    [Fact]
    public async Task A_number_that_is_not_whole_is_none()
    {
        Assert.Null((await Feed.OfItemAsync("<title>One</title><podcast:episode display='Ch.3'>3.5</podcast:episode>")).Episode.Number);
    }

    [Fact]
    public async Task A_number_comes_from_the_title_when_no_element_has_it()
    {
        Assert.Equal(12, (await Feed.OfItemAsync("<title>#12 Better Builds</title>")).Episode.Number);
        Assert.Equal(5, (await Feed.OfItemAsync("<title>#12 Better Builds</title><itunes:episode>5</itunes:episode>")).Episode.Number);
    }

    [Fact]
    public async Task A_date_that_is_none_is_a_warning()
    {
        var feed = await Feed.ReadAsync("<rss><channel>\n<item><title>One</title><pubDate>Thu, 32 Jan 2026 10:00:00 GMT</pubDate></item></channel></rss>");
        Assert.Null(feed.Episode.PublishedOn);
        var warning = Assert.Single(feed.Documents[0].Diagnostics);
        Assert.Equal(("date-invalid", 2, 1), (warning.Code, warning.Line, warning.Column));
    }

    [Fact]
    public async Task Atom_is_read_as_well()
    {
        var feed = await Feed.ReadAsync("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Die Sendung</title><link href="https://example.org/"/><link rel="self" href="https://example.org/atom.xml"/>
            <entry><title type="html">Erste &amp;amp; Beste</title><id>urn:1</id><link href="/1"/><link rel="enclosure" href="/1.mp3" type="audio/mpeg" length="7"/>
            <updated>2026-01-23T10:00:00Z</updated><published>2026-01-22T10:00:00+01:00</published>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hallo <a href="/2">Welt</a></p></div></content></entry></feed>
            """);
        Assert.Equal(("Die Sendung", "de", "https://example.org/atom.xml"), (feed.Podcast.Title, feed.Podcast.Language, feed.Podcast.FeedUrl));
        var episode = feed.Episode;
        Assert.Equal(("Erste & Beste", "urn:1", "https://example.org/1", "https://example.org/1.mp3"), (episode.Title, episode.Guid, episode.PageUrl, episode.Audio!.Url));
        Assert.Equal((new DateOnly(2026, 1, 22), "https://example.org/2"), (episode.PublishedOn!.Value, Assert.Single(episode.Notes.Mentions).Url));
    }

    [Fact]
    public async Task RSS_1_0_has_its_items_beside_the_channel()
    {
        var feed = await Feed.ReadAsync("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://example.org/"><title>The Show</title><items><rdf:Seq><rdf:li resource="https://example.org/1"/></rdf:Seq></items></channel>
            <item rdf:about="https://example.org/1"><title>One</title><link>https://example.org/1</link><dc:date>2026-01-22</dc:date></item></rdf:RDF>
            """);
        Assert.Equal(("The Show", "One", new DateOnly(2026, 1, 22)), (feed.Podcast.Title, feed.Episode.Title, feed.Episode.PublishedOn!.Value));
    }

    [Fact]
    public async Task A_channel_may_describe_itself_below_its_items()
    {
        Assert.Equal("Late", (await Feed.ReadAsync("<rss><channel><item><title>One</title></item><title>Late</title></channel></rss>")).Podcast.Title);
    }

    [Fact]
    public async Task Two_items_with_one_guid_are_two_documents_without_a_guid_for_the_second()
    {
        var feed = await Feed.ReadAsync("""
            <rss><channel><item><title>One</title><guid>x</guid></item><item><title>Two</title><guid>x</guid><link>https://example.org/2</link></item><item><title>One</title><guid>x</guid></item></channel></rss>
            """);
        Assert.Equal([("x", "x"), ("https://example.org/2", null)], feed.Documents.Select(document => (document.Location, document.Episode!.Guid)));
        Assert.Equal(("item-twice", "item-twice"), (Assert.Single(feed.Documents[1].Diagnostics).Code, Assert.Single(feed.Diagnostics).Code));
    }

    [Fact]
    public async Task An_item_whose_guid_is_taken_is_known_by_its_link_its_file_its_title_or_its_content()
    {
        const string Page = "<link>https://example.org/2</link>";
        const string File = "<enclosure url='https://example.org/2.mp3'/>";
        var feed = await Feed.ReadAsync($"""
            <rss><channel><item><title>One</title><guid>x</guid></item><item><title>Two</title><guid>x</guid>{Page}</item><item><title>Three</title><guid>x</guid>{File}</item>
            <item><title>Four</title><guid>x</guid>{Page}{File}</item><item><title>Four</title><guid>x</guid>{Page}{File}<description>other</description></item></channel></rss>
            """);
        Assert.Equal(["x", "https://example.org/2", "https://example.org/2.mp3", "Four"], feed.Documents.Take(4).Select(document => document.Location));
        Assert.Matches("^x#[0-9a-f]{8}$", feed.Documents[4].Location);
    }

    [Fact]
    public async Task An_item_whose_guid_is_taken_may_be_known_already()
    {
        var bytes = "<rss><channel><item><title>One</title><guid>x</guid></item><item><title>Two</title><guid>x</guid></item></channel></rss>"u8.ToArray();
        var hash = (await Feed.ReadAsync(bytes)).Documents[1].RawHash;
        using var source = RssSource.Open(new MemoryStream(bytes), new XmlReadOptions { Location = "feed.xml" });
        var titles = new List<string?>();
        await foreach (var document in source.ReadAsync(_ => hash))
            titles.Add(document.Episode?.Title);
        Assert.Equal(["One", null], titles);
    }

    [Fact]
    public async Task An_item_whose_hash_is_known_is_given_without_its_episode()
    {
        const string Xml = "<rss><channel><title>T</title><item><title>One</title><guid>1</guid></item><item><title>Two</title><guid>2</guid></item></channel></rss>";
        var first = (await Feed.ReadAsync(Xml)).Documents.ToDictionary(document => document.Location, document => document.RawHash);
        using var source = RssSource.Open(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Xml.Replace("Two", "Too", StringComparison.Ordinal))), new XmlReadOptions { Location = "feed.xml" });
        var again = new List<string?>();
        await foreach (var document in source.ReadAsync(location => first.TryGetValue(location, out var hash) ? hash : null))
            again.Add(document.Episode?.Title);
        Assert.Equal([null, "Too"], again);
    }

    [Fact]
    public async Task What_is_not_understood_is_kept_as_text()
    {
        var extra = (await Feed.OfItemAsync("<title>One</title><x:mood xmlns:x='urn:x'>fine</x:mood><itunes:explicit>yes</itunes:explicit>")).Episode.Extra;
        Assert.Equal([("x:mood", "fine"), ("itunes:explicit", "yes")], extra.Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public async Task Of_what_is_not_understood_64_elements_are_kept_and_a_thousand_characters_of_each()
    {
        var extra = (await Feed.OfItemAsync("<title>One</title><itunes:block>yes</itunes:block>" + string.Concat(Enumerable.Range(0, 70).Select(i => $"<x:e{i} xmlns:x='urn:x'>{new string('y', 2000)}</x:e{i}>")))).Episode.Extra;
        Assert.Equal((64, "yes", 1000), (extra.Count, extra["itunes:block"], extra["x:e0"].Length));
    }

    [Fact]
    public async Task A_live_item_is_no_episode()
    {
        var feed = await Feed.OfItemAsync("<title>One</title>", "<podcast:liveItem status='live'><title>Live</title><guid>live</guid></podcast:liveItem>");
        Assert.Equal("One", feed.Episode.Title);
    }

    [Fact]
    public async Task Only_one_item_is_in_memory_at_a_time()
    {
        using var stream = new EndlessFeed(12_000_000);
        using var source = RssSource.Open(stream, new XmlReadOptions { Location = "large.xml" });
        var kept = new List<WeakReference>();
        await foreach (var document in source.ReadAsync())
        {
            Assert.NotNull(document.Episode);
            kept.Add(new WeakReference(document));
            // Read ahead by no more than the buffers on the way.
            Assert.True(stream.Written - kept.Count * 22_000L < 500_000);
        }

        GC.Collect();
        Assert.True(kept.Count > 400, $"{kept.Count} items");
        Assert.True(kept.Count(document => document.IsAlive) < 5, $"{kept.Count(document => document.IsAlive)} documents are still held");
    }

    /// <summary>A feed that is made while it is read.</summary>
    private sealed class EndlessFeed(long length) : Stream
    {
        private byte[] _next = "<rss><channel><title>Large</title>"u8.ToArray();
        private int _position;
        private int _item;

        public long Written { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (_position == _next.Length && Written < length)
            {
                _next = System.Text.Encoding.UTF8.GetBytes($"<item><title>Episode {_item}</title><guid>{_item++}</guid><description>{string.Concat(Enumerable.Repeat("All work and no play. ", 1000))}</description></item>{(Written + 23_000 >= length ? "</channel></rss>" : "")}");
                _position = 0;
                Written += _next.Length;
            }

            var n = Math.Min(buffer.Length, _next.Length - _position);
            _next.AsSpan(_position, n).CopyTo(buffer);
            _position += n;
            return n;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
