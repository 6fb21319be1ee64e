using System.Globalization;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Sources.Xml;
using static PodcastApi.Ingestion.Sources.Xml.WellKnownNamespaces;

namespace PodcastApi.Ingestion.Sources.Rss;

/// <summary>Reads one item or entry. Where a field has several names, the order of them is the order of trust.</summary>
internal sealed class RssItemReader(RssFormat format, string location)
{
    private const int MaxExtensions = 64;
    private const int MaxExtensionLength = 1000;

    public RssItem Read(SourceElement element)
    {
        var diagnostics = new List<Diagnostic>();
        var item = new ElementLookup([.. element.Children], format == RssFormat.Atom);
        var links = item.PageLinks();
        var guid = item.Own(format == RssFormat.Atom ? "id" : "guid").FirstOrDefault(guid => guid.Text.Length > 0) ?? item.All(Atom, "id").FirstOrDefault();
        var isPermaLink = guid?.Attribute("isPermaLink") is { } written ? !string.Equals(written, "false", StringComparison.OrdinalIgnoreCase) : (bool?)null;
        var dateText = item.OwnText("pubDate") ?? item.OwnText("published") ?? item.OwnText("issued") ?? item.Text(DublinCore, "date") ?? item.Text(DublinCoreTerms, "created")
            ?? item.Text(Atom, "published") ?? item.OwnText("date") ?? item.OwnText("updated") ?? item.OwnText("modified") ?? item.Text(Atom, "updated");
        var date = FeedDate.Parse(dateText);
        if (dateText is not null && date is null)
            diagnostics.Add(Warn(element, "date-invalid", $"'{Shorten(dateText)}' is no date that the calendar has.", "Write it as RFC 822 has it: Thu, 01 Jan 2026 12:00:00 +0000."));
        if (element.IsCut)
            diagnostics.Add(Error(element, "item-truncated", "The document ends within this item.", "Fetch or export the feed again."));
        if (element.IsTooLarge)
            diagnostics.Add(Error(element, "item-too-large", "The item is larger than the limit.", "Shorten its notes, or raise Ingestion:MaxItemCharacters."));

        var enclosures = Enclosures(item);
        var media = MediaContents(item);
        return new RssItem
        {
            Title = FeedText.Title(item.OwnText("title") ?? item.Text(Atom, "title") ?? item.Text(Itunes, "title") ?? item.Text(Media, "title") ?? item.Text(DublinCore, "title")),
            ItunesTitle = FeedText.Title(item.Text(Itunes, "title")),
            Link = links.Count > 0 ? links[0] : PermaLink(guid, isPermaLink),
            Links = links,
            Guid = ElementLookup.NonEmpty(guid?.Text),
            GuidIsPermaLink = isPermaLink,
            PubDate = date,
            PubDateText = dateText,
            Description = item.OwnMarkup("description") ?? item.OwnMarkup("summary") ?? item.Markup(Atom, "summary") ?? item.Markup(DublinCore, "description")
                ?? item.Markup(Media, "description") ?? item.Markup(GooglePlay, "description"),
            ContentEncoded = item.Markup(ContentModule, "encoded") ?? AtomContent(item) ?? item.Markup(Xhtml, "body") ?? item.OwnMarkup("fullbody"),
            ItunesSummary = item.Text(Itunes, "summary"),
            ItunesSubtitle = item.Text(Itunes, "subtitle"),
            Authors = item.Authors((Unprefixed, "author"), (Atom, "author"), (DublinCore, "creator")),
            ItunesAuthor = item.Text(Itunes, "author") ?? item.Text(GooglePlay, "author"),
            Categories = [.. RssFeedReader.CategoriesOf(item).Concat(RssFeedReader.ItunesCategoriesOf(item)).Concat(RssFeedReader.KeywordsOf(item)).Distinct(StringComparer.Ordinal)],
            Enclosures = enclosures,
            MediaContents = media,
            ItunesImageUrl = item.ItunesImageUrl(),
            ImageUrl = item.ImageUrl() ?? enclosures.FirstOrDefault(enclosure => enclosure.Type?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true)?.Url,
            Duration = FeedDuration.ParseWholeSeconds(item.Text(Itunes, "duration"))
                ?? item.Medias().Select(content => FeedDuration.ParseWholeSeconds(content.Attribute("duration"))).FirstOrDefault(duration => duration is not null),
            Season = Number(item.Text(Itunes, "season") ?? item.Text(Podcast, "season")),
            SeasonName = item.All(Podcast, "season").Select(season => season.Attribute("name")).FirstOrDefault(name => name is not null),
            Episode = Number(item.Text(Itunes, "episode") ?? item.Text(Podcast, "episode")),
            EpisodeDisplay = item.All(Podcast, "episode").Select(episode => episode.Attribute("display")).FirstOrDefault(display => display is not null),
            EpisodeType = item.Text(Itunes, "episodeType"),
            Explicit = item.Flag("explicit"),
            ItunesBlock = RssFeedReader.IsYes(item.Text(Itunes, "block")),
            Persons = item.Persons(),
            Summary = item.Text(WellKnownNamespaces.PodcastApi, "summary"),
            Companies = [.. item.All(WellKnownNamespaces.PodcastApi, "company").Where(company => company.Text.Length > 0).Select(company => new RssCompany(FeedText.Fold(company.Text), ElementLookup.Url(company, company.Attribute("href"))))],
            Transcripts =
            [
                .. item.All(Podcast, "transcript").Select(transcript => (transcript, Url: ElementLookup.Url(transcript, transcript.Attribute("url")))).Where(pair => pair.Url is not null)
                    .Select(pair => new RssTranscript(pair.Url!, pair.transcript.Attribute("type"), pair.transcript.Attribute("language"), pair.transcript.Attribute("rel"))),
            ],
            Chapters = Chapters(item, diagnostics),
            ChaptersUrl = item.All(Podcast, "chapters").Select(chapters => ElementLookup.Url(chapters, chapters.Attribute("url"))).FirstOrDefault(url => url is not null)
                ?? item.LinkTo("http://podlove.org/simple-chapters"),
            CommentsUrl = item.Own("comments").Select(comments => ElementLookup.Url(comments, comments.Text)).FirstOrDefault(url => url is not null),
            Extensions = Extensions(item),
            Base = element.Children.Where(child => child.Is(Unprefixed, "description") || child.Is(ContentModule, "encoded") || child.Is(Atom, "content")).Select(child => child.Base).FirstOrDefault(url => url is not null) ?? element.Base,
            Line = element.Line,
            Column = element.Column,
            Hash = element.Hash(),
            Diagnostics = diagnostics,
        };
    }

