using System.Buffers;
using System.Globalization;
using System.Xml;
using PodcastApi.Content;
using PodcastApi.Server.Rest;

namespace PodcastApi.Server.Feeds;

/// <summary>
/// Writes a feed as RSS 2.0 with <c>content:encoded</c>, Atom's links, Apple's tags and those of Podcasting 2.0. What these
/// have no place for, such as the title and company of a guest, stands in a namespace of our own.
/// </summary>
/// <remarks>https://www.rssboard.org/rss-specification, https://podcasting2.org/docs/podcast-namespace</remarks>
internal sealed class RssWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string ContentModule = "http://purl.org/rss/1.0/modules/content/";
    private const string Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    private const string Podcast = "https://podcastindex.org/namespace/1.0";
    private const string Chapters = "http://podlove.org/simple-chapters";
    private const string Own = "urn:podcastapi";

    private readonly XmlWriter _xml;
    private readonly FeedChannel _channel;

    private RssWriter(XmlWriter xml, FeedChannel channel) => (_xml, _channel) = (xml, channel);

    /// <summary>Writes the whole document.</summary>
    public static void Write(IBufferWriter<byte> target, FeedChannel channel, IEnumerable<FeedEpisode> episodes)
    {
        using var stream = new BufferStream(target);
        using var xml = XmlWriter.Create(stream, XmlText.Settings);
        var writer = new RssWriter(xml, channel);
        writer.WriteStart();
        foreach (var episode in episodes)
            writer.WriteItem(episode);
        xml.WriteEndDocument();
    }

    private void WriteStart()
    {
        _xml.WriteStartDocument();
        _xml.WriteStartElement("rss");
        _xml.WriteAttributeString("version", "2.0");
        foreach (var (prefix, uri) in (ReadOnlySpan<(string, string)>)[("atom", Atom), ("content", ContentModule), ("itunes", Itunes), ("podcast", Podcast), ("psc", Chapters), ("papi", Own)])
            _xml.WriteAttributeString("xmlns", prefix, null, uri);
        _xml.WriteStartElement("channel");
        Element("title", _channel.Title);
        Element("link", _channel.SiteUrl);
        Element("description", XmlText.ToHtml(_channel.Description));
        Link("self", _channel.SelfUrl);
        if (_channel.NextUrl is not null)
            Link("next", _channel.NextUrl);
        if (_channel.PreviousUrl is not null)
            Link("previous", _channel.PreviousUrl);
        Element("generator", "PodcastApi");
        Element("language", _channel.Language);
        if (_channel.UpdatedAt is { } updated)
            Element("lastBuildDate", FeedTime.Rfc822(new DateTimeOffset(updated)));
        Element(Itunes, "author", _channel.Author);
        if (_channel.Explicit is { } isExplicit)
            Element(Itunes, "explicit", isExplicit ? "true" : "false");
        WriteImage();
        foreach (var category in _channel.Categories)
            WriteCategory(category.Split(" > "));
        if (_channel.PodcastGuid is { } guid)
            Element(Podcast, "guid", guid.ToString());
        if (_channel.IsPodcast)
            Element(Podcast, "medium", "podcast");
        foreach (var host in _channel.Hosts)
            WritePerson(host.Name, host, "host", null, null);
    }

    private void WriteImage()
    {
        if (_channel.ImageUrl is not { } url)
            return;
        _xml.WriteStartElement("itunes", "image", Itunes);
        Attribute("href", url);
        _xml.WriteEndElement();
        _xml.WriteStartElement("image");
        Element("url", url);
        Element("title", _channel.Title);
        Element("link", _channel.SiteUrl);
        _xml.WriteEndElement();
    }

    /// <summary>A category with its subcategories inside.</summary>
    private void WriteCategory(ReadOnlySpan<string> names)
    {
        _xml.WriteStartElement("itunes", "category", Itunes);
        Attribute("text", names[0]);
        if (names.Length > 1)
            WriteCategory(names[1..]);
        _xml.WriteEndElement();
    }

    private void WriteItem(FeedEpisode episode)
    {
        _xml.WriteStartElement("item");
        Element("title", episode.SourceTitle);
        Element("link", episode.PageUrl);
        _xml.WriteStartElement("guid");
        Attribute("isPermaLink", "false");
        _xml.WriteString(XmlText.Clean(episode.Guid ?? episode.Id));
        _xml.WriteEndElement();
        if (episode.PublishedAt is { } publishedAt)
            Element("pubDate", FeedTime.Rfc822(FeedTime.OnDay(publishedAt, episode.PublishedOn)));
        if (episode.Summary is { } summary)
        {
            Element("description", XmlText.ToHtml(summary));
            Element(Own, "summary", summary);
        }

        if (episode.AbsoluteNotes is { } notes)
        {
            _xml.WriteStartElement("content", "encoded", ContentModule);
            _xml.WriteCData(XmlText.Clean(notes));
            _xml.WriteEndElement();
        }

        WriteEnclosure(episode.Audio);
        WriteSource(episode.Podcast);
        Element(Itunes, "title", episode.Title);
        Element(Itunes, "episodeType", episode.Type.ToLowerInvariant());
        Element(Itunes, "duration", Number(episode.DurationSeconds));
        WriteNumbers(episode);
        if (episode.ImageUrl is { } image)
        {
            _xml.WriteStartElement("itunes", "image", Itunes);
            Attribute("href", image);
            _xml.WriteEndElement();
        }

        foreach (var credit in episode.Appearances)
            WritePerson(credit.CreditedAs, credit.Person, FeedRoles.Of(credit.Role), credit.Title, credit.Company?.Name);
        foreach (var company in episode.Companies)
        {
            _xml.WriteStartElement("papi", "company", Own);
            if (company.WebsiteUrl is { } site)
                Attribute("href", site);
            _xml.WriteString(XmlText.Clean(company.Name));
            _xml.WriteEndElement();
        }

        WriteTranscripts(episode);
        WriteChapters(episode);
        _xml.WriteEndElement();
    }

    private void WriteEnclosure(FeedAudio? audio)
    {
        if (audio is null)
            return;
        _xml.WriteStartElement("enclosure");
        Attribute("url", audio.Url);
        Attribute("length", (audio.Bytes ?? 0).ToString(CultureInfo.InvariantCulture));
        Attribute("type", audio.MediaType ?? "application/octet-stream");
        _xml.WriteEndElement();
    }

    /// <summary>Where feeds are mixed, each item names the one that it comes from.</summary>
    private void WriteSource(FeedPodcast podcast)
    {
        if (_channel.IsPodcast)
            return;
        _xml.WriteStartElement("source");
        Attribute("url", $"{_channel.BaseUrl}{Paths.Of(ContentKind.Podcast, podcast.Slug)}/feed.xml");
        _xml.WriteString(XmlText.Clean(podcast.Title));
        _xml.WriteEndElement();
    }

    private void WriteNumbers(FeedEpisode episode)
    {
        Element(Itunes, "season", Number(episode.Season));
        Element(Itunes, "episode", Number(episode.Number));
        if (episode.Season is not { } season || !_channel.SeasonTitles.TryGetValue(season, out var title))
            return;
        _xml.WriteStartElement("podcast", "season", Podcast);
        Attribute("name", title);
        _xml.WriteString(Number(season));
        _xml.WriteEndElement();
    }

    private void WritePerson(string name, FeedPerson person, string role, string? title, string? company)
    {
        _xml.WriteStartElement("podcast", "person", Podcast);
        Attribute("role", role);
        Attribute("img", person.ImageUrl);
        Attribute("href", person.Url);
        if (title is not null)
            _xml.WriteAttributeString("papi", "title", Own, XmlText.Clean(title));
        if (company is not null)
            _xml.WriteAttributeString("papi", "company", Own, XmlText.Clean(company));
        _xml.WriteString(XmlText.Clean(name));
        _xml.WriteEndElement();
    }

    private void WriteTranscripts(FeedEpisode episode)
    {
        foreach (var transcript in episode.Transcripts)
        {
            _xml.WriteStartElement("podcast", "transcript", Podcast);
            Attribute("url", transcript.Url);
            Attribute("type", transcript.MediaType);
            Attribute("language", transcript.Language);
            Attribute("rel", transcript.Rel);
            _xml.WriteEndElement();
        }
    }

    private void WriteChapters(FeedEpisode episode)
    {
        if (episode.Chapters.Count == 0)
            return;
        _xml.WriteStartElement("podcast", "chapters", Podcast);
        Attribute("url", $"{_channel.BaseUrl}{Paths.OfEpisode(episode.Podcast.Slug, episode.Slug)}/chapters.json");
        Attribute("type", ChaptersWriter.MediaType);
        _xml.WriteEndElement();
        _xml.WriteStartElement("psc", "chapters", Chapters);
        Attribute("version", "1.2");
        foreach (var chapter in episode.Chapters)
        {
            _xml.WriteStartElement("psc", "chapter", Chapters);
            Attribute("start", FeedTime.PlayTime(chapter.StartSeconds));
            Attribute("title", chapter.Title);
            Attribute("href", chapter.Url);
            Attribute("image", chapter.ImageUrl);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void Link(string rel, string url)
    {
        _xml.WriteStartElement("atom", "link", Atom);
        Attribute("rel", rel);
        Attribute("href", url);
        Attribute("type", "application/rss+xml");
        _xml.WriteEndElement();
    }

    private void Element(string name, string? text)
    {
        if (text is not null)
            _xml.WriteElementString(name, XmlText.Clean(text));
    }

    private void Element(string space, string name, string? text)
    {
        if (text is not null)
            _xml.WriteElementString(_xml.LookupPrefix(space), name, space, XmlText.Clean(text));
    }

    private void Attribute(string name, string? value)
    {
        if (value is not null)
            _xml.WriteAttributeString(name, XmlText.Clean(value));
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
