using System.Text;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Sources.Rss;
using PodcastApi.Ingestion.Sources.Xml;

namespace PodcastApi.Ingestion.Tests.Sources.Rss;

/// <summary>Reads feeds that a test writes down.</summary>
internal sealed record Feed(PodcastDraft Podcast, IReadOnlyList<DocumentDraft> Documents, IReadOnlyList<Diagnostic> Diagnostics, string? MovedTo, string? NextPageUrl)
{
    public const string Namespaces =
        """xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:psc="http://podlove.org/simple-chapters" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" """;

    public EpisodeDraft Episode => Assert.Single(Documents).Episode!;

    public Diagnostic Error => Assert.Single(Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>A feed with one item.</summary>
    public static Task<Feed> OfItemAsync(string item, string channel = "") =>
        ReadAsync($"""<rss version="2.0" {Namespaces}><channel><title>The Show</title>{channel}<item>{item}</item></channel></rss>""");

    public static Task<Feed> ReadAsync(string xml, XmlReadOptions? options = null) => ReadAsync(Encoding.UTF8.GetBytes(xml), options);

    public static async Task<Feed> ReadAsync(byte[] bytes, XmlReadOptions? options = null)
    {
        using var source = RssSource.Open(new MemoryStream(bytes), options ?? new XmlReadOptions { Location = "feed.xml" });
        return await ReadAsync(source);
    }

    public static async Task<Feed> ReadAsync(RssSource source)
    {
        var documents = new List<DocumentDraft>();
        await foreach (var document in source.ReadAsync())
            documents.Add(document);
        return new Feed(source.Podcast, documents, source.Diagnostics, source.MovedTo, source.NextPageUrl);
    }
}