    /// <summary>A guid leads to the page when it says so, or says nothing and looks like it (RSS 2.0: the default is true).</summary>
    private static string? PermaLink(SourceElement? guid, bool? isPermaLink)
    {
        if (guid is null || isPermaLink == false || guid.Is(Atom, "id"))
            return null;
        var url = isPermaLink == true ? ElementLookup.Url(guid, guid.Text) : guid.Text;
        return Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https" ? url : null;
    }

    /// <summary>Atom's content by value; XHTML is markup, and so is HTML, whatever its type is called.</summary>
    private static string? AtomContent(ElementLookup item) =>
        item.All(Atom, "content").Concat(item.IsAtom ? item.All(Unprefixed, "content") : []).Where(content => content.Attribute("src") is null)
            .Select(content => content.Attribute("type") is "xhtml" && content.Children.FirstOrDefault() is { Name: "div" } div ? div.Markup : content.Markup)
            .Select(ElementLookup.NonEmpty).FirstOrDefault(markup => markup is not null);

    private static List<RssEnclosure> Enclosures(ElementLookup item)
    {
        var enclosures = item.Elements.Where(element => element.Is(Unprefixed, "enclosure")).Select(enclosure => (Element: enclosure, Url: enclosure.Attribute("url")))
            .Concat(item.AtomLinks.Where(link => link.Attribute("rel") == "enclosure").Select(link => (Element: link, Url: link.Attribute("href"))));
        return
        [
            .. enclosures.Select(pair => (pair.Element, Url: ElementLookup.Url(pair.Element, pair.Url))).Where(pair => pair.Url is not null)
                .Select(pair => new RssEnclosure(pair.Url!, pair.Element.Attribute("type"), Length(pair.Element.Attribute("length")))),
        ];
    }

