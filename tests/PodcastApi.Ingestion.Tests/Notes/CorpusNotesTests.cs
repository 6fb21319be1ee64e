using System.Text.Json;
using System.Xml.Linq;
using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization;
using PodcastApi.Ingestion.Notes;
using Xunit.Abstractions;

namespace PodcastApi.Ingestion.Tests.Notes;

/// <summary>Show notes as three kinds of hosts write them give the same links, sections and companies as the truth.</summary>
public sealed class CorpusNotesTests(ITestOutputHelper output)
{
    [CorpusFact]
    public void Notes_with_h3_and_lists_are_read() => Read("feed.xml");

    [CorpusFact]
    public void Notes_of_the_Trix_editor_are_read() => Read("feed-trix.xml");

    [CorpusFact]
    public void Notes_with_escaped_markup_are_read() => Read("feed-escaped.xml");

    private void Read(string feed)
    {
        var corpus = CorpusFactAttribute.Folder!;
        var notes = XDocument.Load(Path.Combine(corpus, "rss", feed)).Descendants("item").ToDictionary(
            item => item.Element("title")!.Value, item => item.Element("description")!.Value);
        var score = new Score();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(corpus, "truth"), "*.json").Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var truth = json.RootElement;
            var title = Text(truth, "rss_title")!;
            Compare(score, title, SubjectNormalizer.Normalize(new EpisodeDraft
            {
                Title = title,
                Notes = ShowNotesReader.Read(notes[title]),
                People = [.. Items(truth, "guests").Select(guest => new PersonDraft { Name = Text(guest, "name")!, FoundBy = "title" })],
            }), truth);
        }

        output.WriteLine(score.ToString());
        Assert.Empty(score.Differences);
    }

    private static void Compare(Score score, string title, EpisodeDraft episode, JsonElement truth)
    {
        string? Section(MentionDraft mention) => InFeed(episode.Notes.Sections[mention.Section].Heading);
        score.CheckList(title, "companies", Items(truth, "companies").Select(company => Text(company, "name")!), episode.Companies.Select(company => company.Name));
        // These feeds leave out the heading above all others, and what stood right below it has none.
        score.CheckList(
            title, "headings", Items(truth, "headings").Select(heading => Text(heading, "text")!).Where(heading => heading != "Show Notes"),
            episode.Notes.Sections.Select(section => InFeed(section.Heading)).OfType<string>());
        score.CheckList(
            title, "links", Items(truth, "links").Select(link => $"{InFeed(Text(link, "section"))} | {Text(link, "title")} | {Text(link, "url_abs")} | {Text(link, "description")}"),
            episode.Notes.Mentions.Where(mention => mention is { Context: MentionContext.Item, UrlAsWritten: not null })
                .Select(mention => $"{Section(mention)} | {mention.Text} | {mention.UrlAsWritten} | {mention.Description}"));
        score.CheckList(
            title, "prose_links", Items(truth, "prose_links").Select(link => $"{InFeed(Text(link, "section"))} | {Text(link, "title")} | {Text(link, "url_abs")}"),
            episode.Notes.Mentions.Where(mention => mention.Context == MentionContext.Prose)
                .Select(mention => $"{Section(mention)} | {mention.Text} | {mention.UrlAsWritten}"));
        score.CheckList(
            title, "plain_items", Items(truth, "plain_items").Select(item => Text(item, "text")!),
            episode.Notes.Mentions.Where(mention => mention.UrlAsWritten is null).Select(mention => mention.Text));
    }

    // One feed item puts a heading of its own where the truth, made from the Markdown, has "Show Notes".
    private static string? InFeed(string? section) => section is "Show Notes" or "Links from the Show:" ? null : section;

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name) => element.GetProperty(name).EnumerateArray();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
