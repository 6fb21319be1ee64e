using PodcastApi.Ingestion.Sources.Xml;
using static PodcastApi.Ingestion.Sources.Xml.WellKnownNamespaces;

namespace PodcastApi.Ingestion.Sources.Rss;

/// <summary>Looks for values among the children of a channel or an item, in the order in which the names are given.</summary>
internal sealed class ElementLookup(IReadOnlyCollection<SourceElement> elements, bool isAtom)
{
    /// <summary>The namespaces of the format's own elements: Atom's are often written without one.</summary>
    private static readonly string[] AtomSpaces = [Atom, Unprefixed];

    public IReadOnlyCollection<SourceElement> Elements { get; } = elements;

    public bool IsAtom { get; } = isAtom;

    public IEnumerable<SourceElement> All(string space, string name) => Elements.Where(element => element.Is(space, name));

    /// <summary>Elements of the format itself, by their RSS or Atom name.</summary>
    public IEnumerable<SourceElement> Own(string name) =>
        IsAtom ? Elements.Where(element => AtomSpaces.Any(space => element.Is(space, name))) : All(Unprefixed, name);

    /// <summary>Links of Atom, in whatever format.</summary>
    public IEnumerable<SourceElement> AtomLinks => Elements.Where(element => element.Is(Atom, "link") || element.Is(Unprefixed, "link"));

    /// <summary>The first that has text.</summary>
    public string? Text(string space, string name) => FirstText(All(space, name));

    public string? OwnText(string name) => FirstText(Own(name));

    public string? Markup(string space, string name) => FirstMarkup(All(space, name));

    public string? OwnMarkup(string name) => FirstMarkup(Own(name));

    /// <summary>The target of the first link with this relation.</summary>
    public string? LinkTo(string rel) =>
        AtomLinks.Where(link => string.Equals(link.Attribute("rel"), rel, StringComparison.OrdinalIgnoreCase))
            .Select(link => Url(link, link.Attribute("href"))).FirstOrDefault(url => url is not null);

    /// <summary>A reference made absolute by the base of the element it stands in; as written when no base is known.</summary>
    public static string? Url(SourceElement element, string? reference)
    {
        reference = reference?.Trim();
        if (string.IsNullOrEmpty(reference))
            return null;
        // Only what is relative is touched: writing a URL anew changes its letters.
        return reference[0] != '/' && Uri.TryCreate(reference, UriKind.Absolute, out _)
            ? reference
            : SourceElementReader.Resolve(element.Base, reference)?.AbsoluteUri ?? reference;
    }

    /// <summary>The targets of <c>link</c> elements that lead to the page, those of RSS first.</summary>
    public IReadOnlyList<string> PageLinks()
    {
        var written = Own("link").Where(link => link.Attribute("rel") is null or "alternate").Select(link => Url(link, link.Text.Length > 0 ? link.OwnText : link.Attribute("href")));
        var atom = AtomLinks.Where(link => link.Attribute("rel") is null or "alternate").Select(link => Url(link, link.Attribute("href")));
        return [.. written.Concat(atom).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The picture in the vocabularies for podcasts.</summary>
    public string? ItunesImageUrl()
    {
        var named = All(Itunes, "image").Concat(All(GooglePlay, "image")).Concat(All(Podcast, "image"))
            .Select(image => Url(image, image.Attribute("href") ?? image.Attribute("url")) ?? UrlText(image));
        var old = All(Itunes, "link").Where(link => link.Attribute("rel") == "image").Select(link => Url(link, link.Attribute("href")));
        return named.Concat(old).FirstOrDefault(url => url is not null);
    }

    /// <summary>The picture in the general vocabularies.</summary>
    public string? ImageUrl()
    {
        var own = Own("image").Select(image => image.Children.FirstOrDefault(child => child.Is(image.Space, "url")) is { } url ? Url(url, url.Text) : Url(image, image.Attribute("href")) ?? UrlText(image))
            .Concat(Own("logo").Concat(Own("icon")).Select(logo => Url(logo, logo.Text)));
        var media = Medias().Where(content => content.Is(Media, "thumbnail") || content.Attribute("medium") == "image" || content.Attribute("type")?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true)
            .Select(content => Url(content, content.Attribute("url")) ?? UrlText(content));
        return own.Concat(media).FirstOrDefault(url => url is not null);
    }

    /// <summary><c>media:content</c> and <c>media:thumbnail</c>, those within groups and contents too.</summary>
    public IEnumerable<SourceElement> Medias()
    {
        foreach (var element in Elements.Where(element => element.Space == Media))
        {
            yield return element;
            foreach (var child in element.Children.SelectMany(child => child.Children.Prepend(child)).Where(child => child.Space == Media))
                yield return child;
        }
    }

    /// <summary>Apple's yes and no; null for anything else.</summary>
    public bool? Flag(string name) => (Text(Itunes, name) ?? Text(GooglePlay, name))?.ToLowerInvariant() switch
    {
        "yes" or "true" or "explicit" => true,
        "no" or "false" or "clean" => false,
        _ => null,
    };

    /// <summary><c>podcast:person</c>, in order.</summary>
    public IReadOnlyList<RssPerson> Persons() =>
    [
        .. All(Podcast, "person").Where(person => person.Text.Length > 0).Select(person => new RssPerson(
            FeedText.Fold(person.Text), person.Attribute("role"), person.Attribute("group"),
            Url(person, person.Attribute("href")), Url(person, person.Attribute("img")))
        {
            Title = person.Attribute(WellKnownNamespaces.PodcastApi, "title"),
            Company = person.Attribute(WellKnownNamespaces.PodcastApi, "company"),
        }),
    ];

    /// <summary>Atom persons have children, those of RSS are text.</summary>
    public IReadOnlyList<RssAuthor> Authors(params ReadOnlySpan<(string Space, string Name)> names)
    {
        var authors = new List<RssAuthor>();
        foreach (var (space, name) in names)
        {
            foreach (var element in All(space, name))
            {
                var author = element.HasChildren
                    ? new RssAuthor(ChildText(element, "name"), ChildText(element, "email"))
                    : FeedText.ParseAuthor(element.Text);
                if ((author.Name ?? author.Email) is not null && !authors.Contains(author))
                    authors.Add(author);
            }
        }

        return authors;
    }

    public static string? ChildText(SourceElement element, string name) =>
        element.Children.FirstOrDefault(child => string.Equals(child.Name, name, StringComparison.OrdinalIgnoreCase)) is { } child ? NonEmpty(child.Text) : null;

    public static string? NonEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Text in place of an attribute is often damaged: only a whole URL counts.</summary>
    private static string? UrlText(SourceElement element) =>
        Uri.TryCreate(element.OwnText, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? element.OwnText : null;

    private static string? FirstText(IEnumerable<SourceElement> elements) => elements.Select(element => NonEmpty(element.Text)).FirstOrDefault(text => text is not null);

    private static string? FirstMarkup(IEnumerable<SourceElement> elements) => elements.Select(element => NonEmpty(element.Markup)).FirstOrDefault(text => text is not null);
}
