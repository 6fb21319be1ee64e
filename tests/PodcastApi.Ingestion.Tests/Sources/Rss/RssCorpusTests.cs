using System.Text.Json;
using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Notes;
using PodcastApi.Ingestion.Sources.Rss;
using PodcastApi.Ingestion.Sources.Xml;
using Xunit.Abstractions;

namespace PodcastApi.Ingestion.Tests.Sources.Rss;

/// <summary>Compares what the feeds of the corpus say with its truth: three dialects of HTML, one content.</summary>
public sealed class RssCorpusTests(ITestOutputHelper output)
{
    [CorpusFact]
    public Task Everything_a_hosting_feed_tells_is_read() => CompareAsync("feed.xml");

    [CorpusFact]
    public Task Everything_a_feed_of_divs_and_breaks_tells_is_read() => CompareAsync("feed-trix.xml");

    [CorpusFact]
    public Task Everything_a_feed_with_escaped_markup_tells_is_read() => CompareAsync("feed-escaped.xml");

    [CorpusFact]
    public async Task The_feed_of_the_site_is_read_as_itself()
    {
        var (podcast, documents) = await ReadAsync("zola-rss.xml");
        Assert.Equal("Corrode Rust Consulting", podcast.Title);
        Assert.Equal(31, documents.Count);
        Assert.All(documents, document =>
        {
            Assert.StartsWith("https://corrode.dev/podcast/", document.Episode!.PageUrl, StringComparison.Ordinal);
            Assert.Equal(document.Episode.PageUrl, document.Episode.Guid);
            Assert.DoesNotContain("<script", document.Episode.Notes.Html, StringComparison.Ordinal);
            Assert.All(document.Episode.Notes.Mentions.Where(mention => mention.UrlAsWritten is not null), mention => Assert.NotNull(mention.Url));
        });
    }

    private async Task CompareAsync(string file)
    {
        var truths = Directory.GetFiles(Path.Combine(CorpusFactAttribute.Folder!, "truth")).Select(path => JsonDocument.Parse(File.ReadAllBytes(path)).RootElement)
            .ToDictionary(truth => truth.GetProperty("rss_title").GetString()!);
        var (podcast, documents) = await ReadAsync(file);
        Assert.Equal("Rust in Production", podcast.Title);
        Assert.Equal("5de3d69c-3dd8-5f71-9f66-b442a21e85c1", podcast.Guid);
        var score = new Score();
        foreach (var document in documents)
        {
            Assert.Empty(document.Diagnostics);
            Compare(score, truths[document.Episode!.Title], document.Episode);
        }

        output.WriteLine($"{file}\n{score}");
        Assert.Equal(31, documents.Count);
        Assert.Empty(score.Differences);
    }

    private static async Task<(PodcastDraft Podcast, List<DocumentDraft> Documents)> ReadAsync(string file)
    {
        using var source = RssSource.Open(Path.Combine(CorpusFactAttribute.Folder!, "rss", file), new XmlReadOptions { Location = file });
        var documents = new List<DocumentDraft>();
        await foreach (var document in source.ReadAsync())
            documents.Add(document);
        Assert.Empty(source.Diagnostics);
        return (source.Podcast, documents);
    }

    private static void Compare(Score score, JsonElement truth, EpisodeDraft episode)
    {
        var slug = Text(truth, "slug")!;
        score.Check(slug, "date", Text(truth, "date"), episode.PublishedOn?.ToString("yyyy-MM-dd"));
        score.Check(slug, "season", truth.GetProperty("season").GetInt32().ToString(), episode.Season?.ToString());
        score.Check(slug, "episode", truth.GetProperty("episode").GetInt32().ToString(), episode.Number?.ToString());
        score.Check(slug, "summary", "same beginning", SameBeginning(Text(truth, "summary")!, episode.Summary ?? "") ? "same beginning" : episode.Summary);
        // The feed states no titles of guests.
        score.CheckList(slug, "guests", Items(truth, "guests").Select(guest => Text(guest, "name")!), episode.People.Where(person => person.Role == AppearanceRole.Guest).Select(person => person.Name));
        score.CheckList(slug, "companies", Items(truth, "companies").Select(company => Text(company, "name")!), episode.Companies.Select(company => company.Name));
        score.CheckList(slug, "sections", Items(truth, "headings").Select(heading => Heading(slug, Text(heading, "text"))).OfType<string>(), episode.Notes.Sections.Select(section => section.Heading).OfType<string>());
        score.CheckList(slug, "abouts", Items(truth, "abouts").Where(about => Text(about, "kind") != "self").Select(about => $"{Text(about, "kind")} {Fold(Text(about, "text")!)}"), Abouts(episode));
        score.CheckList(slug, "links", Items(truth, "links").Select(link => $"{Heading(slug, Text(link, "section"))} | {Text(link, "title")} | {Text(link, "url_abs")} | {Text(link, "description")}"), Mentions(episode.Notes, MentionContext.Item));
        score.CheckList(slug, "prose_links", Items(truth, "prose_links").Select(link => $"{Heading(slug, Text(link, "section"))} | {Text(link, "title")} | {Text(link, "url_abs")} | "), Mentions(episode.Notes, MentionContext.Prose));
        score.CheckList(slug, "plain_items", Items(truth, "plain_items").Select(item => $"{Heading(slug, Text(item, "section"))} | {Text(item, "text")}"),
            episode.Notes.Mentions.Where(mention => mention.UrlAsWritten is null).Select(mention => $"{episode.Notes.Sections[mention.Section].Heading} | {mention.Text}"));
    }

    /// <summary>The truth is that of the Markdown files. The feeds leave out the heading "Show Notes", and have one of their own in one episode.</summary>
    private static string? Heading(string slug, string? heading) => (slug, heading) switch
    {
        ("s05e07-holiday", "Show Notes") => "Links from the Show:",
        (_, "Show Notes") => null,
        _ => heading,
    };

    /// <summary>For want of that heading, three summaries go on to the next one.</summary>
    private static bool SameBeginning(string expected, string actual)
    {
        var (left, right) = (Letters(expected), Letters(actual));
        return right.Length > 0 && (left.StartsWith(right, StringComparison.Ordinal) || right.StartsWith(left, StringComparison.Ordinal));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static IEnumerable<string> Mentions(ShowNotes notes, MentionContext context) =>
        notes.Mentions.Where(mention => mention.Context == context && mention.UrlAsWritten is not null)
            .Select(mention => $"{notes.Sections[mention.Section].Heading} | {mention.Text} | {mention.Url} | {mention.Description}");

    private static IEnumerable<string> Abouts(EpisodeDraft episode) =>
        episode.Notes.Sections.Where(section => section.Kind is SectionKind.AboutCompany or SectionKind.AboutPerson)
            .Select(section => $"{(section.Kind == SectionKind.AboutPerson ? "guest" : "company")} {Fold(section.Text)}");

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name) => element.GetProperty(name).EnumerateArray();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string Fold(string text) => NotesText.Fold(text);
}
