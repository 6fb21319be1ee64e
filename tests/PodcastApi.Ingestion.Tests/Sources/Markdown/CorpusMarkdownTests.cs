using System.Text.Json;
using System.Text.RegularExpressions;
using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.People;
using PodcastApi.Ingestion.Notes;
using PodcastApi.Ingestion.Sources.Markdown;
using Xunit.Abstractions;

namespace PodcastApi.Ingestion.Tests.Sources.Markdown;

/// <summary>Compares all that the Markdown source reads from the corpus with its truth.</summary>
public sealed partial class CorpusMarkdownTests(ITestOutputHelper output)
{
    [CorpusFact]
    public async Task Everything_the_truth_tells_is_read_from_Markdown()
    {
        var folder = MarkdownFolder.Open(Path.Combine(CorpusFactAttribute.Folder!, "md"), new MarkdownOptions { SiteUrl = new Uri("https://corrode.dev/") });
        var score = new Score();
        var count = 0;
        await foreach (var document in folder.ReadAsync())
        {
            count++;
            Assert.Empty(document.Diagnostics);
            var slug = document.Location.Split('/')[0];
            using var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(CorpusFactAttribute.Folder!, "truth", slug + ".json")));
            Compare(score, slug, document.Episode!, truth.RootElement);
        }

        output.WriteLine(score.ToString());
        Assert.Equal(31, count);
        Assert.Empty(score.Differences);
    }

    private static void Compare(Score score, string slug, EpisodeDraft episode, JsonElement truth)
    {
        score.Check(slug, "slug", Text(truth, "slug"), episode.Slug);
        score.Check(slug, "title", Text(truth, "title"), episode.Title);
        score.Check(slug, "date", Text(truth, "date"), episode.PublishedOn?.ToString("yyyy-MM-dd"));
        score.Check(slug, "season", truth.GetProperty("season").GetInt32().ToString(), episode.Season?.ToString());
        score.Check(slug, "episode", truth.GetProperty("episode").GetInt32().ToString(), episode.Number?.ToString());
        score.Check(slug, "draft", truth.GetProperty("draft").GetBoolean().ToString(), episode.IsDraft.ToString());
        score.Check(slug, "summary", WithoutMarks(Text(truth, "summary")!), NotesText.Fold(episode.Summary ?? ""));
        score.CheckList(slug, "aliases", Items(truth, "aliases").Select(alias => alias.GetString()!), episode.Aliases);
        score.CheckList(
            slug, "guests", Items(truth, "guests").Select(guest => $"{Text(guest, "name")} | {Text(guest, "role")}"),
            episode.People.Where(person => person.Role == AppearanceRole.Guest).Select(person => $"{person.Name} | {person.Title}"));
        score.CheckList(slug, "companies", Items(truth, "companies").Select(company => Text(company, "name")!), episode.Companies.Select(company => company.Name));
        score.CheckList(
            slug, "headings", Items(truth, "headings").Select(heading => $"{heading.GetProperty("level").GetInt32()} {Text(heading, "text")}"),
            episode.Notes.Sections.Where(section => section.Heading is not null).Select(section => $"{section.Level} {section.Heading}"));
        score.CheckList(slug, "abouts", Items(truth, "abouts").Select(About), Abouts(episode));
        CompareMentions(score, slug, episode.Notes, truth);
    }

    private static void CompareMentions(Score score, string slug, ShowNotes notes, JsonElement truth)
    {
        string? Section(MentionDraft mention) => notes.Sections[mention.Section].Heading;
        score.CheckList(
            slug, "links",
            Items(truth, "links").Select(link => $"{Text(link, "section")} | {Text(link, "title")} | {Text(link, "url")} | {Text(link, "description")} | {Text(link, "url_abs")}"),
            notes.Mentions.Where(mention => mention is { Context: MentionContext.Item, UrlAsWritten: not null })
                .Select(mention => $"{Section(mention)} | {mention.Text} | {mention.UrlAsWritten} | {mention.Description} | {mention.Url}"));
        score.CheckList(
            slug, "prose_links",
            Items(truth, "prose_links").Select(link => $"{Text(link, "section")} | {Text(link, "title")} | {Text(link, "url")} | {Text(link, "url_abs")}"),
            notes.Mentions.Where(mention => mention.Context == MentionContext.Prose)
                .Select(mention => $"{Section(mention)} | {mention.Text} | {mention.UrlAsWritten} | {mention.Url}"));
        score.CheckList(
            slug, "plain_items", Items(truth, "plain_items").Select(item => $"{Text(item, "section")} | {Text(item, "text")}"),
            notes.Mentions.Where(mention => mention.UrlAsWritten is null).Select(mention => $"{Section(mention)} | {mention.Text}"));
    }

    // Of a section about the show itself ("self") the truth leaves out the list, which here is all of it: only the heading is compared.
    private static string About(JsonElement about) => Text(about, "kind") switch
    {
        "company" => $"{Text(about, "heading")} | ABOUT_COMPANY | {NotesText.Fold(Text(about, "text")!)}",
        "guest" => $"{Text(about, "heading")} | ABOUT_PERSON | {NotesText.Fold(Text(about, "text")!)}",
        _ => $"{Text(about, "heading")} | OTHER | ",
    };

    private static IEnumerable<string> Abouts(EpisodeDraft episode)
    {
        foreach (var section in episode.Notes.Sections.Where(section => section.Heading?.StartsWith("About ", StringComparison.Ordinal) == true))
        {
            var text = section.Kind switch
            {
                SectionKind.AboutCompany => Assert.Single(episode.Companies).AboutText,
                SectionKind.AboutPerson => episode.People.Single(person => PersonNames.AreSame(person.Name, section.Heading![6..])).AboutText,
                _ => "",
            };
            yield return $"{section.Heading} | {EnumNames<SectionKind>.Of(section.Kind)} | {NotesText.Fold(text!)}";
        }
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name) => element.GetProperty(name).EnumerateArray();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    // The truth's summaries keep the mark of list items, which text has not.
    private static string WithoutMarks(string summary) => NotesText.Fold(ItemMark().Replace(summary, ""));

    [GeneratedRegex(@"^\* ", RegexOptions.Multiline)]
    private static partial Regex ItemMark();
}
