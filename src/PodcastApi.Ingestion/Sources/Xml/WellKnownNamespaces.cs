namespace PodcastApi.Ingestion.Sources.Xml;

/// <summary>The vocabularies of feeds. Each has one short name, whichever of its namespace URIs and prefixes a feed uses.</summary>
internal static class WellKnownNamespaces
{
    public const string Atom = "atom";
    public const string ContentModule = "content";
    public const string DublinCore = "dc";
    public const string DublinCoreTerms = "dcterms";
    public const string GooglePlay = "googleplay";
    public const string Itunes = "itunes";
    public const string Media = "media";
    public const string Podcast = "podcast";
    public const string PodcastApi = "papi";
    public const string PodloveChapters = "psc";
    public const string Rdf = "rdf";
    public const string Unprefixed = "";
    public const string Xhtml = "xhtml";

    /// <summary>URIs without scheme and closing slash, in lower case.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["www.w3.org/2005/atom"] = Atom,
        ["purl.org/atom/ns#"] = Atom,
        ["purl.org/rss/1.0/modules/content"] = ContentModule,
        // Of feeds that this program publishes.
        ["urn:podcastapi"] = PodcastApi,
        ["purl.org/dc/elements/1.1"] = DublinCore,
        ["purl.org/dc/elements/1.0"] = DublinCore,
        ["purl.org/dc/terms"] = DublinCoreTerms,
        ["www.google.com/schemas/play-podcasts/1.0"] = GooglePlay,
        ["www.google.com/schemas/play-podcasts/1.0/play-podcasts.xsd"] = GooglePlay,
        ["www.itunes.com/dtds/podcast-1.0.dtd"] = Itunes,
        ["www.itunes.com/dtds/podcast-1.0"] = Itunes,
        ["itunes.com/dtds/podcast-1.0.dtd"] = Itunes,
        ["example.com/dtds/podcast-1.0.dtd"] = Itunes,
        ["search.yahoo.com/mrss"] = Media,
        ["search.yahoo.com/mrss#"] = Media,
        ["www.rssboard.org/media-rss"] = Media,
        ["video.search.yahoo.com/mrss"] = Media,
        ["tools.search.yahoo.com/mrss"] = Media,
        ["podcastindex.org/namespace/1.0"] = Podcast,
        ["github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"] = Podcast,
        ["podlove.org/simple-chapters"] = PodloveChapters,
        ["www.w3.org/1999/02/22-rdf-syntax-ns#"] = Rdf,
        ["www.w3.org/1999/xhtml"] = Xhtml,
        ["purl.org/rss/1.0"] = Unprefixed,
        ["purl.org/net/rss1.1#"] = Unprefixed,
        ["my.netscape.com/rdf/simple/0.9"] = Unprefixed,
        ["my.netscape.com/publish/formats/rss-0.91.dtd"] = Unprefixed,
        ["channel.netscape.com/rdf/simple/0.9"] = Unprefixed,
        ["backend.userland.com/rss"] = Unprefixed,
        ["backend.userland.com/rss2"] = Unprefixed,
        ["blogs.law.harvard.edu/tech/rss"] = Unprefixed,
        ["cyber.law.harvard.edu/rss"] = Unprefixed,
    };

    /// <summary>Prefixes that are so common that they speak for themselves, with their URI.</summary>
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        [Atom] = "http://www.w3.org/2005/Atom",
        ["atom10"] = "http://www.w3.org/2005/Atom",
        [ContentModule] = "http://purl.org/rss/1.0/modules/content/",
        [DublinCore] = "http://purl.org/dc/elements/1.1/",
        [DublinCoreTerms] = "http://purl.org/dc/terms/",
        [GooglePlay] = "http://www.google.com/schemas/play-podcasts/1.0",
        [Itunes] = "http://www.itunes.com/dtds/podcast-1.0.dtd",
        [Media] = "http://search.yahoo.com/mrss/",
        [Podcast] = "https://podcastindex.org/namespace/1.0",
        [PodloveChapters] = "http://podlove.org/simple-chapters",
        [Rdf] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    };

    /// <summary>The URI to declare for a prefix that the document forgot to declare.</summary>
    public static string UriOf(string prefix) => Prefixes.GetValueOrDefault(prefix) ?? "urn:undeclared:" + prefix;

    /// <summary>
    /// The short name of a namespace: by its URI, else by a prefix that speaks for itself, else the prefix as it is.
    /// An unknown default namespace counts as RSS itself: feeds write many there.
    /// </summary>
    public static string NameOf(string uri, string prefix)
    {
        var key = uri.Trim().ToLowerInvariant();
        var scheme = key.IndexOf("://", StringComparison.Ordinal);
        key = (scheme < 0 ? key : key[(scheme + 3)..]).TrimEnd('/');
        if (Names.TryGetValue(key, out var name))
            return name;
        return Prefixes.TryGetValue(prefix, out var known) ? NameOf(known, prefix) : prefix;
    }
}
