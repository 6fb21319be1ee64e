using PodcastApi.Ingestion.Sources.Xml;
using static PodcastApi.Ingestion.Sources.Xml.WellKnownNamespaces;

namespace PodcastApi.Ingestion.Sources.Rss;

/// <summary>Reads what a feed says of itself, from the children of its channel.</summary>
internal static class RssFeedReader
{
    public static RssFeed Read(RssFormat format, SourceElement root, IReadOnlyCollection<SourceElement> elements)
    {
        var feed = new ElementLookup(elements, format == RssFormat.Atom);
        var links = feed.PageLinks();
        return new RssFeed
        {
            Format = format,
            Version = root.Attribute("version"),
            Title = FeedText.Title(feed.OwnText("title") ?? feed.Text(Atom, "title") ?? feed.Text(DublinCore, "title") ?? feed.Text(Itunes, "title")),
            Link = links.Count > 0 ? links[0] : null,
            Links = links,
            SelfUrl = feed.LinkTo("self"),
            NextUrl = feed.LinkTo("next"),
            NewFeedUrl = feed.Text(Itunes, "new-feed-url") ?? feed.OwnText("newLocation"),
            Description = feed.OwnMarkup("description") ?? feed.OwnMarkup("subtitle") ?? feed.OwnMarkup("tagline") ?? feed.Markup(Itunes, "summary")
                ?? feed.Markup(GooglePlay, "description") ?? feed.Markup(ContentModule, "encoded") ?? feed.Markup(DublinCore, "description") ?? feed.Markup(Itunes, "subtitle"),
            ItunesSummary = feed.Text(Itunes, "summary"),
            ItunesSubtitle = feed.Text(Itunes, "subtitle"),
            Language = feed.OwnText("language") ?? feed.Text(DublinCore, "language") ?? XmlLanguage(root),
            Copyright = feed.OwnText("copyright") ?? feed.OwnText("rights") ?? feed.Text(DublinCore, "rights"),
            Generator = feed.OwnText("generator"),
            PubDate = FeedDate.Parse(feed.OwnText("pubDate") ?? feed.Text(DublinCore, "date") ?? feed.OwnText("published")),
            LastBuildDate = FeedDate.Parse(feed.OwnText("lastBuildDate") ?? feed.OwnText("updated") ?? feed.OwnText("modified")),
            ItunesAuthor = feed.Text(Itunes, "author") ?? feed.Text(GooglePlay, "author"),
            ItunesOwner = Owner(feed),
            Authors = feed.Authors((Unprefixed, "managingEditor"), (Unprefixed, "author"), (Atom, "author"), (DublinCore, "creator"), (Unprefixed, "webMaster")),
            ItunesImageUrl = feed.ItunesImageUrl(),
            ImageUrl = feed.ImageUrl(),
            Explicit = feed.Flag("explicit"),
            ItunesCategories = ItunesCategoriesOf(feed),
            Categories = CategoriesOf(feed),
            Keywords = KeywordsOf(feed),
            ItunesType = feed.Text(Itunes, "type"),
            ItunesBlock = IsYes(feed.Text(Itunes, "block")),
            PodcastGuid = feed.Text(Podcast, "guid"),
            PodcastLocked = feed.Text(Podcast, "locked") is { } locked ? IsYes(locked) : null,
            PodcastMedium = feed.Text(Podcast, "medium"),
            FundingUrl = feed.All(Podcast, "funding").Select(funding => ElementLookup.Url(funding, funding.Attribute("url"))).FirstOrDefault(url => url is not null),
            Persons = feed.Persons(),
        };
    }

    /// <summary><c>category</c> with its text or Atom's <c>term</c>, and <c>dc:subject</c>.</summary>
    public static IReadOnlyList<string> CategoriesOf(ElementLookup elements) =>
        [.. elements.Own("category").Select(category => category.Attribute("term") ?? category.Text).Concat(elements.All(DublinCore, "subject").Select(subject => subject.Text))
            .Select(FeedText.Fold).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>Apple's categories, each with its subcategories after it; they have the name in an attribute.</summary>
    public static IReadOnlyList<string> ItunesCategoriesOf(ElementLookup elements) =>
        [.. elements.All(Itunes, "category").Concat(elements.All(GooglePlay, "category")).SelectMany(category => category.Children.Prepend(category))
            .Select(category => category.Attribute("text") ?? category.OwnText).Where(text => text.Length > 0).Select(FeedText.Fold).Distinct(StringComparer.Ordinal)];

    /// <summary>Parted by commas, in one element or several.</summary>
    public static IReadOnlyList<string> KeywordsOf(ElementLookup elements) =>
        [.. elements.All(Itunes, "keywords").SelectMany(keywords => (keywords.Attribute("text") ?? keywords.Text).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];

    /// <summary>Apple: any other value than "Yes" has no effect.</summary>
    public static bool IsYes(string? text) => string.Equals(text, "yes", StringComparison.OrdinalIgnoreCase);

    private static RssAuthor? Owner(ElementLookup feed) =>
        feed.All(Itunes, "owner").Select(owner => new RssAuthor(ElementLookup.ChildText(owner, "name"), ElementLookup.ChildText(owner, "email")))
            .FirstOrDefault(owner => (owner.Name ?? owner.Email) is not null);

    private static string? XmlLanguage(SourceElement root) =>
        root.Attributes.FirstOrDefault(attribute => attribute is { Space: "xml", Name: "lang" }).Value is { Length: > 0 } language ? language : null;
}