    private static List<RssEnclosure> MediaContents(ElementLookup item)
    {
        var media = item.Medias().Where(content => content.Is(Media, "content"))
            .Select(content => new RssEnclosure(ElementLookup.Url(content, content.Attribute("url")) ?? string.Empty, content.Attribute("type"), Length(content.Attribute("fileSize")), content.Attribute("medium")));
        var alternate = item.All(Podcast, "alternateEnclosure").OrderByDescending(alternate => alternate.Attribute("default") == "true")
            .Select(alternate => new RssEnclosure(alternate.Children.FirstOrDefault(child => child.Is(Podcast, "source")) is { } source ? ElementLookup.Url(source, source.Attribute("uri")) ?? string.Empty : string.Empty, alternate.Attribute("type"), Length(alternate.Attribute("length"))));
        return [.. media.Concat(alternate).Where(content => content.Url.Length > 0)];
    }

    private List<RssChapter> Chapters(ElementLookup item, List<Diagnostic> diagnostics)
    {
        var chapters = new List<RssChapter>();
        foreach (var chapter in item.All(PodloveChapters, "chapters").FirstOrDefault()?.Children.Where(child => child.Is(PodloveChapters, "chapter")) ?? [])
        {
            if (FeedDuration.ParseSeconds(chapter.Attribute("start")) is { } start)
                chapters.Add(new RssChapter(start, FeedText.Title(chapter.Attribute("title")) ?? string.Empty, ElementLookup.Url(chapter, chapter.Attribute("href")), ElementLookup.Url(chapter, chapter.Attribute("image"))));
            else
                diagnostics.Add(Warn(chapter, "chapter-start-invalid", $"The chapter's start '{chapter.Attribute("start")}' is no time; it was left out.", "Write it as normal play time: 00:12:34.000."));
        }

        return chapters;
    }

    private static Dictionary<string, string> Extensions(ElementLookup item)
    {
        var extensions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in item.Elements.Where(element => element.Space is not (Unprefixed or Atom or ContentModule or DublinCore or Itunes or Media or Podcast or PodloveChapters or GooglePlay or WellKnownNamespaces.PodcastApi) || element.Is(Itunes, "explicit") || element.Is(Itunes, "block")))
        {
            if (extensions.Count < MaxExtensions && element.Text is { Length: > 0 } text)
                extensions.TryAdd($"{element.Space}:{element.Name}", text.Length > MaxExtensionLength ? text[..MaxExtensionLength] : text);
        }

        return extensions;
    }

    /// <summary>Whole numbers only: <c>podcast:episode</c> may be 3.5, which is no number of ours.</summary>
    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static long? Length(string? text) =>
        long.TryParse(text?.Replace(",", string.Empty, StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > 0 ? length : null;

    private static string Shorten(string text) => text.Length > 60 ? text[..60] + "..." : text;

    private Diagnostic Warn(SourceElement at, string code, string message, string hint) =>
        new(DiagnosticSeverity.Warning, code, location, at.Line, at.Column, message, hint);

    private Diagnostic Error(SourceElement at, string code, string message, string hint) =>
        new(DiagnosticSeverity.Error, code, location, at.Line, at.Column, message, hint);
}
