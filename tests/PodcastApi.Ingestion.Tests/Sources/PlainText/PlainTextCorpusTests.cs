using System.Text.Json;
using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Sources.PlainText;
using Xunit.Abstractions;

namespace PodcastApi.Ingestion.Tests.Sources.PlainText;

/// <summary>Compares what is found again in text without tags with where its blocks were.</summary>
public sealed class PlainTextCorpusTests(ITestOutputHelper output)
{
    [CorpusFact]
    public async Task Headings_guests_and_most_items_are_found_again_in_one_episode_a_file()
    {
        var folder = Path.Combine(CorpusFactAttribute.Folder!, "plain");
        var score = new Score();
        await foreach (var document in PlainTextFolder.Open(folder).ReadAsync())
        {
            if (!document.Location.StartsWith("all.txt", StringComparison.Ordinal))
                Compare(score, folder, document.Episode!, Path.GetFileNameWithoutExtension(document.Location));
        }

        output.WriteLine(Summary(score));
        Assert.Equal(1, score.F1("headings"));
        Assert.Equal(1, score.F1("guests"));
        Assert.True(score.F1("items") > 0.65);
    }

    [CorpusFact]
    public async Task More_items_are_found_where_more_episodes_tell_of_words()
    {
        var folder = Path.Combine(CorpusFactAttribute.Folder!, "plain");
        var slugs = Directory.GetFiles(Path.Combine(folder, "segments")).Where(path => !Path.GetFileName(path).StartsWith("seed-", StringComparison.Ordinal))
            .ToDictionary(path => JsonDocument.Parse(File.ReadAllBytes(path)).RootElement.GetProperty("rss_title").GetString()!, Path.GetFileNameWithoutExtension);
        var score = new Score();
        var count = 0;
        await foreach (var document in PlainTextFolder.Open(Path.Combine(folder, "all.txt")).ReadAsync())
        {
            count++;
            Compare(score, folder, document.Episode!, slugs[document.Episode!.Title]!);
        }

        output.WriteLine(Summary(score));
        Assert.Equal(31, count);
        Assert.Equal(1, score.F1("headings"));
        Assert.True(score.F1("items") > 0.74);
    }

    [CorpusFact]
    public async Task The_first_document_of_the_project_has_five_episodes()
    {
        var path = Directory.GetFiles(CorpusFactAttribute.Folder!, "000_*.txt").Single();
        var episodes = new List<EpisodeDraft>();
        await foreach (var document in PlainTextFolder.Open(path).ReadAsync())
            episodes.Add(document.Episode!);
        Assert.Equal(["Gama Space", "Radar", null, "Rust4Linux", "Canonical"], episodes.Select(episode => episode.CleanTitle));
        Assert.Equal(["Sebastian Scholz", "Jeff Kao", "Danilo Krummrich", "Jon Seager"], episodes.SelectMany(episode => episode.People).Select(person => person.Name));
        Assert.Equal(["Gama Space", "Radar", "Rust for Linux", "Canonical"], episodes.SelectMany(episode => episode.Companies).Select(company => company.Name));
        Assert.All(episodes.SelectMany(episode => episode.Notes.Mentions), mention => Assert.Null(mention.Url));
        var sections = episodes[0].Notes.Sections;
        Assert.Equal([null, "About Gama Space", "About Sebastian Scholz", "Links From The Episode", "Official Links"], sections.Select(section => section.Heading));
        Assert.Equal([SectionKind.AboutCompany, SectionKind.AboutPerson, SectionKind.Links, SectionKind.OfficialLinks], sections.Skip(1).Select(section => section.Kind));
    }

    private static void Compare(Score score, string folder, EpisodeDraft episode, string slug)
    {
        var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "segments", slug + ".json"))).RootElement.GetProperty("segments").EnumerateArray().ToList();
        score.CheckList(slug, "headings", truth.Where(segment => Text(segment, "kind") == "heading").Select(segment => Text(segment, "text")!), episode.Notes.Sections.Select(section => section.Heading).OfType<string>());
        score.CheckList(slug, "items", truth.Where(segment => Text(segment, "kind") == "item").Select(segment => $"{Text(segment, "title") ?? Text(segment, "text")} | {Text(segment, "description")}"),
            episode.Notes.Mentions.Select(mention => $"{mention.Text} | {mention.Description}"));
        using var whole = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "..", "truth", slug + ".json")));
        // The title may have a guest's name in full where the truth has the short form.
        score.CheckList(slug, "guests", whole.RootElement.GetProperty("guests").EnumerateArray().Select(guest => Family(Text(guest, "name")!)),
            episode.People.Where(person => person.Role == AppearanceRole.Guest).Select(person => Family(person.Name)));
    }

    private static string Family(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private static string Summary(Score score) => string.Join('\n', score.ToString().Split('\n').Where(line => line.Contains("F1", StringComparison.Ordinal) || line.Contains(" headings ", StringComparison.Ordinal) || line.Contains(" guests ", StringComparison.Ordinal)));

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
